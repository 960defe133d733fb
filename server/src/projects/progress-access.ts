import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { z } from 'zod'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { requirePeriod } from '../indicators/periods.ts'
import { findProjectReport, type JoinedProjectReport } from './progress-store.ts'
import { projectParams, requireProjectAt } from './project-access.ts'

export const progressParams = projectParams.extend({ period: periodCodeSchema })
export type ProgressParams = z.infer<typeof progressParams>

/** How the audit trail names the report of a project. */
export const progressSubject = ({ plan, period, code }: ProgressParams): string =>
  `project-report:${plan}/${period}/${code}`

/**
 * A report that the signed-in person may deal with; the center may with every one.
 * @throws RuleError `plan-unknown`, `project-unknown`, `period-unknown`, `project-report-unknown`, and
 *   `unit-refused` when a unit's account reaches for another unit's report
 */
export const requireOwnProgress = async (
  connection: Connection,
  actor: Actor,
  params: ProgressParams,
): Promise<JoinedProjectReport> => {
  const { plan, project } = await requireProjectAt(connection, params)
  const period = await requirePeriod(connection, plan.id, params.period)
  const found = await findProjectReport(connection, period.id, project.id)
  const { code } = project
  if (!found) throw new RuleError('project-report-unknown', { period: period.code, code })
  if (isUnitRole(actor.role) && actor.unitId !== found.report.unitId) {
    throw new RuleError('unit-refused')
  }
  return found
}
