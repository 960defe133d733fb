import { buildDocument, outlineSections } from '@yardstick/shared/whitepaper/build-document.ts'
import type { PackageDescriptor } from '@yardstick/shared/whitepaper/data-package.ts'
import type {
  DocumentTable,
  DocumentTree,
  FigureSource,
  TableCell,
} from '@yardstick/shared/whitepaper/document.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { Narrative, Narratives } from '@yardstick/shared/whitepaper/narrative.ts'
import { plainText } from '@yardstick/shared/whitepaper/plain-text.ts'
import { nothing } from '@yardstick/shared/whitepaper/printed-cell.ts'
import { sampleEdition } from '@yardstick/shared/whitepaper/sample-edition.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sumsAcross } from '../../test/across-time-zones.ts'
import { hostileEdition, hostileTexts } from '../../test/hostile-edition.ts'
import { libreOffices, printToPdf } from '../../test/libre-office.ts'
import type { TestApp } from '../../test/make-app.ts'
import { asItWas, readCsv } from '../../test/read-csv.ts'
import { all, attribute, type ReadDocx, readDocx, readXml } from '../../test/read-docx.ts'
import { readPdf } from '../../test/read-pdf.ts'
import { reportYear } from '../../test/reported-year.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { guardZip } from '../http/zip-guard.ts'
import { gatherEdition } from './gather.ts'
import { makePackage } from './make-package.ts'
import { renderDocx } from './render-docx.ts'

const treeOf = (data: EditionData, narratives: Narratives = {}, revision = 1): DocumentTree =>
  buildDocument(data, { narratives, revision })

const tablesOf = ({ chapters }: DocumentTree): DocumentTable[] =>
  chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))

type Field = PackageDescriptor['resources'][number]['schema']['fields'][number]
type Published = {
  field: Field
  written: string
  /** Whether it counts in per cent already; other shares are of one. */
  isPercent: boolean
}

/** Finds what the CSV files of the package say for a figure, with the schema of its column. */
const openCsvs = async (data: EditionData): Promise<(source: FigureSource) => Published> => {
  const bytes = await makePackage(data, { revision: 1, correctionNote: null })
  const zip = await guardZip(bytes, { bytes: 2 ** 24, entries: 64 })
  const textOf = (path: string): string => zip.read(path)?.toString() ?? ''
  const { resources }: PackageDescriptor = JSON.parse(textOf('datapackage.json'))
  const tables = new Map(
    resources.map(({ name, path, schema }) => {
      const [heads = [], ...lines] = readCsv(textOf(path))
      const keys = [schema.primaryKey].flat().map((key) => heads.indexOf(key))
      const rows = new Map(lines.map((line) => [keys.map((at) => line[at]).join('/'), line]))
      return [name, { heads, rows, fields: schema.fields }] as const
    }),
  )
  return ({ table, row, column }) => {
    const found = tables.get(table)
    const at = found?.heads.indexOf(column) ?? -1
    const field = found?.fields[at]
    const line = found?.rows.get(row)
    const written = line?.[at]
    if (!field || written === undefined) throw new Error(`not published: ${table} ${row} ${column}`)
    return { field, written, isPercent: line?.[found?.heads.indexOf('unit') ?? -1] === '%' }
  }
}

const isFigure = (text: string): boolean => /^[−≥≤＞＜]?[\d,]+(\.\d+)?%?$/.test(text)

/** A printed figure is the published one, rounded to as many decimals as it is printed with. */
const isRounded = (shown: string, published: number, isPercent: boolean): boolean => {
  const digits = shown.replace('−', '-').replaceAll(/[,%]/g, '')
  const decimals = digits.split('.')[1]?.length ?? 0
  const exact = shown.endsWith('%') && !isPercent ? published * 100 : published
  return Math.abs(Number(digits) - exact) <= 0.5 * 10 ** -decimals + 1e-9
}

/** Whether a cell of the document says what the package says, judged without the code that prints. */
const isPublished = (shown: string, { field, written, isPercent }: Published): boolean => {
  if (written === '') return shown === nothing
  if (field.type === 'integer' || field.type === 'number')
    return isRounded(shown, Number(written), isPercent)
  if (field.type === 'boolean') return shown === (written === 'true' ? '是' : '否')
  const label = field.categories?.find(({ value }) => value === written)?.label
  return label ? label.startsWith(shown) : shown === asItWas(written).replaceAll('\n', ' ')
}

