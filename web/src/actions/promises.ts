import { groupBy } from '@yardstick/shared/basics/group-by.ts'
import {
  type MilestoneState,
  milestoneStates,
  mostPressing,
  promiseState,
} from '@yardstick/shared/plan/milestones.ts'
import type { Action, Milestone } from '@yardstick/shared/plan/schema.ts'

export type DueGroup = {
  /** Year in which the promises are due; null gathers those without a date. */
  year: number | null
  /** Last due date of the group; null without a date. */
  dueOn: string | null
  promises: Milestone[]
  /** How many of them are kept, in time or late. */
  kept: number
  /** How many of them are overdue. */
  overdue: number
  /** What presses most among them. */
  state: MilestoneState
}

const yearOf = ({ dueOn }: Milestone): number | null => (dueOn ? Number(dueOn.slice(0, 4)) : null)

const latest = (promises: readonly Milestone[]): string | null =>
  promises.reduce<string | null>(
    (last, { dueOn }) => (dueOn !== null && (last === null || dueOn > last) ? dueOn : last),
    null,
  )

const groupOf = (year: number | null, promises: Milestone[], on: string): DueGroup => {
  const states = promises.map(({ occurrences }) => promiseState(occurrences, on))
  const count = (...wanted: MilestoneState[]) =>
    states.filter((state) => wanted.includes(state)).length
  return {
    year,
    dueOn: latest(promises),
    promises,
    kept: count('kept', 'kept_late'),
    overdue: count('overdue'),
    state: mostPressing(states) ?? 'undated',
  }
}

/** Promises by the year in which they are due, those without one date last. */
export const groupByDue = (promises: readonly Milestone[], on: string): DueGroup[] =>
  [...groupBy(promises, yearOf)]
    .map(([year, due]) => groupOf(year, due, on))
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

/** The states that the promises are in, with how many. */
export const countByState = (
  actions: readonly Action[],
  on: string,
): { state: MilestoneState; count: number }[] => {
  const states = actions
    .flatMap(({ programmes }) => programmes.flatMap(({ milestones }) => milestones))
    .map(({ occurrences }) => promiseState(occurrences, on))
  return milestoneStates
    .map((state) => ({ state, count: states.filter((one) => one === state).length }))
    .filter(({ count }) => count > 0)
}
