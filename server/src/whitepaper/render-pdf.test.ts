import { buildDocument } from '@yardstick/shared/whitepaper/build-document.ts'
import type { Block, DocumentTree } from '@yardstick/shared/whitepaper/document.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { Narratives } from '@yardstick/shared/whitepaper/narrative.ts'
import { plainText } from '@yardstick/shared/whitepaper/plain-text.ts'
import { sampleEdition } from '@yardstick/shared/whitepaper/sample-edition.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sumsAcross } from '../../test/across-time-zones.ts'
import { hostileEdition, hostileNarratives, hostileTexts } from '../../test/hostile-edition.ts'
import type { TestApp } from '../../test/make-app.ts'
import { type ReadPdf, readPdf } from '../../test/read-pdf.ts'
import { reportYear } from '../../test/reported-year.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { gatherEdition } from './gather.ts'
import { renderPdf } from './render-pdf.ts'

const treeOf = (data: EditionData, narratives: Narratives = {}): DocumentTree =>
  buildDocument(data, { narratives, revision: 1 })

const preface = (text: string): Narratives => ({
  preface: { replacesAutomatic: true, blocks: [{ kind: 'paragraph', text }] },
})

const together = (text: string): string => text.replaceAll(/\s/g, '')
const textOf = ({ pages }: ReadPdf): string => pages.map(({ text }) => text).join('')

const saidBy = (block: Block): string[] => {
  switch (block.kind) {
    case 'table':
      return [
        `表${block.no}${block.caption}`,
        ...block.columns.map(({ title }) => title),
        ...(block.note === null ? [] : [block.note]),
      ]
    case 'chart':
      return [`图${block.no}${block.caption}`]
    case 'heading':
      return [`${block.number ?? ''}${block.text}`]
    case 'list':
      return block.items.map((item) => item.map((one) => one.text).join(''))
    default:
      return [block.inlines.map((one) => one.text).join('')]
  }
}

describe('the book of the county', () => {
  let made: TestApp
  let tree: DocumentTree
  let book: ReadPdf
  beforeAll(async () => {
    made = await makeSeededApp()
    await made.store.write(reportYear)
    const wish = { plan: countyPlan, year: 2023, asOf: '2024-03-01', demo: true }
    const data = await made.store.read((connection) => gatherEdition(connection, wish))
    tree = treeOf(data)
    book = await readPdf(await renderPdf(tree))
  })
  afterAll(() => made.close())

  test('has bookmarks and a table of contents for its chapters, sections and annexed tables', () => {
    const headings = tree.chapters.flatMap(({ kind, number, title, blocks }) => [
      number === null ? title : `${number}　${title}`,
      ...blocks.flatMap((block) => {
        if (block.kind === 'heading' && block.level === 1) return [`  ${block.number}${block.text}`]
        return block.kind === 'table' && kind === 'annex'
          ? [`  表${block.no}　${block.caption}`]
          : []
      }),
    ])
    expect(book.bookmarks).toEqual(headings)
    const contents = textOf({ ...book, pages: book.pages.slice(1, 4) })
    for (const heading of headings) expect(contents).toContain(`${together(heading)}.`)
  })

  test('says everything that the tree says, so that it can be searched', () => {
    // A paragraph may go on behind the foot and the head of a page.
    const head = together(`${tree.title}${tree.demoMark}`)
    const text = book.pages
      .map((page) => page.text.replace(head, '').replace(/—\d+—$/, ''))
      .join('')
    const missing = tree.chapters
      .flatMap(({ blocks }) => blocks.flatMap(saidBy))
      .filter((said) => !text.includes(together(said)))
    expect(missing).toEqual([])
  })

  test('prints every figure of a table in its row', () => {
    const text = textOf(book)
    const rows = tree.chapters
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' ? block.lines : []))
      .map(({ cells }) => together(cells.map((one) => one.text).join('')))
    expect(rows.length).toBeGreaterThan(300)
    expect(rows.filter((row) => !text.includes(row))).toEqual([])
  })

  test('is PDF/UA: tagged, and every chart says in words what it shows', () => {
    expect(book.isTagged).toBe(true)
    expect(book.accessibility).toBe('PDF/UA-1')
    const charts = tree.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? [block.alt] : [])),
    )
    expect(charts.length).toBeGreaterThan(8)
    expect(book.pages.flatMap(({ alternatives }) => alternatives)).toEqual(charts)
  })

  test('bears the mark of invented data on every page', () => {
    expect(book.pages.length).toBeGreaterThan(10)
    const mark = together(tree.demoMark ?? '')
    expect(mark).not.toBe('')
    expect(book.pages.filter(({ text }) => !text.includes(mark))).toEqual([])
  })

  test('counts its pages from the preface on, which lies on the right, and turns the annex', () => {
    const numbers = book.pages.map(({ text }) => /—(\d+)—$/.exec(text)?.[1])
    const first = numbers.indexOf('1')
    expect(first % 2).toBe(0)
    expect(book.pages[first]?.text).toContain('前言')
    expect(numbers.slice(first)).toEqual(numbers.slice(first).map((_, at) => String(at + 1)))
    expect(book.pages[first]?.isLying).toBe(false)
    expect(book.pages.at(-1)?.isLying).toBe(true)
  })

  test('is dated by the day of its data and names who publishes it', () => {
    expect(book.info).toMatchObject({
      Title: tree.title,
      Author: tree.cover.issuer,
      CreationDate: 'D:20240301000000Z',
      ModDate: 'D:20240301000000Z',
    })
  })
})

