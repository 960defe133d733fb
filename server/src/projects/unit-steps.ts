import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { refuseUnseen } from '@yardstick/shared/basics/seen.ts'
import { decideStint, type NewStint } from '@yardstick/shared/projects/participation.ts'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Connection } from '../db/open.ts'
import { auditActor } from '../http/session.ts'
import { insertParticipant, listParticipants } from '../plan/participant-store.ts'
import { findUnit } from '../plan/store.ts'
import {
  type ProjectParams,
  projectSubject,
  requireProjectAt,
  type Step,
} from './project-access.ts'

/** A single unit of the jurisdiction. @throws RuleError `unit-unknown`, `unit-collective` */
const requireSingleUnit = async (connection: Connection, jurisdiction: string, code: string) => {
  const unit = await findUnit(connection, jurisdiction, code)
  if (!unit) throw new RuleError('unit-unknown', { code }, 'body.unit')
  return unit
}

/**
 * Records that a unit takes part in a project or in one of its parts, or no longer does.
 * @throws RuleError `unit-unknown`, `unit-collective` for one that stands for several,
 *   `changed-meanwhile`, what `requireProjectAt` and `decideStint` throw
 */
export const setProjectUnit = async (
  connection: Connection,
  params: ProjectParams,
  { asked, step }: { asked: NewStint; step: Step },
): Promise<void> => {
  const { plan, project } = await requireProjectAt(connection, params)
  const unit = await requireSingleUnit(connection, plan.jurisdictionCode, asked.unit)
  if (asked.action === 'add' && unit.kind === 'collective') {
    throw new RuleError('unit-collective', { name: unit.name }, 'body.unit')
  }
  const stints = await listParticipants(connection, plan, project.id)
  const rows = stints.flatMap(({ row }) => row ?? []).toSorted((a, b) => a.id - b.id)
  refuseUnseen(asked.seen, rows)
  const { role, contentNo, since, until } = decideStint(asked, {
    stints,
    contentNos: project.contents.map(({ no }) => no),
    today: chinaDate(new Date(step.at)),
    planStartsOn: plan.startsOn,
  })
  const { reason } = asked
  const row = { contentNo, role, since, until, reason }
  await insertParticipant(connection, {
    ...row,
    projectId: project.id,
    unitId: unit.id,
    accountId: step.actor.accountId,
    actorName: step.actor.displayName,
    at: step.at,
  })
  await appendAudit(connection, {
    actor: auditActor(step.actor),
    action: 'project.unitsSet',
    subject: projectSubject(plan.id, project.code),
    detail: { step: asked.action, unit: unit.code, ...row },
    at: step.at,
    requestId: step.requestId,
  })
}
