import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { refuseUnseen } from '@yardstick/shared/basics/seen.ts'
import {
  datesOf,
  type NewStanding,
  type newMilestoneSchema,
  refuseUnfitPlannedDay,
  refuseUnfitStanding,
} from '@yardstick/shared/plan/milestones.ts'
import type { z } from 'zod'
import { type AuditRecord, appendAudit } from '../accounts/audit-log.ts'
import type { Connection } from '../db/open.ts'
import { auditActor } from '../http/session.ts'
import { insertStanding, mapStandings } from '../plan/standing-store.ts'
import {
  insertMilestone,
  listProjectMilestones,
  type MilestoneRow,
  saveMilestone,
} from './milestone-store.ts'
import {
  type ProjectParams,
  projectSubject,
  requireProjectAt,
  rowOf,
  type Step,
} from './project-access.ts'

export type MilestoneParams = ProjectParams & { no: number }

const refuseSameName = (present: readonly MilestoneRow[], name: string): void => {
  if (present.some((one) => one.name === name)) throw new RuleError('milestone-exists', { name })
}

const requireMilestone = async (connection: Connection, params: MilestoneParams) => {
  const { plan, project } = await requireProjectAt(connection, params)
  const present = await listProjectMilestones(connection, project.id)
  const milestone = present.find(({ no }) => no === params.no)
  if (!milestone) throw new RuleError('milestone-unknown', { no: params.no })
  return { plan, present, milestone }
}

const audit = (
  connection: Connection,
  { plan, code }: ProjectParams,
  step: Step,
  { action, detail }: Pick<AuditRecord, 'action' | 'detail'>,
): Promise<void> =>
  appendAudit(connection, {
    action,
    detail: { ...detail, ...rowOf(step) },
    actor: auditActor(step.actor),
    subject: projectSubject(plan, code),
    at: step.at,
    requestId: step.requestId,
  })

/**
 * @returns its number
 * @throws RuleError `date-outside-plan`, `milestone-exists`, what `requireProjectAt` throws
 */
export const addMilestone = async (
  connection: Connection,
  params: ProjectParams,
  { asked, step }: { asked: z.output<typeof newMilestoneSchema>; step: Step },
): Promise<number> => {
  const { plan, project } = await requireProjectAt(connection, params)
  refuseUnfitPlannedDay(asked.plannedOn, plan)
  refuseSameName(await listProjectMilestones(connection, project.id), asked.name)
  const row = { ...asked, projectId: project.id, createdAt: step.at }
  const no = await insertMilestone(connection, row)
  await audit(connection, params, step, { action: 'milestone.added', detail: { no, ...asked } })
  return no
}

/** @throws RuleError `milestone-unknown`, `milestone-exists`, `nothing-changed` */
export const renameMilestone = async (
  connection: Connection,
  params: MilestoneParams,
  { name, step }: { name: string; step: Step },
): Promise<void> => {
  const { present, milestone } = await requireMilestone(connection, params)
  if (name === milestone.name) throw new RuleError('nothing-changed')
  refuseSameName(present, name)
  await saveMilestone(connection, { ...milestone, name })
  const detail = { no: milestone.no, from: milestone.name, to: name }
  await audit(connection, params, step, { action: 'milestone.renamed', detail })
}

/** Takes a milestone off the list; what was recorded of it stays. @throws RuleError `milestone-unknown` */
export const removeMilestone = async (
  connection: Connection,
  params: MilestoneParams,
  step: Step,
): Promise<void> => {
  const { milestone } = await requireMilestone(connection, params)
  await saveMilestone(connection, { ...milestone, removedAt: step.at })
  const { no, name, plannedOn } = milestone
  await audit(connection, params, step, {
    action: 'milestone.removed',
    detail: { no, name, plannedOn },
  })
}

/**
 * Says when a milestone is expected or was reached, or takes that back.
 * @throws RuleError `milestone-unknown`, `changed-meanwhile`, what `refuseUnfitStanding` throws
 */
export const recordMilestone = async (
  connection: Connection,
  params: MilestoneParams,
  { asked, step }: { asked: NewStanding; step: Step },
): Promise<void> => {
  const { plan, milestone } = await requireMilestone(connection, params)
  const standings = (await mapStandings(connection, plan.id))(milestone.id)
  refuseUnseen(asked.seen, standings)
  const known = datesOf({ dueOn: milestone.plannedOn, standings })
  const today = chinaDate(new Date(step.at))
  refuseUnfitStanding(asked, { known, today, planStartsOn: plan.startsOn, isPromise: false })
  const { projectedOn, actualOn, statement } = asked
  await insertStanding(connection, {
    planId: plan.id,
    projectMilestoneId: milestone.id,
    projectedOn,
    actualOn,
    statement,
    accountId: step.actor.accountId,
    actorName: step.actor.displayName,
    at: step.at,
  })
  const detail = { no: milestone.no, projectedOn, actualOn, statement }
  await audit(connection, params, step, { action: 'milestone.standingSet', detail })
}
