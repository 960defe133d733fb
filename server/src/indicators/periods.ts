import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { methodId } from '@yardstick/shared/indicators/assessment.ts'
import { freezeVerdict } from '@yardstick/shared/indicators/progress.ts'
import type { Connection } from '../db/open.ts'
import type { plans } from '../db/tables.ts'
import { assessmentInput, loadIndicatorFacts } from './assemble.ts'
import {
  countInState,
  findPeriod,
  insertPeriod,
  insertReports,
  type PeriodRow,
  savePeriod,
} from './report-store.ts'
import { insertVerdict, listChargesOn, listIndicators } from './store.ts'

type PlanRow = typeof plans.$inferSelect

type Opening = {
  code: string
  opensOn: string
  endsOn: string
  dueOn: string
  at: string
}

const refuseBadOpening = (plan: PlanRow, opening: Opening): void => {
  if (opening.endsOn < plan.startsOn || opening.endsOn > plan.endsOn) {
    const { startsOn, endsOn } = plan
    throw new RuleError('period-outside-plan', { startsOn, endsOn }, 'body.code')
  }
  if (opening.dueOn < opening.endsOn || opening.dueOn < opening.opensOn) {
    throw new RuleError('period-dates-invalid', {}, 'body.dueOn')
  }
}

/**
 * Opens a period. Each indicator's report is owed by the unit in charge at the period's end and
 * stays with it, whoever is in charge later.
 * @throws RuleError `period-exists`, `period-outside-plan`, `period-dates-invalid`
 */
export const openPeriod = async (
  connection: Connection,
  plan: PlanRow,
  opening: Opening,
): Promise<{ period: PeriodRow; owed: number }> => {
  refuseBadOpening(plan, opening)
  if (await findPeriod(connection, plan.id, opening.code)) {
    throw new RuleError('period-exists', { period: opening.code }, 'body.code')
  }
  const { at, ...dates } = opening
  const period = await insertPeriod(connection, {
    planId: plan.id,
    ...dates,
    state: 'open',
  })
  const charges = await listChargesOn(connection, plan.id, opening.endsOn)
  const owed = (await listIndicators(connection, plan.id)).flatMap((indicator) => {
    const charge = charges.get(indicator.id)
    return charge ? [{ indicatorId: indicator.id, unitId: charge.unitId }] : []
  })
  await insertReports(
    connection,
    owed.map((one) => ({
      ...one,
      periodId: period.id,
      state: 'expected' as const,
      version: 0,
      updatedAt: at,
    })),
  )
  return { period, owed: owed.length }
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

type Step = { period: PeriodRow; detail: Record<string, unknown> }

/** @throws RuleError `period-unknown`, `period-state-refused` unless it is open */
export const closePeriod = async (
  connection: Connection,
  plan: PlanRow,
  code: string,
): Promise<Step> => {
  const period = await requirePeriod(connection, plan.id, code)
  if (period.state !== 'open') {
    throw new RuleError('period-state-refused', {
      state: period.state,
      action: 'close',
    })
  }
  const closed = { ...period, state: 'closed' as const }
  await savePeriod(connection, closed)
  return { period: closed, detail: {} }
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
  const { facts, phases } = await loadIndicatorFacts(connection, plan, chinaDate(new Date(at)))
  const due = facts.filter(
    (one) =>
      one.targets.some((target) => target.year === year) &&
      !one.verdicts.some((verdict) => verdict.year === year),
  )
  for (const one of due) {
    const view = { period: period.code, asOf: period.endsOn }
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

/**
 * Makes the verified values of a period public and freezes the verdicts that fall due with it.
 * @throws RuleError `period-unknown`, `period-state-refused`, `period-has-open-reports`
 */
export const publishPeriod = async (
  connection: Connection,
  plan: PlanRow,
  code: string,
  at: string,
): Promise<Step> => {
  const period = await requirePeriod(connection, plan.id, code)
  if (period.state === 'published') {
    throw new RuleError('period-state-refused', {
      state: period.state,
      action: 'publish',
    })
  }
  const open = await countInState(connection, period.id, 'submitted')
  if (open > 0) throw new RuleError('period-has-open-reports', { count: open })
  const published = { ...period, state: 'published' as const, publishedAt: at }
  await savePeriod(connection, published)
  const verified = await countInState(connection, period.id, 'verified')
  const verdicts = await freezeVerdicts(connection, plan, published, at)
  return { period: published, detail: { verified, verdicts } }
}
