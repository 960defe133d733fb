import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  type DirectiveAction,
  directiveStandingOf,
  nextDirectiveState,
} from '@yardstick/shared/directives/life.ts'
import {
  type DirectiveStep,
  type NewDirective,
  refuseBadStep,
} from '@yardstick/shared/directives/schema.ts'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { noticeDirective } from '../notices/tell.ts'
import { findUnit, type PlanRow } from '../plan/store.ts'
import {
  type DirectiveRow,
  type findDirective,
  insertDirective,
  insertDirectiveEvent,
  listDirectiveEvents,
  listSettledKeys,
  mapSubjects,
} from './store.ts'

type By = { actor: Actor; at: string; today: string }
type Found = NonNullable<Awaited<ReturnType<typeof findDirective>>>

const eventBy = (directive: DirectiveRow, { actor, at }: By) => ({
  directiveId: directive.id,
  accountId: actor.accountId,
  actorName: actor.displayName,
  actorRole: actor.role,
  at,
})

/** @throws RuleError `unit-unknown`, or `unit-collective` for a name that stands for several units */
const requireAddressee = async (connection: Connection, plan: PlanRow, code: string) => {
  const unit = await findUnit(connection, plan.jurisdictionCode, code)
  if (!unit) throw new RuleError('unit-unknown', { code }, 'body.unit')
  if (unit.kind === 'collective') {
    throw new RuleError('unit-collective', { name: unit.name }, 'body.unit')
  }
  return unit
}

/**
 * Issues a directive and tells the unit.
 * @throws RuleError `unit-unknown`, `unit-collective`, `subject-unknown`, `directive-date-invalid`,
 *   `proposal-unknown` when the proposal was taken up or put aside before
 */
export const issueDirective = async (
  connection: Connection,
  plan: PlanRow,
  wanted: NewDirective,
  by: By,
): Promise<DirectiveRow> => {
  const unit = await requireAddressee(connection, plan, wanted.unit)
  const known = await mapSubjects(connection, plan.id)
  const unknown = wanted.subjects.find((subject) => !known.has(subject))
  if (unknown) throw new RuleError('subject-unknown', { subject: unknown }, 'body.subjects')
  if (wanted.dueOn < by.today) {
    throw new RuleError('directive-date-invalid', { dueOn: by.today }, 'body.dueOn')
  }
  const { title, task, dueOn, proposalKey } = wanted
  if (proposalKey && (await listSettledKeys(connection, plan.id)).has(proposalKey)) {
    throw new RuleError('proposal-unknown', { key: proposalKey }, 'body.proposalKey')
  }
  const directive = await insertDirective(connection, {
    planId: plan.id,
    unitId: unit.id,
    title,
    task,
    subjects: [...new Set(wanted.subjects)],
    dueOn,
    proposalKey,
    issuedByAccountId: by.actor.accountId,
    issuedBy: by.actor.displayName,
    issuedAt: by.at,
  })
  const action = 'issue'
  const event = await insertDirectiveEvent(connection, {
    action,
    text: null,
    dueOn,
    ...eventBy(directive, by),
  })
  await noticeDirective(connection, { plan, directive, action, event, at: by.at })
  return directive
}

/**
 * Takes one step in the life of a directive and tells the other side.
 * @returns what the audit row says of it
 * @throws RuleError `changed-meanwhile`, and what the rules refuse
 */
export const takeDirectiveStep = async (
  connection: Connection,
  { directive }: Found,
  step: DirectiveStep & { action: Exclude<DirectiveAction, 'issue'> },
  by: By,
): Promise<Record<string, unknown>> => {
  const events = await listDirectiveEvents(connection, [directive.id])
  const standing = directiveStandingOf(directive.dueOn, events)
  const state = nextDirectiveState(step.action, standing, by.actor.role)
  const last = events.at(-1)?.id ?? 0
  if (step.seen !== last) throw new RuleError('changed-meanwhile', { seen: step.seen, last })
  refuseBadStep(step, { action: step.action, today: by.today, dueOn: standing.dueOn })
  const { action, text } = step
  const dueOn = action.endsWith('_extension') ? step.dueOn : null
  const event = await insertDirectiveEvent(connection, {
    action,
    text,
    dueOn,
    ...eventBy(directive, by),
  })
  const plan = { id: directive.planId }
  await noticeDirective(connection, { plan, directive, action, event, at: by.at })
  return { state, dueOn }
}
