import { addDays } from '../basics/dates.ts'
import { periodEnd } from '../basics/period.ts'
import { RuleError } from '../basics/problem.ts'
import type { PeriodState } from '../reporting/report-life.ts'
import type { PeriodChange } from './reporting.ts'

type PlanSpan = { startsOn: string; endsOn: string }
type PeriodDates = { code: string; opensOn: string; dueOn: string }

/** @throws RuleError `period-outside-plan`, with the plan's first and last day */
export const refuseOutsidePlan = (code: string, { startsOn, endsOn }: PlanSpan): void => {
  const end = periodEnd(code)
  if (end < startsOn || end > endsOn) {
    throw new RuleError('period-outside-plan', { startsOn, endsOn }, 'body.code')
  }
}

/** @throws RuleError `period-dates-invalid` when it would be due before it ends or opens */
export const refuseEarlyDue = ({ code, opensOn, dueOn }: PeriodDates): void => {
  if (dueOn < periodEnd(code) || dueOn < opensOn) {
    throw new RuleError('period-dates-invalid', {}, 'body.dueOn')
  }
}

/** What is planned opens on a day to come. @throws RuleError `period-opening-past` */
export const refusePastOpening = (opensOn: string, today: string): void => {
  if (opensOn <= today) {
    throw new RuleError('period-opening-past', { earliest: addDays(today, 1) }, 'body.opensOn')
  }
}

type Change = Pick<PeriodChange, 'opensOn' | 'dueOn'> & { reason?: string | undefined }

/**
 * The dates of a period after a change. A planned one may get any that a new one may have; of an
 * open one only the due date moves, to today or later, and the reason is told to the units.
 * @throws RuleError `period-state-refused`, `period-unchanged`, `period-opening-past`,
 *   `period-dates-invalid`, `reason-required`
 */
export const changePeriodDates = (
  period: PeriodDates & { state: PeriodState },
  change: Change,
  today: string,
): Pick<PeriodDates, 'opensOn' | 'dueOn'> => {
  const { state, code, ...former } = period
  const isOpen = state === 'open'
  if (!(isOpen || state === 'planned') || (isOpen && change.opensOn !== undefined)) {
    throw new RuleError('period-state-refused', { state, action: 'change' })
  }
  const { opensOn = former.opensOn, dueOn = former.dueOn } = change
  if (opensOn === former.opensOn && dueOn === former.dueOn) throw new RuleError('period-unchanged')
  if (isOpen) refuseEarlyDue({ code, opensOn: today, dueOn })
  else refusePastOpening(opensOn, today)
  refuseEarlyDue({ code, opensOn, dueOn })
  if (isOpen && !change.reason) throw new RuleError('reason-required', {}, 'body.reason')
  return { opensOn, dueOn }
}