describe('the book of the sample', () => {
  test('is made with the same bytes again, in every time zone', async () => {
    const render = () => renderPdf(structuredClone(treeOf(sampleEdition)))
    expect((await sumsAcross(['Asia/Shanghai', 'America/New_York'], render)).size).toBe(1)
  })

  test('says the group of rows again where its table runs over to the next page', async () => {
    const [promise] = sampleEdition.promises
    const promises = Array.from({ length: 90 }, (_, at) =>
      promise ? { ...promise, code: `A01-P1-M${at + 1}` } : [],
    ).flat()
    const tree = treeOf({ ...sampleEdition, promises })
    const group = tree.chapters
      .flatMap(({ kind, blocks }) => (kind === 'annex' ? blocks : []))
      .flatMap((block) =>
        block.kind === 'table' && block.id === 'annex-promises' ? block.lines : [],
      )
      .find(({ kind }) => kind === 'group')
    const said = together(group?.cells[0]?.text ?? '')
    expect(said).not.toBe('')
    const { pages } = await readPdf(await renderPdf(tree))
    const rows = pages.filter(({ text }) => /A01-P1-M\d/.test(text) && text.includes('预计日期'))
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.filter(({ text }) => !text.includes(said))).toEqual([])
  })

  test('has no mark where reports are real', async () => {
    const book = await readPdf(await renderPdf(treeOf(sampleEdition)))
    expect(textOf(book)).not.toContain('演示')
  })
})

