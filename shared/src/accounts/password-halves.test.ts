import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Half, halves, missingAfter, splitHalves } from './password-halves.ts'

describe('a half of a one-time password', () => {
  it.each([
    { title: 'the first begins a new password', missing: null, given: 'first', result: 'second' },
    { title: 'the second completes it', missing: 'second', given: 'second', result: null },
    { title: 'the first again begins anew', missing: 'second', given: 'first', result: 'second' },
    { title: 'the second may begin', missing: null, given: 'second', result: 'first' },
    { title: 'the first then completes it', missing: 'first', given: 'first', result: null },
    { title: 'the second again begins anew', missing: 'first', given: 'second', result: 'first' },
  ] as const)('$title', ({ missing, given, result }) => {
    expect(missingAfter(missing, given)).toBe(result)
  })

  it('never makes a password by itself, however often it is given', () => {
    const acts = fc.tuple(fc.constantFrom(...halves), fc.integer({ min: 1, max: 20 }))
    fc.assert(
      fc.property(acts, ([half, times]) => {
        let missing: Half | null = null
        for (let time = 0; time < times; time += 1) missing = missingAfter(missing, half)
        expect(missing).not.toBeNull()
      }),
    )
  })

  it('makes a password only right after the other half was given', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...halves), { minLength: 1 }), (acts) => {
        const missing = acts.reduce<Half | null>(missingAfter, null)
        if (missing === null) expect(acts.at(-2)).not.toBe(acts.at(-1))
      }),
    )
  })
})

describe('a one-time password as it is typed', () => {
  const parts = { first: 'k7mpx2dq', second: '9whac4tn' }

  it.each([
    'k7mp-x2dq-9wha-c4tn',
    'k7mpx2dq9whac4tn',
    ' K7MP-X2DQ 9WHA-C4TN ',
    'k7mp-x2dq9wha-c4tn',
  ])('is taken apart: %s', (typed) => expect(splitHalves(typed)).toEqual(parts))

  it.each(['', 'k7mp-x2dq', 'k7mp-x2dq-9wha-c4t', 'k7mp-x2dq-9wha-c4tn-a', 'lantern-Orchid-72'])(
    'is none: %s',
    (typed) => expect(splitHalves(typed)).toBeNull(),
  )
})
