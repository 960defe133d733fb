import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeSection } from './book/narrative-blocks.ts'
import { buildDocument, outlineSections } from './build-document.ts'
import type { Block, DocumentChart, DocumentTable, DocumentTree, Inline } from './document.ts'
import type { EditionData } from './edition-data.ts'
import { lookUpFigures, toNarrativeText } from './figure-lookup.ts'
import type { Narrative, Narratives } from './narrative.ts'
import { plainText } from './plain-text.ts'
import { sampleEdition } from './sample-edition.ts'

const build = (narratives: Narratives = {}, data: EditionData = sampleEdition): DocumentTree =>
  buildDocument(data, { narratives, revision: 1 })

const blocksOf = (tree: DocumentTree): Block[] => tree.chapters.flatMap(({ blocks }) => blocks)
const tablesOf = (tree: DocumentTree): DocumentTable[] =>
  blocksOf(tree).filter((block) => block.kind === 'table')
const chartsOf = (tree: DocumentTree): DocumentChart[] =>
  blocksOf(tree).filter((block) => block.kind === 'chart')
const inlinesOf = (block: Block): readonly Inline[] => {
  if (block.kind === 'paragraph' || block.kind === 'note') return block.inlines
  return block.kind === 'list' ? block.items.flat() : []
}
const textOf = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('')
const paragraphsIn = (tree: DocumentTree, chapter: string): string[] =>
  tree.chapters
    .filter(({ id }) => id === chapter)
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'paragraph'))
    .map((block) => textOf(inlinesOf(block)))

const written = (blocks: Narrative['blocks'], replacesAutomatic = false): Narrative => ({
  replacesAutomatic,
  blocks,
})

