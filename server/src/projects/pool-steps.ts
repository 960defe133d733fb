import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { NewPoolDecision, PoolDecision } from '@yardstick/shared/projects/money-schema.ts'
import { poolStandingOf, standingAfterDecision } from '@yardstick/shared/projects/reserve.ts'
import { refuseBadMoneyDate } from '@yardstick/shared/projects/spending.ts'
import type { Connection } from '../db/open.ts'
import { listPoolDecisions } from '../plan/place-store.ts'
import type { PlanRow } from '../plan/store.ts'
import { type By, doneBy } from './money-steps.ts'
import { insertPoolDecision, mapProjectCodes } from './money-store.ts'
import { addRevision } from './revision-steps.ts'
import { type ProjectRow, requireProject } from './store.ts'

/** Every decision on the place of a plan's projects, oldest first. */
export const describePoolDecisions = async (
  connection: Connection,
  planId: string,
): Promise<PoolDecision[]> => {
  const codes = await mapProjectCodes(connection, planId)
  return (await listPoolDecisions(connection, planId)).map((row) => ({
    kind: row.kind,
    project: row.project,
    into: row.intoProjectId === null ? null : (codes.get(row.intoProjectId) ?? null),
    documentNumber: row.documentNumber,
    decidedOn: row.decidedOn,
    reason: row.reason,
    revision: row.revisionId,
    at: row.at,
  }))
}

const goesInto = (kind: NewPoolDecision['kind']): boolean =>
  kind === 'merged' || kind === 'superseded'

/** @throws RuleError `pool-target-refused` unless another project of the plan is named, where one must be */
const requireTarget = async (
  connection: Connection,
  { plan, project }: { plan: PlanRow; project: ProjectRow },
  { kind, into }: NewPoolDecision,
): Promise<number | null> => {
  if (goesInto(kind) !== (into !== null) || into === project.code) {
    throw new RuleError('pool-target-refused', {}, 'body.into')
  }
  if (into === null) return null
  const target = await requireProject(connection, plan.id, into)
  const decisions = await listPoolDecisions(connection, plan.id)
  const own = decisions.filter((decision) => decision.project === into)
  if (poolStandingOf(target.category, own) === 'ended') {
    throw new RuleError('pool-target-refused', {}, 'body.into')
  }
  return target.id
}

/**
 * Decides on the place of a project, with the money that this brings or takes, in one document.
 * @throws RuleError `pool-decision-refused`, `pool-target-refused`, `money-date-invalid` for a day
 *   before its last decision, and what a revision refuses
 */
export const decidePlace = async (
  connection: Connection,
  { plan, project }: { plan: PlanRow; project: ProjectRow },
  wanted: NewPoolDecision,
  by: By,
): Promise<{ revisionId: number | null }> => {
  const own = (await listPoolDecisions(connection, plan.id)).filter(
    (decision) => decision.project === project.code,
  )
  standingAfterDecision(wanted.kind, poolStandingOf(project.category, own))
  const startsOn = own.at(-1)?.decidedOn ?? plan.startsOn
  refuseBadMoneyDate(wanted.decidedOn, { startsOn, today: by.today })
  const intoProjectId = await requireTarget(connection, { plan, project }, wanted)
  const { kind, documentNumber, decidedOn, reason } = wanted
  const lines = wanted.lines.map((line) => ({ ...line, project: project.code }))
  const revisionId =
    lines.length === 0
      ? null
      : await addRevision(
          connection,
          plan,
          { kind: 'change', documentNumber, decidedOn, reason, lines },
          { ...by, state: 'adopted' },
        )
  await insertPoolDecision(connection, {
    projectId: project.id,
    kind,
    intoProjectId,
    revisionId,
    documentNumber,
    decidedOn,
    reason,
    ...doneBy(by),
  })
  return { revisionId }
}
