import {
  datesOf,
  milestoneState,
  type ProjectMilestone,
  type RecordEntry,
  slipDays,
} from '@yardstick/shared/plan/milestones.ts'
import { gateStandings, type StageTrack } from '@yardstick/shared/projects/life.ts'
import type { ProjectDetail, ProjectUnit } from '@yardstick/shared/projects/schema.ts'
import { standingAfter } from '@yardstick/shared/projects/stages.ts'
import type { Connection } from '../db/open.ts'
import { countAttachments, type subjectOf } from '../evidence/attachment-store.ts'
import { listParticipants, type Participant } from '../plan/participant-store.ts'
import { listStandingWriters, mapStandings } from '../plan/standing-store.ts'
import type { PlanRow } from '../plan/store.ts'
import { listDeclarations, listStageChanges } from './life-store.ts'
import { listProjectMilestones, type MilestoneRow } from './milestone-store.ts'
import { type ProjectParams, requireProjectAt } from './project-access.ts'
import { describeRow } from './store.ts'

const describeTrack = async (
  connection: Connection,
  plan: PlanRow,
  projectId: number,
): Promise<StageTrack> => {
  const changes = await listStageChanges(connection, projectId)
  const declarations = await listDeclarations(connection, projectId)
  const filesOf = await countAttachments(connection, plan.id, 'stage-change')
  return {
    ...standingAfter(changes),
    since: changes.at(-1)?.on ?? null,
    changes: changes.map(({ overrideReason, overrode, ...change }) => ({
      ...change,
      override:
        overrideReason === null ? null : { reason: overrideReason, missing: overrode ?? [] },
      files: filesOf(change.id),
    })),
    gates: gateStandings(plan.gates, declarations),
    declarations,
  }
}

/** A milestone as it stands on a day. @param standings oldest first */
export const describeMilestone = (
  { no, name, plannedOn }: Pick<MilestoneRow, 'no' | 'name' | 'plannedOn'>,
  standings: ProjectMilestone['standings'],
  asOf: string,
): ProjectMilestone => {
  const dates = datesOf({ dueOn: plannedOn, standings })
  return {
    ...dates,
    no,
    name,
    plannedOn,
    state: milestoneState(dates, asOf),
    slipDays: slipDays(dates, asOf),
    standings,
  }
}

const toProjectUnit = ({ reference, row, ...stint }: Participant): ProjectUnit => ({
  unit: reference,
  role: stint.role,
  contentNo: stint.contentNo,
  since: stint.since,
  until: stint.until,
  isPlanned: stint.isPlanned,
  reason: row?.reason ?? null,
})

export const describeMilestones = async (
  connection: Connection,
  { planId, projectId, today }: { planId: string; projectId: number; today: string },
): Promise<ProjectMilestone[]> => {
  const standingsOf = await mapStandings(connection, planId)
  const rows = await listProjectMilestones(connection, projectId)
  return rows.map((row) => describeMilestone(row, standingsOf(row.id), today))
}

/**
 * A project with its life as the public may know it.
 * @throws RuleError `plan-unknown`, `project-unknown`
 */
export const describeProject = async (
  connection: Connection,
  params: ProjectParams,
  today: string,
): Promise<ProjectDetail> => {
  const { plan, project } = await requireProjectAt(connection, params)
  const participants = await listParticipants(connection, plan, project.id)
  const changes = participants.flatMap(({ row }) => row?.id ?? [])
  return {
    ...(await describeRow(connection, plan, { row: project, participants })),
    units: participants.map(toProjectUnit),
    lastUnitChange: changes.length === 0 ? null : Math.max(...changes),
    track: await describeTrack(connection, plan, project.id),
    milestones: await describeMilestones(connection, {
      planId: plan.id,
      projectId: project.id,
      today,
    }),
  }
}

/** Who recorded what of a project; oldest first within its kind. */
export const listRecord = async (
  connection: Connection,
  { planId, projectId }: { planId: string; projectId: number },
): Promise<RecordEntry[]> => {
  const milestones = new Set(
    (await listProjectMilestones(connection, projectId)).map(({ id }) => id),
  )
  const writers = await listStandingWriters(connection, planId)
  const entry =
    (kind: Parameters<typeof subjectOf>[0] | 'declaration') =>
    ({ id, actorName, at }: { id: number; actorName: string; at: string }): RecordEntry => ({
      subject: `${kind}:${id}`,
      actorName,
      at,
    })
  return [
    ...(await listStageChanges(connection, projectId)).map(entry('stage-change')),
    ...(await listDeclarations(connection, projectId)).map(entry('declaration')),
    ...writers
      .filter(({ projectMilestoneId }) => milestones.has(projectMilestoneId ?? 0))
      .map(entry('milestone-standing')),
  ]
}
