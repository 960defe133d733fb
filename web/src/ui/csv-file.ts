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

/** Where reports are invented, every row says so. */
export const planCsv = (
  { demo }: { demo: boolean },
  rows: readonly (readonly CsvCell[])[],
  mark: { title: string; value: string },
): string => csvText(demo ? markedRows(rows, mark) : rows)

/** Hands the text to the reader as a file. */
export const saveCsv = (fileName: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
