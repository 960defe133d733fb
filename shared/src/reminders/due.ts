import { addDays, daysBetween } from '../basics/dates.ts'
import type { PeriodState, ReportState } from '../reporting/report-life.ts'

/** What one unit owes in one period. */
export type UnitDebt = {
  plan: string
  period: string
  periodState: PeriodState
  unit: string
  /** With a granted extension counted. */
  dueOn: string
  /** The day on which that due date was set: the opening, or the grant of the extension. */
  dueSince: string
  /** `changedOn` is the day in China of the last change; for what nobody touched, the opening. */
  reports: readonly { state: ReportState; changedOn: string }[]
}

/** A reminder that has become due for one unit. */
export type Reminder<Debt extends UnitDebt> = {
  debt: Debt
  /** The day of the schedule it belongs to, counted from the due date; negative before it. */
  offset: number
  /** From the due date to today; negative before it. Larger than `offset` when it comes late. */
  daysPastDue: number
  /** How many reports the unit has still to deliver. */
  outstanding: number
}

const firstOffsets = [1, -1, -7, -30]
const weekLate = 7
const laterEvery = 30

/** The center is still to get these: nobody began, a draft, or one that came back. */
export const isOutstanding = (state: ReportState): boolean =>
  state === 'expected' || state === 'draft' || state === 'returned'

/** The last day of the schedule up to `daysPastDue`; null before the first one. */
const lastOffset = (daysPastDue: number): number | null =>
  daysPastDue >= weekLate
    ? daysPastDue - ((daysPastDue - weekLate) % laterEvery)
    : (firstOffsets.find((offset) => offset <= daysPastDue) ?? null)

const earliest = (days: readonly string[]): string => days.toSorted()[0] ?? ''

const reminderOf = <Debt extends UnitDebt>(debt: Debt, today: string): Reminder<Debt> | null => {
  const outstanding = debt.reports.filter(({ state }) => isOutstanding(state))
  const daysPastDue = daysBetween(debt.dueOn, today)
  const offset = lastOffset(daysPastDue)
  if (debt.periodState !== 'open' || outstanding.length === 0 || offset === null) return null
  const day = addDays(debt.dueOn, offset)
  const touchedSince = earliest(outstanding.map(({ changedOn }) => changedOn))
  if (day <= debt.dueSince || day <= touchedSince) return null
  return { debt, offset, daysPastDue, outstanding: outstanding.length }
}

/**
 * What each unit is to be reminded of: 30, 7 and 1 days before its due date, 1 and 7 days after it,
 * then every 30 days. After days without a run only the last of the days passed over is made up
 * for, and none that lies before the due date was set or before the unit last worked on everything
 * it owes. Whoever asks again gets the same reminder: `reminderKey` tells which were told.
 */
export const remindersDue = <Debt extends UnitDebt>(
  debts: readonly Debt[],
  today: string,
): Reminder<Debt>[] =>
  debts.flatMap((debt) => {
    const reminder = reminderOf(debt, today)
    return reminder ? [reminder] : []
  })

/** The same for the same unit, period, due date and day of the schedule; an extension begins anew. */
export const reminderKey = ({ debt, offset }: Reminder<UnitDebt>): string =>
  `reminder:${debt.plan}/${debt.period}/${debt.unit}:${debt.dueOn}:${offset}`
