import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { z } from 'zod'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { requirePlan } from '../plan/store.ts'
import { requirePeriod } from './periods.ts'
import { findReport, type JoinedReport } from './report-store.ts'
import { findIndicator } from './store.ts'

export const reportParams = z.object({
  plan: z.string(),
  period: periodCodeSchema,
  code: z.string(),
})
export type ReportParams = z.infer<typeof reportParams>

/** How the audit trail names a report. */
export const reportSubject = ({ plan, period, code }: ReportParams): string =>
  `report:${plan}/${period}/${code}`

/** @throws RuleError `plan-unknown`, `period-unknown`, `indicator-unknown`, `report-unknown` */
export const requireReport = async (
  connection: Connection,
  params: ReportParams,
): Promise<JoinedReport> => {
  const plan = await requirePlan(connection, params.plan)
  const period = await requirePeriod(connection, plan.id, params.period)
  const indicator = await findIndicator(connection, plan.id, params.code)
  if (!indicator) throw new RuleError('indicator-unknown', { code: params.code })
  const found = await findReport(connection, period.id, indicator.id)
  if (!found)
    throw new RuleError('report-unknown', {
      period: params.period,
      code: params.code,
    })
  return found
}

/**
 * A report that the signed-in person may deal with; the center may with every one.
 * @throws RuleError what `requireReport` throws, and `unit-refused` when a unit's account reaches for
 *   another unit's report
 */
export const requireOwnReport = async (
  connection: Connection,
  actor: Actor,
  params: ReportParams,
): Promise<JoinedReport> => {
  const found = await requireReport(connection, params)
  if (isUnitRole(actor.role) && actor.unitId !== found.report.unitId) {
    throw new RuleError('unit-refused')
  }
  return found
}
