import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { changePeriodDates, refusePastOpening } from '@yardstick/shared/indicators/period-dates.ts'
import type { PeriodChange, YearPlan } from '@yardstick/shared/indicators/reporting.ts'
import type { Connection } from '../db/open.ts'
import { listPeriodExtensions, saveExtension } from './extension-store.ts'
import { type PeriodRow, removePeriod, savePeriod } from './period-store.ts'
import { addPeriod, type Opening, requirePeriod } from './periods.ts'

type PlanRow = Parameters<typeof addPeriod>[1]
type Now = Pick<Opening, 'today' | 'at'>

/**
 * Plans several periods, all or none: it runs in one transaction.
 * @throws RuleError `period-opening-past`, and what `addPeriod` refuses
 */
export const planPeriods = async (
  connection: Connection,
  plan: PlanRow,
  asked: YearPlan['periods'],
  now: Pick<Opening, 'today' | 'at' | 'parts'>,
): Promise<PeriodRow[]> => {
  const planned: PeriodRow[] = []
  for (const one of asked) {
    refusePastOpening(one.opensOn, now.today)
    planned.push((await addPeriod(connection, plan, { ...one, ...now })).period)
  }
  return planned
}

/** Requests that a later due date gives what they asked for are answered by it. */
const settleCovered = async (
  connection: Connection,
  period: PeriodRow,
  by: { name: string; at: string },
): Promise<string[]> => {
  const requests = await listPeriodExtensions(connection, { periodId: period.id })
  const covered = requests.filter(
    ({ extension }) => extension.state === 'asked' && extension.askedDueOn <= period.dueOn,
  )
  for (const { extension } of covered) {
    const decided = { state: 'granted' as const, decidedBy: by.name, decidedAt: by.at }
    await saveExtension(connection, { ...extension, ...decided })
  }
  return covered.map(({ unit }) => unit.code)
}

export type ChangedPeriod = {
  before: PeriodRow
  after: PeriodRow
  /** Codes of the units whose open requests the new due date has answered. */
  settled: string[]
}

/** @throws RuleError `period-unknown`, and what `changePeriodDates` refuses */
export const changePeriod = async (
  connection: Connection,
  planId: string,
  change: PeriodChange & { code: string },
  by: { name: string } & Now,
): Promise<ChangedPeriod> => {
  const before = await requirePeriod(connection, planId, change.code)
  const after = { ...before, ...changePeriodDates(before, change, by.today) }
  await savePeriod(connection, after)
  return { before, after, settled: await settleCovered(connection, after, by) }
}

/** @throws RuleError `period-unknown`, `period-state-refused` unless it is only planned */
export const removePlannedPeriod = async (
  connection: Connection,
  planId: string,
  code: string,
): Promise<PeriodRow> => {
  const period = await requirePeriod(connection, planId, code)
  const { id, state } = period
  if (state !== 'planned') throw new RuleError('period-state-refused', { state, action: 'remove' })
  await removePeriod(connection, id)
  return period
}
