import { z } from 'zod'
import type { Role } from '../accounts/schema.ts'
import { RuleError } from '../basics/problem.ts'

/** `received` and `replied` are the unit's doing, `closed` and `withdrawn` end it. */
export const directiveStates = ['issued', 'received', 'replied', 'closed', 'withdrawn'] as const
export const directiveStateSchema = z.enum(directiveStates)
export type DirectiveState = z.infer<typeof directiveStateSchema>

export const directiveActions = [
  'issue',
  'receive',
  'reply',
  'ask_extension',
  'grant_extension',
  'refuse_extension',
  'return',
  'close',
  'withdraw',
] as const
export const directiveActionSchema = z.enum(directiveActions)
export type DirectiveAction = z.infer<typeof directiveActionSchema>

type Step = {
  action: Exclude<DirectiveAction, 'issue'>
  from: readonly DirectiveState[]
  /** Null leaves the state as it is. */
  to: DirectiveState | null
  roles: readonly Role[]
  /** An extension that waits for its answer must be there, or must not. */
  extension?: 'asked' | 'none'
}

const issuers = ['leader', 'center', 'center_head'] as const satisfies readonly Role[]
const unit = ['reporter', 'approver'] as const satisfies readonly Role[]
const running = ['issued', 'received', 'replied'] as const satisfies readonly DirectiveState[]

/** The whole life of a directive after it was issued, in one table. */
export const directiveSteps: readonly Step[] = [
  { action: 'receive', from: ['issued'], to: 'received', roles: unit },
  { action: 'reply', from: ['issued', 'received', 'replied'], to: 'replied', roles: unit },
  {
    action: 'ask_extension',
    from: ['issued', 'received'],
    to: null,
    roles: unit,
    extension: 'none',
  },
  { action: 'grant_extension', from: running, to: null, roles: issuers, extension: 'asked' },
  { action: 'refuse_extension', from: running, to: null, roles: issuers, extension: 'asked' },
  { action: 'return', from: ['replied'], to: 'received', roles: issuers },
  { action: 'close', from: ['replied'], to: 'closed', roles: issuers },
  { action: 'withdraw', from: running, to: 'withdrawn', roles: issuers },
]

export const mayIssue = (role: Role): boolean => issuers.some((issuer) => issuer === role)

/** Where a directive stands when somebody wants to act on it. */
export type DirectiveStanding = { state: DirectiveState; extensionAsked: boolean }

/**
 * The state after an action.
 * @throws RuleError `role-refused`, `directive-state-refused` when the action does not fit
 */
export const nextDirectiveState = (
  action: Exclude<DirectiveAction, 'issue'>,
  standing: DirectiveStanding,
  role: Role,
): DirectiveState => {
  const ofAction = directiveSteps.filter((step) => step.action === action)
  const ofRole = ofAction.filter(({ roles }) => roles.includes(role))
  if (ofRole.length === 0) {
    throw new RuleError('role-refused', { allowed: ofAction.flatMap(({ roles }) => roles) })
  }
  const fitting = ofRole.find(
    ({ from, extension }) =>
      from.includes(standing.state) &&
      (extension === undefined || (extension === 'asked') === standing.extensionAsked),
  )
  if (!fitting) throw new RuleError('directive-state-refused', { action, state: standing.state })
  return fitting.to ?? standing.state
}

const stateBy: Partial<Record<DirectiveAction, DirectiveState>> = {
  issue: 'issued',
  receive: 'received',
  reply: 'replied',
  return: 'received',
  close: 'closed',
  withdraw: 'withdrawn',
}

type Happened = { action: DirectiveAction; dueOn: string | null }

/** Reads the standing and the due date in force from what happened, oldest first. */
export const directiveStandingOf = (
  firstDueOn: string,
  events: readonly Happened[],
): DirectiveStanding & { dueOn: string } => {
  const state = events.flatMap(({ action }) => stateBy[action] ?? []).at(-1) ?? directiveStates[0]
  const asking = events.findLast(({ action }) => action.endsWith('_extension'))
  const granted = events.findLast(({ action }) => action === 'grant_extension')
  return {
    state,
    extensionAsked: asking?.action === 'ask_extension',
    dueOn: granted?.dueOn ?? firstDueOn,
  }
}
