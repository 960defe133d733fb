import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { states } from './assessment.ts'
import { compareUrgency, type Urgency } from './urgency.ts'

const urgency = fc.record<Urgency>({
  kind: fc.constantFrom('binding', 'expected'),
  basis: fc.constantFrom('verdict', 'provisional', 'outlook'),
  state: fc.constantFrom(...states),
})

const bindingMissed: Urgency = { kind: 'binding', basis: 'verdict', state: 'missed' }
const bindingUnknown: Urgency = { kind: 'binding', basis: 'verdict', state: 'not_reported' }
const expectedMissed: Urgency = { kind: 'expected', basis: 'verdict', state: 'missed' }
const bindingBehind: Urgency = { kind: 'binding', basis: 'provisional', state: 'behind' }
const expectedBehind: Urgency = { kind: 'expected', basis: 'provisional', state: 'behind' }
const bindingLate: Urgency = { kind: 'binding', basis: 'verdict', state: 'met_late' }
const bindingUnreported: Urgency = { kind: 'binding', basis: 'provisional', state: 'not_reported' }

describe('compareUrgency', () => {
  test.each<[string, Urgency, Urgency]>([
    ['a binding target missed comes before an expected one missed', bindingMissed, expectedMissed],
    ['a binding target without data at its date does too', bindingUnknown, expectedMissed],
    ['a binding target missed comes before one without data', bindingMissed, bindingUnknown],
    ['missed comes before behind, whatever the kind', expectedMissed, bindingBehind],
    ['in the same state binding comes first', bindingBehind, expectedBehind],
    ['a binding target met late is no shortfall any more', expectedBehind, bindingLate],
    ['a quarter not reported is no shortfall at the date', expectedMissed, bindingUnreported],
  ])('%s', (_, first, second) => {
    expect(compareUrgency(first, second)).toBeLessThan(0)
    expect(compareUrgency(second, first)).toBeGreaterThan(0)
  })

  test('every shortfall of a binding target at its date comes before every expected target', () => {
    const shortfall = fc.constantFrom(bindingMissed, bindingUnknown)
    const expected = urgency.map((any): Urgency => ({ ...any, kind: 'expected' }))
    fc.assert(
      fc.property(shortfall, expected, (a, b) => {
        expect(compareUrgency(a, b)).toBeLessThan(0)
      }),
    )
  })

  test('is an order: the same both ways round, and passed on', () => {
    fc.assert(
      fc.property(urgency, urgency, urgency, (a, b, c) => {
        expect(Math.sign(compareUrgency(a, b)) + Math.sign(compareUrgency(b, a))).toBe(0)
        if (compareUrgency(a, b) <= 0 && compareUrgency(b, c) <= 0) {
          expect(compareUrgency(a, c)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  test('among targets of one kind and basis the better state is never the more urgent', () => {
    const ladder = ['falling_back', 'behind', 'slightly_behind', 'on_schedule', 'achieved'] as const
    const sorted = ladder
      .map((state): Urgency => ({ kind: 'expected', basis: 'outlook', state }))
      .toSorted(compareUrgency)
    expect(sorted.map(({ state }) => state)).toEqual(ladder)
  })
})
