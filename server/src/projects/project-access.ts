import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { isLasting } from '@yardstick/shared/projects/participation.ts'
import { z } from 'zod'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { listParticipants } from '../plan/participant-store.ts'
import { type PlanRow, requirePlan } from '../plan/store.ts'
import { type ProjectRow, requireProject } from './store.ts'

export const projectParams = z.object({ plan: z.string(), code: z.string() })
export type ProjectParams = z.infer<typeof projectParams>

/** How the audit trail names a project. */
export const projectSubject = (planId: string, code: string): string => `project:${planId}/${code}`

/** By which request something is done; `row` where it comes from a new row of a workbook. */
export type StepOrigin = { requestId: string; row?: string }

/** Who does something to a project, when, by which request. */
export type Step = StepOrigin & { actor: Actor; at: string }

/** The row for the audit trail: by it the same workbook is known again. */
export const rowOf = ({ row }: StepOrigin): { row?: string } => (row === undefined ? {} : { row })

/** @throws RuleError `plan-unknown`, `project-unknown` */
export const requireProjectAt = async (
  connection: Connection,
  params: ProjectParams,
): Promise<{ plan: PlanRow; project: ProjectRow }> => {
  const plan = await requirePlan(connection, params.plan)
  return { plan, project: await requireProject(connection, plan.id, params.code) }
}

/**
 * What lies behind a project is for the center, the leaders and the units that lead it now.
 * @throws RuleError `unit-refused`
 */
export const refuseOtherUnits = async (
  connection: Connection,
  { role, unitId }: Actor,
  { plan, project }: { plan: PlanRow; project: Pick<ProjectRow, 'id'> },
): Promise<void> => {
  if (!isUnitRole(role)) return
  const leads = (await listParticipants(connection, plan, project.id)).some(
    (one) =>
      one.unitId === unitId && one.role === 'lead' && one.contentNo === null && isLasting(one),
  )
  if (!leads) throw new RuleError('unit-refused')
}
