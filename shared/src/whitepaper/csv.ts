import type { EditionData } from './edition-data.ts'
import { plainText } from './plain-text.ts'
import type { Cell, DataTable } from './tables/table.ts'

/** Spreadsheets need it to read the file as UTF-8. */
const byteOrderMark = '\uFEFF'
const lineEnd = '\r\n'

/** What spreadsheets may take for the beginning of a formula, full width too, behind apostrophes of our own. */
const formulaStart = /^'*\s*[=+\-@＝＋－＠]/

/**
 * Text that no spreadsheet takes for a formula: an apostrophe stands before what begins like one.
 * Whoever wants the text as it was takes one apostrophe away where such a beginning follows.
 */
export const harmlessText = (text: string): string => (formulaStart.test(text) ? `'${text}` : text)

const quoted = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field

const toField = (cell: Cell): string => {
  if (cell === null) return ''
  return typeof cell === 'string' ? quoted(harmlessText(plainText(cell))) : String(cell)
}

/** A CSV file after RFC 4180, UTF-8 with a byte order mark; numbers and dates as they are, nothing as nothing. */
export const toCsv = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + [heads, ...rows].map((row) => row.map(toField).join(',') + lineEnd).join('')

/** A whole table of an edition as CSV, headed by the names of its columns. */
export const tableCsv = ({ columns, rows }: DataTable, data: EditionData): string =>
  toCsv(
    columns.map(({ name }) => name),
    rows(data).map(({ cells }) => cells),
  )
