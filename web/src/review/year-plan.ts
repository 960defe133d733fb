import { addDays } from '@yardstick/shared/basics/dates.ts'
import { periodEnd } from '@yardstick/shared/basics/period.ts'
import type { YearPlan } from '@yardstick/shared/indicators/reporting.ts'
import { earliestDue } from './period-choice.ts'

export type PlannedPeriod = YearPlan['periods'][number]

/** Departments get this long after the opening, unless the center says otherwise. */
export const usualDaysToReport = 15

/** The years in which something is left to plan, oldest first. */
export const yearsToPlan = (codes: readonly string[]): string[] =>
  [...new Set(codes.map((code) => code.slice(0, 4)))].sort()

/** The year that is planned first: this one or the next with something left, else the last. */
export const yearAtHand = (years: readonly string[], today: string): string =>
  years.find((year) => year >= today.slice(0, 4)) ?? years.at(-1) ?? ''

const byEnd = (one: string, other: string): number =>
  periodEnd(one).localeCompare(periodEnd(other)) || other.localeCompare(one)

/**
 * What is left of a year, quarters first: each opens on the day after its end, at the soonest
 * tomorrow, and is due some days later.
 */
export const proposeYear = (
  codes: readonly string[],
  { year, today, days }: { year: string; today: string; days: number },
): PlannedPeriod[] =>
  codes
    .filter((code) => code.startsWith(year))
    .sort(byEnd)
    .map((code) => {
      const [after, tomorrow] = [addDays(periodEnd(code), 1), addDays(today, 1)]
      const opensOn = after > today ? after : tomorrow
      return { code, opensOn, dueOn: addDays(opensOn, days) }
    })

/** Whether both days are there and fit. */
export const isSound = (one: PlannedPeriod, today: string): boolean =>
  one.opensOn > today && one.dueOn >= earliestDue(one.code, one.opensOn)
