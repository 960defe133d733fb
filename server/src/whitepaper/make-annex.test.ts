import type { Cell as SheetCell, Workbook } from '@cj-tech-master/excelts'
import { tableCsv } from '@yardstick/shared/whitepaper/csv.ts'
import type { EditionMark } from '@yardstick/shared/whitepaper/data-package.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import { sampleEdition } from '@yardstick/shared/whitepaper/sample-edition.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import { observationTable } from '@yardstick/shared/whitepaper/tables/indicators.ts'
import type { Column } from '@yardstick/shared/whitepaper/tables/table.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileEdition, hostileTexts } from '../../test/hostile-edition.ts'
import type { TestApp } from '../../test/make-app.ts'
import { asItWas, readCsv } from '../../test/read-csv.ts'
import { reportYear } from '../../test/reported-year.ts'
import { openWorkbook, sheetOf } from '../../test/sample-workbooks.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { guardZip } from '../http/zip-guard.ts'
import { annexWords } from './annex-words.ts'
import { gatherEdition } from './gather.ts'
import { makeAnnex } from './make-annex.ts'

const mark: EditionMark = { revision: 1, correctionNote: null }
const open = async (data: EditionData, of = mark) => openWorkbook(await makeAnnex(data, of))

/** A cell of a sheet as the CSV file writes it, before it is made harmless. */
const fieldOf = ({ value }: SheetCell, { labels, type }: Column): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  const written = String(value)
  if (type === 'boolean') return String(written === annexWords.yes)
  const code = Object.entries(labels ?? {}).find(([, { zh }]) => zh === written)?.[0]
  return code ?? written
}

const readSheet = (workbook: Workbook, name: string, columns: readonly Column[]): string[][] => {
  const sheet = sheetOf(workbook, name)
  const names = columns.map((_, at) => String(sheet.getRow(3).getCell(at + 1).value))
  const rows = [names]
  for (let no = 5; no <= sheet.rowCount; no += 1) {
    rows.push(columns.map((column, at) => fieldOf(sheet.getRow(no).getCell(at + 1), column)))
  }
  return rows
}

let made: TestApp
let county: EditionData
beforeAll(async () => {
  made = await makeSeededApp()
  await made.store.write(reportYear)
  const wish = { plan: countyPlan, year: 2023, asOf: '2024-03-01', demo: false }
  county = await made.store.read((connection) => gatherEdition(connection, wish))
})
afterAll(() => made.close())

describe.each([
  ['of the county', () => county],
  ['of the sample', () => sampleEdition],
  ['full of hostile text', () => hostileEdition],
])('an annex %s', (_which, edition) => {
  test('says in every cell of every sheet what the CSV file says', async () => {
    const workbook = await open(edition())
    for (const table of allTables) {
      const csv = readCsv(tableCsv(table, edition())).map((line) => line.map(asItWas))
      expect(readSheet(workbook, table.title.zh, table.columns), table.name).toEqual(csv)
    }
  })

  test('holds no formula, and links only to its own sheets', async () => {
    const zip = await guardZip(await makeAnnex(edition(), mark), { bytes: 2 ** 25, entries: 128 })
    for (const name of zip.names.filter((one) => one.endsWith('.xml'))) {
      expect(zip.read(name)?.toString(), name).not.toMatch(/<f[ >]/)
    }
    const addresses = zip.names
      .filter((one) => one.endsWith('.rels'))
      .flatMap(
        (one) =>
          zip
            .read(one)
            ?.toString()
            .match(/TargetMode="External"/g) ?? [],
      )
    expect(addresses).toEqual([])
  })

  test('is made twice with the same bytes', async () => {
    const once = await makeAnnex(edition(), mark)
    expect((await makeAnnex(structuredClone(edition()), mark)).equals(once)).toBe(true)
  })
})

describe('the sheets', () => {
  test('begin with contents and a guide, then a sheet a table, each linked', async () => {
    const workbook = await open(sampleEdition)
    const names = workbook.worksheets.map(({ name }) => name)
    expect(names).toEqual(['目录', '怎样读', ...allTables.map(({ title }) => title.zh)])
    const contents = sheetOf(workbook, '目录')
    const linked = names.slice(1).map((_, at) => contents.getRow(4 + at).getCell(2).value)
    expect(linked).toMatchObject(
      names.slice(1).map((name) => ({ text: name, hyperlink: `#'${name}'!A1` })),
    )
  })

  test('keep their heads in sight and on every printed page of A4, as wide as the paper', async () => {
    const workbook = await open(sampleEdition)
    for (const { title } of allTables) {
      const { views, pageSetup } = sheetOf(workbook, title.zh)
      expect(views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 })
      expect(pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '3:4',
      })
    }
  })

  test('show figures with their own decimals, ratios in per cent, money in 万元 and real dates', async () => {
    const workbook = await open(sampleEdition)
    const cell = (sheet: string, column: string, row: number) => {
      const found = sheetOf(workbook, sheet)
      const table = allTables.find(({ title }) => title.zh === sheet)
      const at = table?.columns.findIndex(({ name }) => name === column) ?? -1
      return { cell: found.getRow(4 + row).getCell(at + 1), head: found.getRow(4).getCell(at + 1) }
    }
    expect(cell('核定值', 'value', 1).cell.numFmt).toBe('#,##0.0')
    expect(cell('核定值', 'value', 3).cell.numFmt).toBe('#,##0')
    expect(cell('核定值', 'endsOn', 1).cell).toMatchObject({
      value: new Date('2023-09-30T00:00:00Z'),
      numFmt: 'yyyy-mm-dd',
    })
    expect(cell('判定', 'attainmentRatio', 1)).toMatchObject({
      cell: { value: 92.6 / 90, numFmt: '0.0%' },
      head: { value: '完成率（%）' },
    })
    expect(cell('资金', 'paidWanyuan', 1)).toMatchObject({
      cell: { value: 312.345678, numFmt: '#,##0.000000' },
      head: { value: '支付（万元）' },
    })
    expect(cell('资金', 'year', 1).cell).toMatchObject({ value: 2023, numFmt: '0' })
  })

  test('carry the mark of invented data on every page, and only then', async () => {
    const heads = async (data: EditionData) =>
      (await open(data)).worksheets.map(({ headerFooter }) => headerFooter.oddHeader ?? '')
    const marked = await heads({ ...sampleEdition, demo: true })
    expect(marked.filter((head) => !head.includes('演示数据，并非真实填报'))).toEqual([])
    expect((await heads(sampleEdition)).join()).not.toContain('演示')
  })

  test('name the revision and what it corrects', async () => {
    const workbook = await open(sampleEdition, { revision: 2, correctionNote: '更正一处' })
    const said = sheetOf(workbook, '目录').getCell('A2').value
    expect(said).toBe('第1次修订，数据截至2024-03-01，记述至2023-12-31。本版更正：更正一处')
  })
})

test('text that begins like a formula stays text when somebody edits its cell', async () => {
  const sheet = sheetOf(await open(hostileEdition), '核定值')
  const at = observationTable.columns.findIndex(({ name }) => name === 'note') + 1
  const notes = hostileTexts.map((_, row) => sheet.getRow(5 + row).getCell(at))
  const risky = notes.filter(({ value }) => /^[=+\-@＝]/.test(String(value)))
  expect(risky.map(({ numFmt }) => numFmt)).toEqual(['@', '@', '@', '@', '@'])
})
