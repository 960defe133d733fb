import { describe, expect, it } from 'vitest'
import { afterFailure, answerDelayMs, minutesLocked, type SignInFailures } from './sign-in-rules.ts'

const at = (minutes: number): Date => new Date(Date.UTC(2023, 9, 20, 2, minutes))

const failAt = (...minutes: number[]): SignInFailures | undefined =>
  minutes.reduce<SignInFailures | undefined>(
    (record, minute) => afterFailure(record, at(minute)),
    undefined,
  )

describe('failed sign-ins', () => {
  it.each([
    { title: 'the first failure does not lock', minutes: [0], failures: 1, locked: 0 },
    { title: 'the fourth does not lock', minutes: [0, 1, 2, 3], failures: 4, locked: 0 },
    { title: 'the fifth locks for 15 minutes', minutes: [0, 1, 2, 3, 4], failures: 5, locked: 15 },
    {
      title: '15 quiet minutes start the count anew',
      minutes: [0, 1, 2, 3, 18],
      failures: 1,
      locked: 0,
    },
    { title: 'fourteen do not', minutes: [0, 1, 2, 3, 17], failures: 5, locked: 15 },
  ])('$title', ({ minutes, failures, locked }) => {
    const record = failAt(...minutes)
    expect(record?.failures).toBe(failures)
    expect(minutesLocked(record, at(minutes.at(-1) ?? 0))).toBe(locked)
  })

  it.each([
    { after: 0, left: 15 },
    { after: 1, left: 14 },
    { after: 14, left: 1 },
    { after: 15, left: 0 },
    { after: 60, left: 0 },
  ])('a lock has $left minutes left after $after', ({ after, left }) => {
    expect(minutesLocked(failAt(0, 0, 0, 0, 0), at(after))).toBe(left)
  })

  it('rounds what is left of a lock up to whole minutes', () => {
    const almost = new Date(at(14).getTime() + 59_000)
    expect(minutesLocked(failAt(0, 0, 0, 0, 0), almost)).toBe(1)
  })

  it('knows no lock for a name that never failed', () => {
    expect(minutesLocked(undefined, at(0))).toBe(0)
  })
})

describe('the delay of a refusal', () => {
  it.each([
    [0, 0],
    [1, 250],
    [2, 500],
    [3, 1000],
    [4, 2000],
    [5, 2000],
    [40, 2000],
  ])('after %i failures is %i ms', (failures, delay) => {
    expect(answerDelayMs(failures)).toBe(delay)
  })
})
