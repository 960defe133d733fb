import fc from 'fast-check'
import { expect, test } from 'vitest'
import { retryDelayMs } from './retry.ts'

const minutesAfter = (failures: number, chance: number): number | null => {
  const delay = retryDelayMs(failures, chance)
  return delay === null ? null : delay / 60_000
}

test.each([
  [1, 1],
  [2, 5],
  [3, 30],
  [4, 120],
  [5, 360],
  [6, 1440],
  [7, null],
  [8, null],
])('after failure %i it waits %s minutes', (failures, minutes) => {
  expect(minutesAfter(failures, 0)).toBe(minutes)
})

test('chance makes the wait longer by a fifth at most, never shorter', () => {
  const failures = fc.integer({ min: 1, max: 6 })
  fc.assert(
    fc.property(failures, fc.double({ min: 0, max: 1, noNaN: true }), (count, chance) => {
      const least = retryDelayMs(count, 0) ?? 0
      const delay = retryDelayMs(count, chance) ?? 0
      expect(delay).toBeGreaterThanOrEqual(least)
      expect(delay).toBeLessThanOrEqual(least * 1.2 + 1)
    }),
  )
})
