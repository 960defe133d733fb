import { addDays } from '@yardstick/shared/basics/dates.ts'
import {
  type PeriodKind,
  periodEnd,
  quarterOfDate,
  quartersFrom,
} from '@yardstick/shared/basics/period.ts'
import type { Period } from '@yardstick/shared/indicators/reporting.ts'

type PlanSpan = { startsOn: string; endsOn: string }

/** Departments get this long after the end of a period. */
const daysToReport = 15
/** And at least this long after the opening, where a period is opened late. */
const daysAfterOpening = 10

/** Quarters and years of the plan that were never opened, newest first. */
export const unopenedPeriods = (
  plan: PlanSpan,
  opened: readonly Pick<Period, 'code'>[],
): Record<PeriodKind, string[]> => {
  const quarters = quartersFrom(quarterOfDate(plan.startsOn), quarterOfDate(plan.endsOn))
  const years = [...new Set(quarters.map((quarter) => quarter.slice(0, 4)))]
  const isNew = (code: string): boolean =>
    periodEnd(code) <= plan.endsOn && !opened.some((period) => period.code === code)
  return {
    quarter: quarters.filter(isNew).reverse(),
    year: years.filter(isNew).reverse(),
  }
}

/**
 * The quarter that is opened next: the newest one that has ended, else the first to come.
 * @param unopened newest first
 * @returns empty when every period was opened
 */
export const nextPeriod = (
  unopened: Record<PeriodKind, readonly string[]>,
  today: string,
): string => {
  const { quarter, year } = unopened
  return quarter.find((code) => periodEnd(code) < today) ?? quarter.at(-1) ?? year[0] ?? ''
}

/** The first day that may be a due date: neither before the period's end nor before its opening. */
export const earliestDue = (code: string, opensOn: string): string => {
  const end = periodEnd(code)
  return end > opensOn ? end : opensOn
}

export const usualDue = (code: string, opensOn: string): string => {
  const usual = addDays(periodEnd(code), daysToReport)
  const soonest = addDays(opensOn, daysAfterOpening)
  return usual >= opensOn ? usual : soonest
}

type Known = Pick<Period, 'code' | 'state' | 'counts'>

/**
 * The period that the desk shows unless another is asked for: where something waits, the oldest
 * first; else the newest that is not published; else the newest. What is only planned has nothing
 * to show.
 * @param periods newest first
 */
export const periodAtHand = (periods: readonly Known[]): string | null => {
  const begun = periods.filter(({ state }) => state !== 'planned')
  const open = begun.filter(({ state }) => state !== 'published')
  const waiting = open.findLast(({ counts }) => counts.submitted + counts.approved > 0)
  return (waiting ?? open[0] ?? begun[0])?.code ?? null
}

/** How a period stands as a whole; `missing` is everything that was not handed in. */
export const countReports = ({ counts }: Pick<Period, 'counts'>) => {
  const { expected, draft, returned, verified } = counts
  const submitted = counts.submitted + counts.approved
  const missing = expected + draft + returned
  return { owed: missing + submitted + verified, missing, submitted, verified }
}

/** The target year whose date is the last day of a period; null for every other period. */
export const targetYearOf = (code: string, targetYears: readonly number[]): number | null => {
  const year = targetYears.find((one) => periodEnd(String(one)) === periodEnd(code))
  return year ?? null
}

type WithProjects = Pick<Period, 'code' | 'state' | 'projectCounts'>

/** The period as seen by whoever looks at project reports. */
export const countingProjects = ({ code, state, projectCounts }: WithProjects): Known => ({
  code,
  state,
  counts: projectCounts,
})

/** The periods that ask for project reports; all of them where none does. */
export const periodsWithProjects = <P extends WithProjects>(
  periods: readonly P[],
): readonly P[] => {
  const asking = periods.filter((period) => countReports(countingProjects(period)).owed > 0)
  return asking.length > 0 ? asking : periods
}
