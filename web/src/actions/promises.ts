import { daysBetween } from '@yardstick/shared/basics/dates.ts'
import { groupBy } from '@yardstick/shared/basics/group-by.ts'
import type { Action, Milestone } from '@yardstick/shared/plan/schema.ts'

/** `passed` counts from the due date itself; `undated` promises are never called due. */
export type Standing =
  | { kind: 'passed' }
  | { kind: 'ahead'; daysLeft: number }
  | { kind: 'undated' }

/** Where a promise stands on a day, by its date alone. */
export const standingOf = ({ dueOn }: Pick<Milestone, 'dueOn'>, on: string): Standing => {
  if (dueOn === null) return { kind: 'undated' }
  const daysLeft = daysBetween(on, dueOn)
  return daysLeft <= 0 ? { kind: 'passed' } : { kind: 'ahead', daysLeft }
}

export type DueGroup = {
  /** Year in which the promises are due; null gathers those without a date. */
  year: number | null
  /** Last due date of the group; null without a date. */
  dueOn: string | null
  promises: Milestone[]
  /** How many of them are due already. */
  passed: number
}

const yearOf = ({ dueOn }: Milestone): number | null => (dueOn ? Number(dueOn.slice(0, 4)) : null)

const latest = (promises: readonly Milestone[]): string | null =>
  promises.reduce<string | null>(
    (last, { dueOn }) => (dueOn !== null && (last === null || dueOn > last) ? dueOn : last),
    null,
  )

/** Promises by the year in which they are due, those without a date last. */
export const groupByDue = (promises: readonly Milestone[], on: string): DueGroup[] =>
  [...groupBy(promises, yearOf)]
    .map(([year, due]) => ({
      year,
      dueOn: latest(due),
      promises: due,
      passed: due.filter((one) => standingOf(one, on).kind === 'passed').length,
    }))
    .sort((a, b) => (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY))

export type TreeCounts = {
  actions: number
  programmes: number
  workItems: number
  promises: number
}

export const countTree = (actions: readonly Action[]): TreeCounts => {
  const programmes = actions.flatMap((action) => action.programmes)
  return {
    actions: actions.length,
    programmes: programmes.length,
    workItems: programmes.flatMap(({ workItems }) => workItems).length,
    promises: programmes.flatMap(({ milestones }) => milestones).length,
  }
}