describe('the book', () => {
  test('has its chapters in their order, counted between preface and annex', () => {
    expect(build().chapters.map(({ number, title }) => `${number ?? ''}${title}`)).toEqual([
      '前言',
      '第一章总体情况',
      '第二章指标完成情况',
      '第三章项目与资金',
      '第四章优先行动与承诺',
      '第五章单位履责情况',
      '第六章数据口径与评估方法',
      '附表',
    ])
  })

  test('counts headings in each chapter, tables and charts through the whole', () => {
    const tree = build()
    const chapter = tree.chapters.find(({ id }) => id === 'projects')
    const headings = chapter?.blocks.filter((block) => block.kind === 'heading') ?? []
    expect(headings.map(({ number, text }) => `${number}${text}`)).toEqual([
      '一、建设项目进展',
      '二、资金',
      '三、项目里程碑',
      '四、储备项目',
    ])
    expect(tablesOf(tree).map(({ no }) => no)).toEqual(tablesOf(tree).map((_, at) => at + 1))
    expect(chartsOf(tree).map(({ no }) => no)).toEqual(chartsOf(tree).map((_, at) => at + 1))
  })

  test('every figure in it is what the cell that it names is printed as', () => {
    const tree = build()
    const find = lookUpFigures(sampleEdition)
    const figures = [
      ...blocksOf(tree).flatMap(inlinesOf),
      ...tablesOf(tree).flatMap(({ lines }) => lines.flatMap(({ cells }) => cells)),
    ].flatMap((one) =>
      'source' in one && one.source ? [{ text: one.text, source: one.source }] : [],
    )
    expect(figures.length).toBeGreaterThan(100)
    for (const { text, source } of figures) {
      const printed = find(source)?.text.replaceAll('\n', ' ')
      // A share may have its sign beside it.
      const unit = find({ ...source, column: 'unit' })?.text
      const isShare = source.table === 'key-figures' && unit === '%' && text.endsWith('%')
      expect({ source, text }).toEqual({ source, text: isShare ? `${printed}%` : printed })
    }
  })

  test('tables are full: every line has a cell for every column, the widths make a whole', () => {
    for (const { id, columns, lines } of tablesOf(build())) {
      const wrong = lines.filter(
        ({ kind, cells }) => cells.length !== (kind === 'group' ? 1 : columns.length),
      )
      expect([id, wrong]).toEqual([id, []])
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1)
    }
  })

  test('every chart has words for those who cannot see it, and a value for every category', () => {
    const charts = chartsOf(build())
    expect(charts.length).toBeGreaterThan(5)
    for (const { alt, spec } of charts) {
      expect(alt.length).toBeGreaterThan(10)
      if (spec.kind === 'shares') continue
      for (const { values } of spec.series) expect(values).toHaveLength(spec.categories.length)
    }
  })

  test('ids of headings, tables and charts are unique', () => {
    const ids = blocksOf(build()).flatMap((block) => ('id' in block ? [block.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('the same data make the same tree', () => {
    expect(build()).toEqual(build())
  })

  test('invented data are marked, real ones are not', () => {
    expect(build().demoMark).toBeNull()
    const demo = build({}, { ...sampleEdition, demo: true })
    expect(demo.demoMark).toContain('演示数据')
    expect(paragraphsIn(demo, 'preface').join()).toContain('全部填报均为虚构')
  })

  test('a correction says so on the cover', () => {
    const corrected = buildDocument(sampleEdition, { narratives: {}, revision: 2 })
    expect([build().cover.revision, corrected.cover.revision]).toEqual([null, '第一次修订'])
  })
})

describe('automatic text', () => {
  test('says what the data say, and only states that occur', () => {
    expect(paragraphsIn(build(), 'overview')[1]).toBe(
      '2023年目标判定：设有目标的2项指标中，达标1项，未达标1项；达标的占50.0%。其中约束性指标1项，达标1项。',
    )
  })

  test('names what fell short, with target and value', () => {
    expect(paragraphsIn(build(), 'indicators')[1]).toBe(
      '本组指标2项，设有2023年目标2项：达标1项，未达标1项。其中指标I02（目标≥6,000个，实际5,520个，未达标）。',
    )
  })

  test('a year in which nothing was published is told without figures that are not there', () => {
    const bare = {
      ...sampleEdition,
      period: null,
      periods: [],
      observations: [],
      units: sampleEdition.units.map((unit) => ({ ...unit, expected: 0, onTime: 0, late: 0 })),
    }
    expect(paragraphsIn(build({}, bare), 'units')[0]).toContain('本年尚无已发布的填报期')
  })
})

describe('money that nobody entered', () => {
  const [first] = sampleEdition.money
  const money = first
    ? [first, { ...first, year: 2024, allocatedFen: null, paidFen: null }]
    : sampleEdition.money
  const tree = build({}, { ...sampleEdition, money })
  const blocks = tree.chapters.flatMap((chapter) => chapter.blocks)
  const rowsOf = (id: string) =>
    blocks
      .flatMap((block) => (block.kind === 'table' && block.id === id ? block.lines : []))
      .map(({ cells }) => cells.map(({ text }) => text))

  test('stands in tables as a dash, in the book and in its annex', () => {
    expect(rowsOf('money-by-year-table')).toEqual([
      ['2023年', '500', '480', '480', '312.35', '65.1'],
      ['2024年', '500', '480', '–', '–', '–'],
      ['合计', '1,000', '960', '480', '312.35', '32.5'],
    ])
    expect(rowsOf('annex-money').at(-1)?.slice(2)).toEqual(['2024', '500', '480', '–', '–', '–'])
  })

  test('leaves a gap in the chart, which says so', () => {
    const [chart] = blocks.filter((block) => block.kind === 'chart' && block.id === 'money-by-year')
    expect(chart).toMatchObject({
      alt: expect.stringContaining('2024年调整后480万元、支付尚无记录'),
      spec: {
        series: [
          { values: [500, 500] },
          { values: [480, 480] },
          { values: [480, null] },
          { values: [312.345678, null] },
        ],
      },
    })
  })

  test.each([
    [{}, '下达480万元，支付312.35万元，支付率65.1%'],
    [{ paidFen: null }, '下达480万元，支付尚无记录'],
    [{ allocatedFen: null }, '下达尚无记录，支付312.35万元，支付率65.1%'],
    [{ allocatedFen: null, paidFen: null }, '下达、支付尚无记录'],
    [{ allocatedFen: 0, paidFen: 0 }, '下达0万元，支付0万元，支付率0.0%'],
  ])('is said in words: %j', (changes, words) => {
    const own = first ? [{ ...first, ...changes }] : []
    const text = paragraphsIn(build({}, { ...sampleEdition, money: own }), 'projects').join()
    expect(text).toContain(`调整后480万元，${words}。`)
  })
})

describe('what editors write', () => {
  const own = written([
    { kind: 'heading', level: 2, text: '工作亮点' },
    {
      kind: 'paragraph',
      text: '全年达标{{key-figures:verdicts.2023.achieved:value}}项。\n第二段。',
    },
    { kind: 'list', ordered: true, items: ['甲', ' ', '乙'] },
  ])

  test('comes after the automatic text and before the exhibits', () => {
    const { blocks = [] } =
      build({ overview: own }).chapters.find(({ id }) => id === 'overview') ?? {}
    expect(blocks.slice(0, 6).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'list',
      'table',
    ])
  })

  test('or stands in its place; a figure is linked, a new line is a new paragraph', () => {
    const tree = build({ overview: { ...own, replacesAutomatic: true } })
    expect(paragraphsIn(tree, 'overview').slice(0, 2)).toEqual(['全年达标1项。', '第二段。'])
  })

  test('an empty one does not take the automatic text away', () => {
    const empty = written([{ kind: 'paragraph', text: ' \n ' }], true)
    expect(build({ overview: empty })).toEqual(build())
  })

  test('the automatic text can be typed as a narrative and gives the same book', () => {
    for (const { id, automatic } of outlineSections(sampleEdition)) {
      const blocks = automatic.flatMap((block): Narrative['blocks'] => {
        if (block.kind === 'paragraph') {
          return [{ kind: 'paragraph', text: toNarrativeText(block.inlines) }]
        }
        return block.kind === 'list'
          ? [{ kind: 'list', ordered: block.ordered, items: block.items.map(toNarrativeText) }]
          : []
      })
      const typed = build({ [id]: written(blocks, true) })
      expect(blocksOf(typed).map(inlinesOf).map(textOf)).toEqual(
        blocksOf(build()).map(inlinesOf).map(textOf),
      )
    }
  })

  test('whatever is typed, nothing that does not print gets into the book', () => {
    const find = lookUpFigures(sampleEdition)
    const section = { id: 'preface', heading: null, automatic: [], exhibits: [] }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const blocks = mergeSection(section, written([{ kind: 'paragraph', text }]), find)
        const printed = blocks.map((block) => textOf(inlinesOf(block))).join('')
        expect(plainText(printed)).toBe(printed)
      }),
    )
  })
})
