import type { Sheets } from '../form/sheets.ts'
import { faultAt } from '../read-table.ts'
import type { Fault } from '../seed-error.ts'
import { lacks, type Target, targetOf } from './references.ts'

const targetsByKind = (sheets: Sheets): Map<string, Target> =>
  new Map([
    ['project', targetOf('a project', sheets.projects)],
    ['indicator', targetOf('an indicator', sheets.indicators)],
    ['unit', targetOf('a unit', sheets.units)],
    ['work-item', targetOf('a work item', sheets.workItems)],
    ['programme', targetOf('a programme', sheets.programmes)],
    ['milestone', targetOf('a milestone', sheets.milestones)],
    ['action', targetOf('an action', sheets.actions)],
  ])

/** @returns why the reference is refused; undefined when it stands */
const refusal = (reference: string, targets: Map<string, Target>): string | undefined => {
  if (reference === 'plan') return undefined
  const [, kind = '', code = ''] = /^([^:]*):(.*)$/.exec(reference) ?? []
  const target = targets.get(kind)
  if (!target) {
    const kinds = [...targets.keys()].map((name) => `${name}:…`).join(', ')
    return `"${reference}" is neither plan nor one of ${kinds}`
  }
  return lacks(target, code) ? `"${code}" is not ${target.what} in ${target.table.file}` : undefined
}

/** A discrepancy has readings, and what it affects is `plan` or `kind:code` of something there is. */
export const checkDiscrepancies = (sheets: Sheets, faults: Fault[]): void => {
  const targets = targetsByKind(sheets)
  const { table: readings } = sheets.readings
  const read = new Set(readings.rows.map((row) => row.cells.discrepancy))
  for (const { row, value } of sheets.discrepancies.entries) {
    if (readings.complete && !read.has(value.code)) {
      faults.push(faultAt(row, 'code', `${value.code} has no row in ${readings.file}`))
    }
    for (const reference of value.affects) {
      const reason = refusal(reference, targets)
      if (reason) faults.push(faultAt(row, 'affects', reason))
    }
  }
}
