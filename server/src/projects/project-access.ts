import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { z } from 'zod'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { type PlanRow, requirePlan } from '../plan/store.ts'
import { isLedBy, type ProjectRow, requireProject } from './store.ts'

export const projectParams = z.object({ plan: z.string(), code: z.string() })
export type ProjectParams = z.infer<typeof projectParams>

/** How the audit trail names a project. */
export const projectSubject = (planId: string, code: string): string => `project:${planId}/${code}`

/** Who does something to a project, when, by which request. */
export type Step = { actor: Actor; at: string; requestId: string }

/** @throws RuleError `plan-unknown`, `project-unknown` */
export const requireProjectAt = async (
  connection: Connection,
  params: ProjectParams,
): Promise<{ plan: PlanRow; project: ProjectRow }> => {
  const plan = await requirePlan(connection, params.plan)
  return { plan, project: await requireProject(connection, plan.id, params.code) }
}

/**
 * What lies behind a project is for the center, the leaders and the units that lead it.
 * @throws RuleError `unit-refused`
 */
export const refuseOtherUnits = async (
  connection: Connection,
  { role, unitId }: Actor,
  projectId: number,
): Promise<void> => {
  if (!isUnitRole(role)) return
  if (unitId === null || !(await isLedBy(connection, projectId, unitId))) {
    throw new RuleError('unit-refused')
  }
}
