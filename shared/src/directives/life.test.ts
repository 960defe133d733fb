import { describe, expect, test } from 'vitest'
import { roles } from '../accounts/schema.ts'
import { RuleError } from '../basics/problem.ts'
import {
  type DirectiveAction,
  type DirectiveState,
  directiveActions,
  directiveStandingOf,
  directiveStates,
  nextDirectiveState,
} from './life.ts'

type Taken = Exclude<DirectiveAction, 'issue'>
const taken = directiveActions.filter((action): action is Taken => action !== 'issue')
const unit = ['reporter', 'approver']
const issuers = ['leader', 'center', 'center_head']

/** Every way there is, written down a second time: from, to, who, and whether an extension waits. */
const ways: Record<
  Taken,
  { from: Partial<Record<DirectiveState, DirectiveState>>; who: string[]; asked?: boolean }
> = {
  receive: { from: { issued: 'received' }, who: unit },
  reply: { from: { issued: 'replied', received: 'replied', replied: 'replied' }, who: unit },
  ask_extension: { from: { issued: 'issued', received: 'received' }, who: unit, asked: false },
  grant_extension: {
    from: { issued: 'issued', received: 'received', replied: 'replied' },
    who: issuers,
    asked: true,
  },
  refuse_extension: {
    from: { issued: 'issued', received: 'received', replied: 'replied' },
    who: issuers,
    asked: true,
  },
  return: { from: { replied: 'received' }, who: issuers },
  close: { from: { replied: 'closed' }, who: issuers },
  withdraw: {
    from: { issued: 'withdrawn', received: 'withdrawn', replied: 'withdrawn' },
    who: issuers,
  },
}

const outcome = (...parameters: Parameters<typeof nextDirectiveState>) => {
  try {
    return nextDirectiveState(...parameters)
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}

describe('every state × every action × every role × an extension that waits or not', () => {
  for (const action of taken) {
    test.each(directiveStates)(`${action} when %s`, (state) => {
      const { from, who, asked } = ways[action]
      for (const role of roles) {
        for (const extensionAsked of [true, false]) {
          const fits = asked === undefined || asked === extensionAsked
          const allowed = (fits ? from[state] : undefined) ?? 'directive-state-refused'
          const expected = who.includes(role) ? allowed : 'role-refused'
          expect(outcome(action, { state, extensionAsked }, role)).toBe(expected)
        }
      }
    })
  }
})

describe('what follows from what happened', () => {
  const did = (action: DirectiveAction, dueOn: string | null = null) => ({ action, dueOn })
  const due = '2026-03-01'
  test.each([
    [
      'a fresh one is issued',
      [did('issue')],
      { state: 'issued', extensionAsked: false, dueOn: due },
    ],
    [
      'an extension that was asked for waits and moves nothing',
      [did('issue'), did('ask_extension', '2026-04-01')],
      { state: 'issued', extensionAsked: true, dueOn: due },
    ],
    [
      'a granted one moves the due date and waits no more',
      [did('issue'), did('ask_extension', '2026-04-01'), did('grant_extension', '2026-03-15')],
      { state: 'issued', extensionAsked: false, dueOn: '2026-03-15' },
    ],
    [
      'a refused one after a granted one leaves the granted day',
      [
        did('issue'),
        did('ask_extension', '2026-04-01'),
        did('grant_extension', '2026-03-15'),
        did('ask_extension', '2026-05-01'),
        did('refuse_extension'),
      ],
      { state: 'issued', extensionAsked: false, dueOn: '2026-03-15' },
    ],
    [
      'a reply that is returned is to be answered anew',
      [did('issue'), did('reply'), did('return')],
      { state: 'received', extensionAsked: false, dueOn: due },
    ],
  ])('%s', (_rule, events, standing) => {
    expect(directiveStandingOf(due, events)).toEqual(standing)
  })
})
