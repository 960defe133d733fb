import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../basics/dates.ts'
import { RuleError } from '../basics/problem.ts'
import { periodStates } from '../reporting/report-life.ts'
import { type AskedExtension, effectiveDueOn } from './due-dates.ts'
import {
  type ExtensionGround,
  extensionRange,
  findExtensionRange,
  longestExtensionDays,
  refuseAsking,
  refuseDecided,
  refuseGrant,
} from './extensions.ts'

const dueOn = '2023-10-25'

const ground = (changes: Partial<ExtensionGround> = {}): ExtensionGround => ({
  period: { state: 'open', dueOn },
  requests: [],
  today: '2023-10-20',
  ...changes,
})

const outcomeOf = (run: () => void): string => {
  try {
    run()
    return 'accepted'
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}

const granted = (askedDueOn: string): AskedExtension => ({ state: 'granted', askedDueOn })

describe('when a unit may ask', () => {
  test.each<[string, Partial<ExtensionGround>, string]>([
    ['before the due date', {}, 'accepted'],
    ['on the due date itself', { today: dueOn }, 'accepted'],
    ['not on the day after', { today: '2023-10-26' }, 'extension-too-late'],
    [
      'after a granted extension, up to the new due date',
      { requests: [granted('2023-11-05')], today: '2023-11-05' },
      'accepted',
    ],
    [
      'not after the new due date',
      { requests: [granted('2023-11-05')], today: '2023-11-06' },
      'extension-too-late',
    ],
    ['after a refusal', { requests: [{ state: 'refused', askedDueOn: '2023-11-05' }] }, 'accepted'],
    [
      'not while another request waits',
      { requests: [{ state: 'asked', askedDueOn: '2023-11-05' }] },
      'extension-pending',
    ],
    [
      'not beyond the longest extension',
      { requests: [granted(addDays(dueOn, longestExtensionDays))] },
      'extension-at-limit',
    ],
  ])('%s', (_title, changes, outcome) => {
    expect(outcomeOf(() => refuseAsking('2023-11-20', ground(changes)))).toBe(outcome)
    expect(findExtensionRange(ground(changes)) !== undefined).toBe(outcome === 'accepted')
  })

  test.each(periodStates)('in a period that is %s', (state) => {
    expect(outcomeOf(() => extensionRange(ground({ period: { state, dueOn } })))).toBe(
      state === 'open' ? 'accepted' : 'period-state-refused',
    )
  })
})

describe('which day a unit may ask for', () => {
  test.each([
    ['not the due date', dueOn, [], 'extension-date-invalid'],
    ['the day after', '2023-10-26', [], 'accepted'],
    ['60 days after', '2023-12-24', [], 'accepted'],
    ['not 61 days after', '2023-12-25', [], 'extension-date-invalid'],
    [
      'not the day that was granted',
      '2023-11-05',
      [granted('2023-11-05')],
      'extension-date-invalid',
    ],
    ['a later one than was granted', '2023-11-06', [granted('2023-11-05')], 'accepted'],
    [
      'a second one still within 60 days of the period’s own due date',
      '2023-12-25',
      [granted('2023-11-05')],
      'extension-date-invalid',
    ],
  ] as const)('%s', (_title, asked, requests, outcome) => {
    expect(outcomeOf(() => refuseAsking(asked, ground({ requests })))).toBe(outcome)
  })
})

describe('what the center may grant', () => {
  const request: AskedExtension = { state: 'asked', askedDueOn: '2023-11-05' }
  const open = { period: { state: 'open', dueOn }, currentDueOn: dueOn } as const

  test.each([
    ['the day asked for', '2023-11-05', 'accepted'],
    ['an earlier one', '2023-10-26', 'accepted'],
    ['not a later one', '2023-11-06', 'extension-date-invalid'],
    ['not the due date as it stands', dueOn, 'extension-date-invalid'],
  ])('%s', (_title, day, outcome) => {
    expect(outcomeOf(() => refuseGrant(day, request, open))).toBe(outcome)
  })

  test('nothing once the period is closed', () => {
    const closed = { ...open, period: { state: 'closed', dueOn } } as const
    expect(outcomeOf(() => refuseGrant('2023-11-05', request, closed))).toBe('period-state-refused')
  })

  test.each(['granted', 'refused'] as const)('nothing to one that is %s already', (state) => {
    const decided = { ...request, state }
    expect(outcomeOf(() => refuseGrant('2023-11-05', decided, open))).toBe('extension-decided')
    expect(outcomeOf(() => refuseDecided(decided))).toBe('extension-decided')
  })
})

test('whatever was granted, a request that is accepted moves the due date back, never beyond the limit', () => {
  const days = fc.integer({ min: 1, max: longestExtensionDays + 10 })
  fc.assert(
    fc.property(fc.array(days, { maxLength: 3 }), days, (earlier, asked) => {
      const requests = earlier.map((day) => granted(addDays(dueOn, day)))
      const day = addDays(dueOn, asked)
      fc.pre(outcomeOf(() => refuseAsking(day, ground({ requests }))) === 'accepted')
      expect(day > effectiveDueOn(dueOn, requests)).toBe(true)
      expect(day <= addDays(dueOn, longestExtensionDays)).toBe(true)
    }),
  )
})
