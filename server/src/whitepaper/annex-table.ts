import type { Workbook, Worksheet } from '@cj-tech-master/excelts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import { printedCell } from '@yardstick/shared/whitepaper/printed-cell.ts'
import type { Column, DataTable, TableRow } from '@yardstick/shared/whitepaper/tables/table.ts'
import { fontName, heightFor, quietColor, widthOf } from '../http/workbook-style.ts'
import { annexFormat, annexHead, annexValue } from './annex-cells.ts'
import {
  addBackLink,
  addTitle,
  figureAlignment,
  headerFooter,
  pageSetup,
  sheetName,
  styleHeads,
  styleLine,
  textAlignment,
} from './annex-page.ts'
import { annexWords } from './annex-words.ts'

const narrowest = 8
const widest = 44
/** Of all columns together, so that a printed page stays legible. */
const wholeWidth = 230

const isFigure = ({ type }: Column): boolean => type === 'number' || type === 'integer'

/** The width that everything in a column has when nothing is wrapped. */
const naturalWidth = (column: Column, at: number, rows: readonly TableRow[]): number => {
  const shown = rows.map(({ cells, decimals }) => {
    const cell = cells[at] ?? null
    if (typeof cell === 'number') return widthOf(printedCell(cell, column, decimals))
    return column.type === 'date' ? 11 : widthOf(String(annexValue(cell, column) ?? ''))
  })
  const head = Math.max(widthOf(annexHead(column)) / 2, widthOf(column.name) * 0.8) + 3
  return Math.min(widest, Math.max(narrowest, head, ...shown.map((width) => width + 2)))
}

/** Cuts back the widest columns, whose texts are wrapped, until the sheet is not too wide. */
const fitWidths = (widths: readonly number[]): number[] => {
  let most = widest
  const fitted = () => widths.map((width) => Math.min(width, most))
  while (most > 14 && fitted().reduce((sum, width) => sum + width, 0) > wholeWidth) most -= 1
  return fitted()
}

/** Rows above the data: title, what a row is, names in the package, heads. */
export const dataHeadRow = 4

/** Rows of many lines are read from the top, in points. */
const tallRow = 96
/** The font of the data is smaller than the one that widths are counted in. */
const signsPerWidth = 1.12

const addDataRow = (
  sheet: Worksheet,
  { cells, decimals }: TableRow,
  columns: readonly { column: Column; width: number }[],
): void => {
  const values = columns.map(({ column }, at) => annexValue(cells[at] ?? null, column))
  const row = sheet.addRow(values)
  styleLine(row, columns.length)
  row.height = heightFor(
    columns.map(({ width }, at) => [
      typeof values[at] === 'string' ? values[at] : '',
      width * signsPerWidth,
    ]),
  )
  const vertical = row.height > tallRow ? 'top' : 'middle'
  for (const [at, { column }] of columns.entries()) {
    const format = annexFormat(cells[at] ?? null, column, decimals)
    const cell = row.getCell(at + 1)
    if (format) cell.numFmt = format
    cell.alignment = { ...(isFigure(column) ? figureAlignment : textAlignment), vertical }
  }
}

/** One table of the edition on a sheet of its own. */
export const drawTable = (workbook: Workbook, table: DataTable, data: EditionData): void => {
  const rows = table.rows(data)
  const widths = fitWidths(table.columns.map((column, at) => naturalWidth(column, at, rows)))
  const columns = table.columns.map((column, at) => ({ column, width: widths[at] ?? widest }))
  const sheet = workbook.addWorksheet(sheetName(table), {
    views: [
      {
        state: 'frozen',
        xSplit: 1,
        ySplit: dataHeadRow,
        showGridLines: false,
      },
    ],
    pageSetup: pageSetup(`${dataHeadRow - 1}:${dataHeadRow}`),
    headerFooter: headerFooter(data),
  })
  sheet.columns = columns.map(({ width }) => ({ width }))
  addTitle(sheet, `${table.title.zh} · ${table.title.en}`)
  const remark = addBackLink(sheet)
  remark.getCell(2).value = `${table.description.zh}${data.demo ? `（${annexWords.demo}）` : ''}`
  const names = sheet.addRow(table.columns.map(({ name }) => name))
  names.font = { name: fontName, size: 8, color: quietColor }
  const heads = sheet.addRow(table.columns.map(annexHead))
  styleHeads(heads, columns.length)
  for (const [at, { column }] of columns.entries()) {
    if (isFigure(column)) heads.getCell(at + 1).alignment = { ...figureAlignment, wrapText: true }
  }
  heads.height = heightFor(columns.map(({ column, width }) => [annexHead(column), width]))
  for (const row of rows) addDataRow(sheet, row, columns)
  sheet.autoFilter = {
    from: { row: dataHeadRow, col: 1 },
    to: { row: dataHeadRow + rows.length, col: columns.length },
  }
}
