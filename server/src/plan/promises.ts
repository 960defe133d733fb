import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { refuseUnseen } from '@yardstick/shared/basics/seen.ts'
import {
  datesOf,
  dueDatesOf,
  type MilestoneDates,
  type NewStanding,
  type newPromiseStandingSchema,
  type Occurrence,
  occurrenceKey,
  refuseUnfitStanding,
} from '@yardstick/shared/plan/milestones.ts'
import type { z } from 'zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { auditActor } from '../http/session.ts'
import { findPromise, leadsProgramme, type PromiseRow } from './action-store.ts'
import { findStanding, insertStanding, mapStandings, type StandingOwner } from './standing-store.ts'
import { type PlanRow, requirePlan } from './store.ts'

/** How the audit trail names a promise. */
export const promiseSubject = (planId: string, code: string): string => `promise:${planId}/${code}`

/** @throws RuleError `promise-unknown` */
export const requirePromise = async (
  connection: Connection,
  planId: string,
  code: string,
): Promise<PromiseRow> => {
  const promise = await findPromise(connection, planId, code)
  if (!promise) throw new RuleError('promise-unknown', { code })
  return promise
}

/**
 * A unit sees behind the promises of programmes that it leads work in.
 * @throws RuleError `unit-refused`
 */
export const refuseStrangers = async (
  connection: Connection,
  actor: Actor,
  promise: PromiseRow,
): Promise<void> => {
  if (!isUnitRole(actor.role)) return
  const { planId, programmeCode } = promise
  const leads =
    actor.unitId !== null &&
    (await leadsProgramme(connection, { planId, programmeCode, unitId: actor.unitId }))
  if (!leads) throw new RuleError('unit-refused')
}

/**
 * The promise behind a row of the record.
 * @throws RuleError `evidence-unknown` when there is no such row, and what `refuseStrangers` throws
 */
export const requirePromiseOfRow = async (
  connection: Connection,
  { actor, planId, row }: { actor: Actor; planId: string; row: number },
): Promise<PromiseRow> => {
  const standing = await findStanding(connection, planId, row)
  const [code] = standing?.promiseCode?.split('/') ?? []
  const promise = code && (await findPromise(connection, planId, code))
  if (!promise) throw new RuleError('evidence-unknown', { id: row })
  await refuseStrangers(connection, actor, promise)
  return promise
}

type Step = { actor: Actor; at: string; requestId: string }
export type PromiseStanding = z.output<typeof newPromiseStandingSchema>

const requireOccurrence = async (
  connection: Connection,
  plan: PlanRow,
  { promise, year }: { promise: PromiseRow; year: number | null },
): Promise<Occurrence & { key: StandingOwner }> => {
  const { code } = promise
  const due = dueDatesOf(promise, plan).find((one) => one.year === year)
  if (!due) throw new RuleError('promise-unknown', { code }, 'body.year')
  const key = occurrenceKey(code, year)
  return { ...due, key, standings: (await mapStandings(connection, plan.id))(key) }
}

const auditActionOf = (
  { actualOn }: NewStanding,
  known: MilestoneDates,
): 'promise.ticked' | 'promise.reopened' | 'promise.projected' => {
  if (actualOn !== null) return 'promise.ticked'
  return known.actualOn === null ? 'promise.projected' : 'promise.reopened'
}

/**
 * Ticks a promise, moves the date at which it is expected, or takes a tick back.
 * @throws RuleError `promise-unknown`, `changed-meanwhile`, and what `refuseUnfitStanding` throws
 */
export const recordPromise = async (
  connection: Connection,
  { plan: planId, code }: { plan: string; code: string },
  { asked, step }: { asked: PromiseStanding; step: Step },
): Promise<void> => {
  const plan = await requirePlan(connection, planId)
  const promise = await requirePromise(connection, plan.id, code)
  const occurrence = await requireOccurrence(connection, plan, { promise, year: asked.year })
  refuseUnseen(asked.seen, occurrence.standings)
  const known = datesOf(occurrence)
  const today = chinaDate(new Date(step.at))
  refuseUnfitStanding(asked, { known, today, planStartsOn: plan.startsOn, isPromise: true })
  const { projectedOn, actualOn, statement } = asked
  await insertStanding(connection, {
    planId: plan.id,
    promiseCode: String(occurrence.key),
    projectedOn,
    actualOn,
    statement,
    accountId: step.actor.accountId,
    actorName: step.actor.displayName,
    at: step.at,
  })
  await appendAudit(connection, {
    actor: auditActor(step.actor),
    action: auditActionOf(asked, known),
    subject: promiseSubject(plan.id, code),
    detail: { year: asked.year, projectedOn, actualOn, statement },
    at: step.at,
    requestId: step.requestId,
  })
}
