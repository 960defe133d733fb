import type { Sheets } from '../form/sheets.ts'
import { faultAt, type Table } from '../read-table.ts'
import type { Fault } from '../seed-error.ts'

const checkUnique = (table: Table, key: readonly string[], faults: Fault[]): void => {
  const lines = new Map<string, number>()
  const last = key.at(-1) ?? ''
  for (const row of table.rows) {
    const cells = key.map((column) => row.cells[column] ?? '')
    if (cells.includes('') && key.length === 1) continue
    const earlier = lines.get(cells.join('\n'))
    if (earlier === undefined) {
      lines.set(cells.join('\n'), row.line)
      continue
    }
    const others = key.slice(0, -1).map((column) => row.labels[column])
    const within = others.length > 0 ? ` with the same ${others.join(' and ')}` : ''
    faults.push(
      faultAt(row, last, `"${row.cells[last]}" stands already in row ${earlier}${within}`),
    )
  }
}

/** Codes are unique in their file, numbers within what they count. */
export const checkCodes = (sheets: Sheets, faults: Fault[]): void => {
  const keys: [{ table: Table }, ...(readonly string[])[]][] = [
    [sheets.documents, ['code']],
    [sheets.units, ['code']],
    [sheets.phases, ['code']],
    [sheets.phaseTasks, ['phase', 'action']],
    [sheets.groups, ['code'], ['no']],
    [sheets.indicators, ['code'], ['no']],
    [sheets.charges, ['indicator']],
    [sheets.projects, ['code'], ['category', 'list', 'no']],
    [sheets.contents, ['project', 'no']],
    [sheets.actions, ['code'], ['no']],
    [sheets.programmes, ['code'], ['action', 'no']],
    [sheets.workItems, ['code'], ['programme', 'no']],
    [sheets.milestones, ['code'], ['programme', 'no']],
    [sheets.discrepancies, ['code']],
    [sheets.readings, ['discrepancy', 'no']],
  ]
  for (const [sheet, ...columns] of keys) {
    for (const key of columns) checkUnique(sheet.table, key, faults)
  }
}
