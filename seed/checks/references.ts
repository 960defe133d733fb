import type { Sheets } from '../form/sheets.ts'
import { faultAt, type Row, type Table } from '../read-table.ts'
import type { Fault } from '../seed-error.ts'

/** What a code may refer to. */
export type Target = { what: string; table: Table; codes: ReadonlySet<string> }

export const targetOf = (what: string, { table }: { table: Table }): Target => ({
  what,
  table,
  codes: new Set(table.rows.map((row) => row.cells.code ?? '')),
})

/** A file that could not be read whole gives no ground to call a code unknown. */
export const lacks = (target: Target, code: string): boolean =>
  target.table.complete && !target.codes.has(code)

const checkReference = (row: Row, column: string, target: Target, faults: Fault[]): void => {
  const code = row.cells[column]
  if (!code || !lacks(target, code)) return
  faults.push(faultAt(row, column, `"${code}" is not ${target.what} in ${target.table.file}`))
}

/** Groups, actions, programmes, phases, projects, indicators and discrepancies exist by code. */
export const checkReferences = (sheets: Sheets, faults: Fault[]): void => {
  const indicator = targetOf('an indicator', sheets.indicators)
  const action = targetOf('an action', sheets.actions)
  const programme = targetOf('a programme', sheets.programmes)
  const references: [{ table: Table }, string, Target][] = [
    [sheets.indicators, 'group', targetOf('a group', sheets.groups)],
    [sheets.charges, 'indicator', indicator],
    [sheets.baselines, 'indicator', indicator],
    [sheets.phaseTasks, 'phase', targetOf('a phase', sheets.phases)],
    [sheets.phaseTasks, 'action', action],
    [sheets.programmes, 'action', action],
    [sheets.workItems, 'programme', programme],
    [sheets.milestones, 'programme', programme],
    [sheets.milestones, 'indicator', indicator],
    [sheets.contents, 'project', targetOf('a project', sheets.projects)],
    [sheets.readings, 'discrepancy', targetOf('a discrepancy', sheets.discrepancies)],
  ]
  for (const [sheet, column, target] of references) {
    for (const row of sheet.table.rows) checkReference(row, column, target, faults)
  }
}