/** A book takes seconds, more on a busy machine. */
const patience = { timeout: 60_000 }

describe('the book of the county', () => {
  let made: TestApp
  let data: EditionData
  let tree: DocumentTree
  let bytes: Buffer
  let book: ReadDocx
  beforeAll(async () => {
    made = await makeSeededApp()
    await made.store.write(reportYear)
    const wish = { plan: countyPlan, year: 2023, asOf: '2024-03-01', demo: true }
    data = await made.store.read((connection) => gatherEdition(connection, wish))
    tree = treeOf(data)
    bytes = await renderDocx(tree)
    book = await readDocx(bytes)
  })
  afterAll(() => made.close())

  test('holds every table as a native one, with its head again on every page', () => {
    const tables = tablesOf(tree)
    expect(tables.length).toBeGreaterThan(15)
    expect(book.tables.map(({ rows }) => rows)).toEqual(
      tables.map(({ columns, lines }) => [
        columns.map(({ title }) => title),
        ...lines.map(({ kind, cells }) =>
          kind === 'group' ? [cells[0]?.text] : columns.map((_, at) => cells[at]?.text ?? ''),
        ),
      ]),
    )
    expect(book.tables.map(({ repeated }) => repeated)).toEqual(tables.map(() => 1))
  })

  test('leaves no single row of a table alone at the foot or the head of a page', () => {
    for (const { keeps } of book.tables) {
      expect([...keeps.slice(0, 2), ...keeps.slice(-3)]).not.toContain(false)
    }
    const inside = book.tables.flatMap(({ keeps }) => keeps.slice(2, -3))
    expect(inside).toContain(false)
  })

  test('says in every cell of every table what the CSV of the package says', async () => {
    const find = await openCsvs(data)
    const cells = tablesOf(tree).flatMap(({ lines }, table) =>
      lines.flatMap((line, row) =>
        line.cells.map((cell, at): [TableCell, string] => [
          cell,
          book.tables[table]?.rows[row + 1]?.[at] ?? 'no such cell',
        ]),
      ),
    )
    const traced = cells.filter(([{ source }]) => source !== null)
    expect(traced.length).toBeGreaterThan(2000)
    expect(
      traced.flatMap(([{ source }, shown]) =>
        source && !isPublished(shown, find(source)) ? [{ source, shown }] : [],
      ),
    ).toEqual([])
    const untraced = cells.filter(([{ source }, shown]) => source === null && isFigure(shown))
    expect(untraced).toEqual([])
  })

  test('counts chapters and headings by Word’s own lists, in Word’s own styles', () => {
    const styles = ['Heading2', 'Heading3', 'Heading4']
    const expected = tree.chapters.flatMap(({ number, title, blocks }) => [
      { style: 'Heading1', text: title, isCounted: number !== null },
      ...blocks.flatMap((block) =>
        block.kind === 'heading'
          ? [
              {
                style: styles[block.level - 1],
                text: block.text,
                isCounted: block.number !== null,
              },
            ]
          : [],
      ),
    ])
    const headings = book.paragraphs.filter(({ style }) => /^Heading\d$/.test(style))
    expect(
      headings.map(({ style, text, numbering }) => ({
        style,
        text,
        isCounted: numbering !== null,
      })),
    ).toEqual(expected)
    expect(book.parts.get('word/numbering.xml')).toContain('第%1章')
    expect(new Set(book.bookmarks).size).toBe(book.bookmarks.length)
    expect(book.bookmarks.filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name))).toEqual([])
  })

  test('has a table of contents that is filled, with the page of every chapter and section', () => {
    const [contents] = all(book.document, 'w:sdt')
    const xml = contents?.toString() ?? ''
    expect(xml).toMatch(/TOC [^<]*1-2/)
    const entries = contents ? all(contents, 'w:hyperlink') : []
    const wanted = tree.chapters.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 1 ? [block.text] : [],
      ),
    ])
    const shown = entries.map((one) => all(one, 'w:t').map(({ textContent }) => textContent ?? ''))
    expect(shown.map((parts) => parts.at(-2))).toEqual(wanted)
    const pages = shown.map((parts) => Number(parts.at(-1)))
    expect(pages).toEqual(pages.toSorted((a, b) => a - b))
    expect(pages[0]).toBe(1)
  })

  test('counts tables and charts in captions that Word can count anew', () => {
    const captions = book.paragraphs.filter(({ style }) => style === 'Caption')
    const blocks = tree.chapters.flatMap((chapter) => chapter.blocks)
    const expected = blocks.flatMap((block) =>
      block.kind === 'table' || block.kind === 'chart' ? [`　${block.caption}`] : [],
    )
    expect(captions.map(({ text }) => text.replace(/^[表图]\d*/, ''))).toEqual(expected)
    const fields = all(book.document, 'w:instrText').map((one) => one.textContent ?? '')
    expect(fields.filter((field) => /^\s*SEQ [表图]/.test(field))).toHaveLength(expected.length)
  })

  test('shows charts as pictures that say in words what they show', () => {
    const charts = tree.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? [block.alt] : [])),
    )
    expect(charts.length).toBeGreaterThan(8)
    expect(book.alternatives).toEqual(charts)
    const ids = all(book.document, 'wp:docPr').map((one) => attribute(one, 'id'))
    expect(new Set(ids).size).toBe(ids.length)
    expect(book.pictures).toHaveLength(charts.length)
    for (const picture of book.pictures) expect(picture.toString('latin1', 1, 4)).toBe('PNG')
  })

  test('bears the mark of invented data on every page', () => {
    const sections = all(book.document, 'w:sectPr')
    expect(sections).toHaveLength(4)
    const links = readXml(book.parts.get('word/_rels/document.xml.rels') ?? '')
    const targets = new Map(
      all(links, 'Relationship').map((one) => [
        attribute(one, 'Id'),
        `word/${attribute(one, 'Target')}`,
      ]),
    )
    for (const section of sections) {
      const heads = all(section, 'w:headerReference')
      expect(heads.map((one) => attribute(one, 'w:type')).toSorted()).toEqual(['default', 'even'])
      for (const head of heads) {
        const part = targets.get(attribute(head, 'r:id')) ?? ''
        expect(book.furniture.get(part)).toContain(tree.demoMark)
      }
    }
  })

  test('keeps to GB/T 9704-2012: paper, margins, body, pitch of lines, numbers of pages', () => {
    const sizes = all(book.document, 'w:pgSz').map((one) => attribute(one, 'w:orient'))
    expect(sizes).toEqual(['portrait', 'portrait', 'portrait', 'landscape'])
    const twipsPerMillimetre = 1440 / 25.4
    const [margins] = all(book.document, 'w:pgMar')
    const measured = ['top', 'bottom', 'left', 'right'].map((side) =>
      Math.round(Number(attribute(margins, `w:${side}`)) / twipsPerMillimetre),
    )
    expect(measured).toEqual([37, 35, 28, 26])
    const styles = readXml(book.parts.get('word/styles.xml') ?? '')
    const [usual] = all(styles, 'w:docDefaults')
    const fonts = usual && all(usual, 'w:rFonts')[0]
    expect(attribute(fonts, 'w:eastAsia')).toBe('仿宋_GB2312')
    expect(attribute(usual && all(usual, 'w:sz')[0], 'w:val')).toBe('32')
    const spacing = usual && all(usual, 'w:spacing')[0]
    expect([attribute(spacing, 'w:line'), attribute(spacing, 'w:lineRule')]).toEqual([
      '560',
      'exact',
    ])
    const feet = [...book.parts].filter(([name, xml]) => /footer/.test(name) && /PAGE/.test(xml))
    expect(feet).toHaveLength(4)
    for (const [, xml] of feet) expect(xml).toContain('<w:sz w:val="28"/>')
  })

  test('is dated by the day of its data and names who publishes it', () => {
    const core = book.parts.get('docProps/core.xml') ?? ''
    expect(core).toContain(`<dc:title>${tree.title}</dc:title>`)
    expect(core).toContain(`<dc:creator>${tree.cover.issuer}</dc:creator>`)
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)).toEqual([
      '2024-03-01T00:00:00Z',
      '2024-03-01T00:00:00Z',
    ])
  })

  for (const program of libreOffices) {
    test('opens in LibreOffice, page by page with mark and number', patience, async () => {
      const { pages } = await readPdf(await printToPdf(program, 'book.docx', bytes))
      const printed = pages.filter(({ text }) => text !== '')
      const mark = tree.demoMark?.replaceAll(/\s/g, '') ?? 'none'
      expect(printed.filter(({ text }) => !text.includes(mark))).toEqual([])
      const numbers = printed.map(({ text }) => /—(\d+)—$/.exec(text)?.[1])
      const counted = numbers.slice(numbers.indexOf('1'))
      expect(counted.length).toBeGreaterThan(20)
      expect(counted).toEqual(counted.map((_, at) => String(at + 1)))
      expect(printed.at(-1)?.isLying).toBe(true)
      const text = printed.map((page) => page.text).join('')
      const captions = tablesOf(tree).map(({ no, caption }) => `表${no}${caption}`)
      expect(captions.filter((one) => !text.includes(one.replaceAll(/\s/g, '')))).toEqual([])
    })
  }
})