describe('a table that runs over to the next page', () => {
  const rowsOf = 12
  const nameOf = (chapter: number, row: number): string => `T${chapter}R${row}E`
  const cell = (text: string) => ({ text, source: null })

  const said = (kind: 'paragraph' | 'note'): Block => ({
    kind,
    inlines: [{ kind: 'text', text: '一行。' }],
  })

  /** A chapter for each place on the page at which a table may begin. */
  const chapters = Array.from({ length: 48 }, (_, at): DocumentTree['chapters'][number] => ({
    id: `chapter-${at}`,
    number: `第${at}章`,
    title: '表',
    kind: 'chapter',
    blocks: [
      ...Array.from({ length: 8 + Math.floor(at / 4) }, () => said('paragraph')),
      ...Array.from({ length: at % 4 }, () => said('note')),
      {
        kind: 'table',
        id: `table-${at}`,
        no: at + 1,
        caption: '表',
        columns: [
          { title: '编码', align: 'start', width: 0.4 },
          { title: '数值', align: 'end', width: 0.6 },
        ],
        lines: Array.from({ length: rowsOf }, (_one, row) => ({
          kind: 'row' as const,
          cells: [cell(nameOf(at, row)), cell('1')],
        })),
        note: at % 3 === 0 ? '单位为个。' : null,
      },
    ],
  }))
  let pages: ReadPdf['pages']
  beforeAll(async () => {
    pages = (await readPdf(await renderPdf({ ...treeOf(sampleEdition), chapters }))).pages
  })

  /** How many rows of the table of a chapter stand on each page that has some. */
  const shares = (chapter: number): number[] =>
    pages
      .map(({ text }) => text.match(new RegExp(`T${chapter}R\\d+E`, 'g'))?.length ?? 0)
      .filter((rows) => rows > 0)
  const split = (): number[][] =>
    chapters.map((_, at) => shares(at)).filter((one) => one.length > 1)

  test('has every row once', () => {
    expect(chapters.map((_, at) => shares(at).reduce((sum, one) => sum + one, 0))).toEqual(
      chapters.map(() => rowsOf),
    )
    expect(split().length).toBeGreaterThan(5)
  })

  test('has two rows below its head or none', () => {
    expect(split().filter(([first = 0]) => first < 2)).toEqual([])
  })

  test('takes three rows along', () => {
    expect(split().filter((rows) => (rows.at(-1) ?? 0) < 3)).toEqual([])
  })
})

describe('characters that no font of the book has', () => {
  test('are printed as a sign for what is missing, never in a font of the machine', async () => {
    const tree = treeOf(sampleEdition, preface('笑脸😀，大口𠮷，阿拉伯文ب，生僻字㙍'))
    const book = await readPdf(await renderPdf(tree))
    expect(textOf(book)).toContain('笑脸□，大口□，阿拉伯文□，生僻字㙍')
  })
})

describe('a word that no line holds', () => {
  const address = `https://example.org/${'abcdefgh'.repeat(40)}`
  /** Signs at the end of a line may hang a little into the margin of 26 mm of 210. */
  const edge = 0.895
  const reaches = ({ pages }: ReadPdf): number[] => pages.map(({ reach }) => reach)

  test('goes on in the next line of a paragraph, and is found as it was written', async () => {
    const book = await readPdf(await renderPdf(treeOf(sampleEdition, preface(address))))
    expect(textOf(book)).toContain(address)
    expect(Math.max(...reaches(book))).toBeLessThan(edge)
  })

  test('goes on in the next line of its cell', async () => {
    const projects = sampleEdition.projects.map((project) => ({ ...project, name: address }))
    const book = await readPdf(await renderPdf(treeOf({ ...sampleEdition, projects })))
    expect(textOf(book)).toContain(address.slice(0, 28))
    expect(Math.max(...reaches(book))).toBeLessThan(edge)
  })
})

describe('hostile text', () => {
  let book: ReadPdf
  beforeAll(async () => {
    book = await readPdf(await renderPdf(treeOf(hostileEdition, hostileNarratives())))
  })

  test('comes out as the text it is', () => {
    const text = textOf(book)
    for (const hostile of hostileTexts.slice(0, -1)) {
      expect(text).toContain(together(plainText(hostile)))
    }
    expect(text).toContain('#import"a.typ":*;#eval("1")$x^2$*粗*_斜_`码`<标签>@引用//注\\')
  })

  test('leads nowhere', () => {
    expect(book.pages.flatMap(({ addresses }) => addresses)).toEqual([])
  })

  test('runs on over as many pages as it fills', () => {
    const filled = book.pages.filter(({ text }) => text.includes('长'.repeat(100)))
    expect(filled.length).toBeGreaterThan(20)
  })

  test('is cut where it never ends', () => {
    expect(textOf(book)).toContain('…（以下从略）')
  })
})
