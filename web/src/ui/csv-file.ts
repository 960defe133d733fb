import { saveFile } from './save-file.ts'

/** Null is an empty cell. */
export type CsvCell = string | number | null

const byteOrderMark = '\ufeff'

/** Spreadsheets run text that begins like this as a formula; an apostrophe makes it text again. */
const formulaStart = /^[=+\-@\t\r]/

const cellText = (cell: CsvCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = formulaStart.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV that Excel opens as UTF-8: byte order mark, CRLF, no cell that runs as a formula. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')

/** The same rows with a first column that says in every row what kind of data this is. */
export const markedRows = (
  rows: readonly (readonly CsvCell[])[],
  mark: { title: string; value: string },
): CsvCell[][] => rows.map((row, index) => [index === 0 ? mark.title : mark.value, ...row])

/** How the words of the site mark a download whose reports are invented. */
export type DemoMark = { title: string; value: string; fileStart: string }

/** The name of a file of a plan; where reports are invented, it begins with saying so. */
export const planFileName = (
  { demo }: { demo: boolean },
  fileName: string,
  { fileStart }: DemoMark,
): string => (demo ? `${fileStart}${fileName}` : fileName)

/** Rows of a plan as a file; where reports are invented, its name and every row say so. */
export const planCsv = (
  plan: { demo: boolean },
  { fileName, rows }: { fileName: string; rows: readonly (readonly CsvCell[])[] },
  mark: DemoMark,
): { fileName: string; text: string } => ({
  fileName: planFileName(plan, fileName, mark),
  text: csvText(plan.demo ? markedRows(rows, mark) : rows),
})

/** Hands the text to the reader as a file. */
export const saveCsv = ({ fileName, text }: { fileName: string; text: string }): void =>
  saveFile(fileName, text, 'text/csv')