describe('the book of the sample', patience, () => {
  test('is made with the same bytes again, in every time zone', async () => {
    const render = () => renderDocx(structuredClone(treeOf(sampleEdition)))
    expect((await sumsAcross(['Asia/Shanghai', 'America/New_York'], render)).size).toBe(1)
  })

  test('has no mark where reports are real, and says which correction it is', async () => {
    const book = await readDocx(await renderDocx(treeOf(sampleEdition, {}, 3)))
    for (const xml of book.parts.values()) expect(xml).not.toContain('演示')
    expect(book.paragraphs.map(({ text }) => text)).toContain('第二次修订')
  })

  test('begins every list of an editor at one, and leaves the text in Word’s own lists', async () => {
    const list = (...items: string[]) => ({ kind: 'list', ordered: true, items }) as const
    const preface: Narrative = {
      replacesAutomatic: true,
      blocks: [list('甲', '乙'), { kind: 'list', ordered: false, items: ['丙'] }, list('丁')],
    }
    const book = await readDocx(await renderDocx(treeOf(sampleEdition, { preface })))
    const items = book.paragraphs.filter(({ style }) => style === 'ListText')
    const lists = ['甲', '乙', '丙', '丁'].map(
      (text) => items.find((one) => one.text === text)?.numbering?.list,
    )
    expect(lists[0]).toBe(lists[1])
    expect(new Set(lists).size).toBe(3)
    expect(lists).not.toContain(undefined)
  })
})

