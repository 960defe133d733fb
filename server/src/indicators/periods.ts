import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { periodEnd } from '@yardstick/shared/basics/period.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { methodId } from '@yardstick/shared/indicators/assessment.ts'
import { refuseEarlyDue, refuseOutsidePlan } from '@yardstick/shared/indicators/period-dates.ts'
import { freezeVerdict } from '@yardstick/shared/indicators/progress.ts'
import type { PeriodState } from '@yardstick/shared/reporting/report-life.ts'
import type { Connection } from '../db/open.ts'
import type { plans } from '../db/plan-tables.ts'
import type { PeriodPart } from '../reporting/period-part.ts'
import { assessmentInput, loadIndicatorFacts, targetsKnownOn } from './assemble.ts'
import { loadChecklist } from './period-checklist.ts'
import { findPeriod, insertPeriod, type PeriodRow, savePeriod } from './period-store.ts'
import { countInState } from './report-store.ts'
import { insertVerdict } from './store.ts'

type PlanRow = typeof plans.$inferSelect

/** The dates of a period that is added, and the moment. */
export type Opening = {
  code: string
  opensOn: string
  dueOn: string
  today: string
  at: string
  /** The kinds of report that it asks for. */
  parts: readonly PeriodPart[]
}

/** How many reports the opening of a period has made owed, of every kind. */
const makeReportsOwed = async (
  connection: Connection,
  plan: PlanRow,
  period: PeriodRow,
  { at, parts }: Pick<Opening, 'at' | 'parts'>,
): Promise<number> => {
  let owed = 0
  for (const part of parts) owed += await part.owe(connection, plan, period, at)
  return owed
}

/**
 * Opens a period, or plans it when its opening lies ahead; a planned one asks nothing of anybody.
 * @throws RuleError `period-exists`, `period-outside-plan`, `period-dates-invalid`
 */
export const addPeriod = async (
  connection: Connection,
  plan: PlanRow,
  { at, today, parts, ...opening }: Opening,
): Promise<{ period: PeriodRow; owed: number }> => {
  refuseOutsidePlan(opening.code, plan)
  refuseEarlyDue(opening)
  if (await findPeriod(connection, plan.id, opening.code)) {
    throw new RuleError('period-exists', { period: opening.code }, 'body.code')
  }
  const ahead = opening.opensOn > today
  const state = ahead ? ('planned' as const) : ('open' as const)
  const endsOn = periodEnd(opening.code)
  const period = await insertPeriod(connection, { planId: plan.id, ...opening, endsOn, state })
  return {
    period,
    owed: ahead ? 0 : await makeReportsOwed(connection, plan, period, { at, parts }),
  }
}

/** @throws RuleError `period-unknown` */
export const requirePeriod = async (
  connection: Connection,
  planId: string,
  code: string,
): Promise<PeriodRow> => {
  const period = await findPeriod(connection, planId, code)
  if (!period) throw new RuleError('period-unknown', { period: code })
  return period
}

export type PeriodStep = { period: PeriodRow; detail: Record<string, unknown> }
export type StepOptions = Pick<Opening, 'at' | 'today' | 'parts'> & {
  reason: string | null
  isHead: boolean
}

const requireState = (period: PeriodRow, wanted: PeriodState[], action: string): void => {
  if (wanted.includes(period.state)) return
  throw new RuleError('period-state-refused', { state: period.state, action })
}

/** @throws RuleError `period-unknown`, `period-state-refused` unless it is planned */
export const openPlannedPeriod = async (
  connection: Connection,
  plan: PlanRow,
  code: string,
  { at, today, parts }: StepOptions,
): Promise<PeriodStep> => {
  const period = await requirePeriod(connection, plan.id, code)
  requireState(period, ['planned'], 'open')
  const opened = { ...period, state: 'open' as const, opensOn: today }
  await savePeriod(connection, opened)
  const owed = await makeReportsOwed(connection, plan, opened, { at, parts })
  return { period: opened, detail: { owed } }
}

/** @throws RuleError `period-unknown`, `period-state-refused` unless it is open */
export const closePeriod = async (
  connection: Connection,
  plan: PlanRow,
  code: string,
  { today }: StepOptions,
): Promise<PeriodStep> => {
  const period = await requirePeriod(connection, plan.id, code)
  requireState(period, ['open'], 'close')
  const closed = { ...period, state: 'closed' as const, closesOn: today }
  await savePeriod(connection, closed)
  return { period: closed, detail: {} }
}

/** Lifts the lock of a closed period. @throws RuleError `period-unknown`, `period-state-refused` */
export const reopenPeriod = async (
  connection: Connection,
  plan: PlanRow,
  code: string,
  { reason }: StepOptions,
): Promise<PeriodStep> => {
  const period = await requirePeriod(connection, plan.id, code)
  requireState(period, ['closed'], 'reopen')
  const open = { ...period, state: 'open' as const, closesOn: null }
  await savePeriod(connection, open)
  return { period: open, detail: { reason } }
}

/**
 * Freezes the judgement on every target whose date is the last day of the period, unless a period
 * that ends on the same day has frozen it before.
 */
const freezeVerdicts = async (
  connection: Connection,
  plan: PlanRow,
  period: PeriodRow,
  at: string,
): Promise<number> => {
  const year = Number(period.endsOn.slice(0, 4))
  if (!period.endsOn.endsWith('-12-31')) return 0
  const knownOn = chinaDate(new Date(at))
  const { facts, phases } = await loadIndicatorFacts(connection, plan, knownOn)
  const due = facts.filter(
    (one) =>
      targetsKnownOn(one, knownOn).some((target) => target.year === year) &&
      !one.verdicts.some((verdict) => verdict.year === year),
  )
  for (const one of due) {
    const view = { period: period.code, asOf: period.endsOn, knownOn }
    const frozen = freezeVerdict(assessmentInput(one, plan, phases, view), year)
    await insertVerdict(connection, {
      indicatorId: one.row.id,
      year,
      verdict: frozen.verdict,
      method: methodId,
      inputs: frozen.inputs,
      frozenAt: at,
    })
  }
  return due.length
}

/** Only the head may publish in spite of errors, and says why. */
const refuseBlockedPublication = (errors: number, { reason, isHead }: StepOptions): void => {
  if (errors > 0 && !(isHead && reason)) throw new RuleError('publication-blocked', { errors })
}

/**
 * Makes the verified values of a period public and freezes the verdicts that fall due with it.
 * @throws RuleError `period-unknown`, `period-state-refused`, `publication-blocked`
 */
export const publishPeriod = async (
  connection: Connection,
  plan: PlanRow,
  code: string,
  options: StepOptions,
): Promise<PeriodStep> => {
  const period = await requirePeriod(connection, plan.id, code)
  requireState(period, ['open', 'closed'], 'publish')
  const { errors, warnings } = await loadChecklist(connection, period, options.parts)
  refuseBlockedPublication(errors, options)
  const published = { ...period, state: 'published' as const, publishedAt: options.at }
  await savePeriod(connection, published)
  const verified = await countInState(connection, period.id, 'verified')
  const verdicts = await freezeVerdicts(connection, plan, published, options.at)
  const { reason } = options
  return { period: published, detail: { verified, verdicts, errors, warnings, reason } }
}
