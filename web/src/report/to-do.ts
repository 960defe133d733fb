import type { Role } from '@yardstick/shared/accounts/schema.ts'
import { daysBetween } from '@yardstick/shared/basics/dates.ts'
import { periodEnd } from '@yardstick/shared/basics/period.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { standingOfReport } from '@yardstick/shared/indicators/standing.ts'
import { mayTake } from '@yardstick/shared/reporting/report-life.ts'

/** What the head of the page needs of any report, on an indicator or on a project. */
export type Owed = Pick<
  Report,
  | 'period'
  | 'periodState'
  | 'dueOn'
  | 'periodDueOn'
  | 'periodClosedOn'
  | 'state'
  | 'returnReason'
  | 'unit'
  | 'correctionNote'
  | 'unitHasApprover'
>

type Dated = Pick<Report, 'period' | 'periodState' | 'dueOn'>
type Standing = Pick<Report, 'state' | 'returnReason'>

/** Something came back and was not handed in again, even where the correction has begun. */
export const isReturned = ({ state, returnReason }: Standing): boolean =>
  state === 'returned' || (state === 'draft' && returnReason !== null)

/** Handed in and not sent back. */
export const isSubmitted = ({ state }: Standing): boolean =>
  state === 'submitted' || state === 'approved' || state === 'verified'

type Handed = Parameters<typeof standingOfReport>[0]

/** Handed in, and now it is for this person to let it go to the center. */
export const awaitsApproval = (report: Handed, role: Role | null): boolean =>
  role !== null && mayTake('approve', standingOfReport(report), role)

/** The periods that something is owed for: open ones first, the one due first at the top. */
export const periodsOf = (reports: readonly Dated[]): string[] => {
  const rank = (one: Dated): string => `${one.periodState === 'open' ? 0 : 1} ${one.dueOn}`
  const sorted = [...reports].sort((a, b) => rank(a).localeCompare(rank(b)))
  return [...new Set(sorted.map(({ period }) => period))]
}

const rankOf = (report: Standing): number => {
  if (isReturned(report)) return 0
  if (!isSubmitted(report)) return 1
  return report.state === 'verified' ? 3 : 2
}

type Numbered = { indicator: { no: number } } | { project: { no: number } }
type Listed = Standing & Pick<Report, 'dueOn'> & Numbered

const noOf = (one: Numbered): number => ('indicator' in one ? one.indicator.no : one.project.no)

/**
 * What waits for the approval of this person first, then what came back, then what is to do, then what
 * waits for others; by due date, then plan.
 */
export const sortToDo = <One extends Listed & Handed>(
  reports: readonly One[],
  role: Role | null,
): One[] => {
  const rank = (one: One): number => (awaitsApproval(one, role) ? -1 : rankOf(one))
  return [...reports].sort(
    (a, b) => rank(a) - rank(b) || a.dueOn.localeCompare(b.dueOn) || noOf(a) - noOf(b),
  )
}

export type ToDoCount = {
  owed: number
  submitted: number
  returned: number
  /** Days until the due date; negative when it has passed. */
  daysLeft: number
}

/** @param today the day in China */
export const countToDo = (
  reports: readonly (Standing & Pick<Report, 'dueOn'>)[],
  today: string,
): ToDoCount => ({
  owed: reports.length,
  submitted: reports.filter(isSubmitted).length,
  returned: reports.filter(isReturned).length,
  daysLeft: daysBetween(today, reports[0]?.dueOn ?? today),
})

type Stepped = Pick<Report, 'state' | 'periodState' | 'correctionNote'>

/** Verified in a period that is published, and not open for correction. */
export const isPublished = ({ state, periodState, correctionNote }: Stepped): boolean =>
  state === 'verified' && periodState === 'published' && correctionNote === null

/** How many of the four steps (filled in, submitted, verified, published) a report has taken. */
export const stepsDone = (report: Stepped): 0 | 1 | 2 | 3 | 4 => {
  if (isPublished(report)) return 4
  const { state } = report
  if (state === 'expected') return 0
  if (state === 'submitted' || state === 'approved') return 2
  return state === 'verified' ? 3 : 1
}

/** The target year that a period works towards: the first whose date it has not passed. */
export const targetYearFor = (period: string, targetYears: readonly number[]): number | null =>
  targetYears.find((year) => periodEnd(String(year)) >= periodEnd(period)) ??
  targetYears.at(-1) ??
  null