describe('hostile text', () => {
  const narrative: Narrative = {
    replacesAutomatic: false,
    blocks: hostileTexts.flatMap((text): Narrative['blocks'] => [
      { kind: 'heading', level: 2, text: plainText(text).slice(0, 60) },
      { kind: 'paragraph', text },
      { kind: 'list', ordered: true, items: [text, text] },
    ]),
  }
  let book: ReadDocx
  beforeAll(async () => {
    const [section] = outlineSections(hostileEdition)
    const narratives = { [section?.id ?? '']: narrative }
    book = await readDocx(await renderDocx(treeOf(hostileEdition, narratives)))
  })

  test('comes out as the text it is', () => {
    const texts = new Set(book.paragraphs.map(({ text }) => text.replaceAll(/\s/g, '')))
    for (const hostile of hostileTexts.slice(0, -1)) {
      expect(texts).toContain(plainText(hostile).replaceAll(/\s/g, ''))
    }
  })

  test('is never a field, a link or markup of the document', () => {
    expect(book.addresses).toEqual([])
    const fields = all(book.document, 'w:instrText').map((one) => one.textContent?.trim() ?? '')
    expect(fields.filter((field) => !/^(TOC|PAGEREF _Toc\d+|SEQ [表图]) ?/.test(field))).toEqual([])
    expect(all(book.document, 'script')).toEqual([])
  })

  test('brings in nothing that does not print or that turns the direction of the text', () => {
    const unprintable = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u
    for (const xml of book.parts.values()) {
      expect(unprintable.test(xml)).toBe(false)
      expect(xml.isWellFormed()).toBe(true)
    }
  })

  test('is cut where it never ends', () => {
    const texts = book.paragraphs.map(({ text }) => text)
    expect(texts.some((text) => text.endsWith('…（以下从略）'))).toBe(true)
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(25_000)
  })
})
