import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  type Extension,
  refuseAsking,
  refuseDecided,
  refuseGrant,
} from '@yardstick/shared/indicators/extensions.ts'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import {
  findExtension,
  insertExtension,
  type JoinedExtension,
  listPeriodExtensions,
  loadDueDates,
  saveExtension,
} from './extension-store.ts'
import type { PeriodRow } from './period-store.ts'
import { owesAnything } from './report-store.ts'

/** Requests as people see them, in the order given. */
export const describeExtensions = async (
  connection: Connection,
  rows: readonly JoinedExtension[],
): Promise<Extension[]> => {
  const due = await loadDueDates(
    connection,
    rows.map(({ period }) => period.id),
  )
  return rows.map(({ extension, period, unit }) => ({
    id: extension.id,
    period: period.code,
    periodState: period.state,
    periodDueOn: period.dueOn,
    currentDueOn: due.dueOn(period, unit.id),
    unit: { code: unit.code, name: unit.name, nameEn: unit.nameEn },
    state: extension.state,
    dueOn: extension.askedDueOn,
    reason: extension.reason,
    askedBy: extension.askedBy,
    askedAt: extension.askedAt,
    decisionReason: extension.decisionReason,
    decidedBy: extension.decidedBy,
    decidedAt: extension.decidedAt,
  }))
}

/** @throws RuleError `extension-unknown` */
export const requireExtension = async (
  connection: Connection,
  period: PeriodRow,
  id: number,
): Promise<JoinedExtension> => {
  const found = await findExtension(connection, period.id, id)
  if (!found) throw new RuleError('extension-unknown', { id })
  return found
}

type By = { actor: Actor; today: string; at: string }

/**
 * A unit asks for a later due date in one period.
 * @throws RuleError `unit-refused`, `period-not-owed`, and what `refuseAsking` refuses
 */
export const askExtension = async (
  connection: Connection,
  period: PeriodRow,
  asked: { dueOn: string; reason: string },
  { actor, today, at }: By,
): Promise<JoinedExtension> => {
  const { unitId } = actor
  if (unitId === null) throw new RuleError('unit-refused')
  const owned = { periodId: period.id, unitId }
  if (!(await owesAnything(connection, owned))) {
    throw new RuleError('period-not-owed', { period: period.code })
  }
  const before = await listPeriodExtensions(connection, owned)
  const requests = before.map(({ extension }) => extension)
  refuseAsking(asked.dueOn, { period, requests, today })
  const { id } = await insertExtension(connection, {
    ...owned,
    state: 'asked',
    askedDueOn: asked.dueOn,
    reason: asked.reason,
    askedBy: actor.displayName,
    askedAt: at,
  })
  return requireExtension(connection, period, id)
}

export type ExtensionDecision =
  | { state: 'granted'; dueOn: string }
  | { state: 'refused'; reason: string }

/**
 * The center's answer; there is one.
 * @throws RuleError `extension-unknown`, `extension-decided`, and what `refuseGrant` refuses
 */
export const decideExtension = async (
  connection: Connection,
  period: PeriodRow,
  { id, ...decision }: ExtensionDecision & { id: number },
  { actor, at }: By,
): Promise<{ before: JoinedExtension; after: JoinedExtension }> => {
  const before = await requireExtension(connection, period, id)
  const { extension, unit } = before
  if (decision.state === 'granted') {
    const due = await loadDueDates(connection, [period.id])
    const currentDueOn = due.dueOn(period, unit.id)
    refuseGrant(decision.dueOn, extension, { period, currentDueOn })
  } else refuseDecided(extension)
  await saveExtension(connection, {
    ...extension,
    state: decision.state,
    askedDueOn: decision.state === 'granted' ? decision.dueOn : extension.askedDueOn,
    decisionReason: decision.state === 'refused' ? decision.reason : null,
    decidedBy: actor.displayName,
    decidedAt: at,
  })
  return { before, after: await requireExtension(connection, period, id) }
}
