import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { refuseUnseen } from '@yardstick/shared/basics/seen.ts'
import {
  decideStage,
  type NewDeclaration,
  type NewStageChange,
  refuseUnfitDeclaration,
} from '@yardstick/shared/projects/life.ts'
import { poolStandingOf } from '@yardstick/shared/projects/reserve.ts'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Connection } from '../db/open.ts'
import { auditActor } from '../http/session.ts'
import { listPoolDecisions } from '../plan/place-store.ts'
import {
  insertDeclaration,
  insertStageChange,
  listDeclarations,
  listStageChanges,
} from './life-store.ts'
import {
  type ProjectParams,
  projectSubject,
  requireProjectAt,
  type Step,
} from './project-access.ts'

const doneBy = ({ actor, at }: Step) => ({
  accountId: actor.accountId,
  actorName: actor.displayName,
  at,
})

/**
 * Moves a project on its track.
 * @throws RuleError `changed-meanwhile`, what `requireProjectAt` and `decideStage` throw
 */
export const setStage = async (
  connection: Connection,
  params: ProjectParams,
  { asked, step }: { asked: NewStageChange; step: Step },
): Promise<void> => {
  const { plan, project } = await requireProjectAt(connection, params)
  const changes = await listStageChanges(connection, project.id)
  refuseUnseen(asked.seen, changes)
  const decisions = (await listPoolDecisions(connection, plan.id)).filter(
    (decision) => decision.project === project.code,
  )
  const { stage, overrode } = decideStage(asked, {
    changes,
    declarations: await listDeclarations(connection, project.id),
    gates: plan.gates,
    poolStanding: poolStandingOf(project.category, decisions),
    role: step.actor.role,
    today: chinaDate(new Date(step.at)),
    planStartsOn: plan.startsOn,
  })
  const { action, on, documentNumber, note } = asked
  const overrideReason = overrode && asked.overrideReason
  const change = { stage, on, documentNumber, note, overrideReason, overrode }
  await insertStageChange(connection, { ...change, projectId: project.id, ...doneBy(step) })
  await appendAudit(connection, {
    actor: auditActor(step.actor),
    action: 'project.stageSet',
    subject: projectSubject(plan.id, project.code),
    detail: { action, from: changes.at(-1)?.stage ?? 'reserve', to: stage, ...change },
    at: step.at,
    requestId: step.requestId,
  })
}

/**
 * Records what a project states about sharing and standards, or takes it back.
 * @throws RuleError `changed-meanwhile`, what `requireProjectAt` and `refuseUnfitDeclaration` throw
 */
export const declare = async (
  connection: Connection,
  params: ProjectParams,
  { asked, step }: { asked: NewDeclaration; step: Step },
): Promise<void> => {
  const { plan, project } = await requireProjectAt(connection, params)
  const declarations = await listDeclarations(connection, project.id)
  refuseUnseen(asked.seen, declarations)
  const today = chinaDate(new Date(step.at))
  refuseUnfitDeclaration(asked, declarations, { today, planStartsOn: plan.startsOn })
  const { seen: _seen, ...declaration } = asked
  await insertDeclaration(connection, { ...declaration, projectId: project.id, ...doneBy(step) })
  await appendAudit(connection, {
    actor: auditActor(step.actor),
    action: 'project.declared',
    subject: projectSubject(plan.id, project.code),
    detail: declaration,
    at: step.at,
    requestId: step.requestId,
  })
}
