import type { PlanFile } from '../form/plan-file.ts'
import type { Sheets } from '../form/sheets.ts'
import { faultAt } from '../read-table.ts'
import type { Fault } from '../seed-error.ts'

/** Milestones fall due inside the plan; a quantity says how it is compared. */
export const checkMilestones = (sheets: Sheets, plan: PlanFile | null, faults: Fault[]): void => {
  for (const { row, value } of sheets.milestones.entries) {
    if ((value.quantity === null) !== (value.comparator === null)) {
      faults.push(faultAt(row, 'comparator', 'must stand beside a quantity, or both be empty'))
    }
    if (!plan || value.dueOn === null) continue
    if (value.dueOn < plan.startsOn || value.dueOn > plan.endsOn) {
      const reason = `${value.dueOn} lies outside the plan, ${plan.startsOn} to ${plan.endsOn}`
      faults.push(faultAt(row, 'dueOn', reason))
    }
  }
}
