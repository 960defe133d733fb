import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { describe, expect, test } from 'vitest'
import { filterQueue, nextWaiting, usualFilter } from './queue-filter.ts'

type Change = Partial<Pick<Report, 'state' | 'checks' | 'followUp' | 'returnReason'>>

const one = (code: string, change: Change = {}) => ({
  code,
  state: 'submitted' as Report['state'],
  unitHasApprover: false,
  checks: [] as Report['checks'],
  followUp: false,
  returnReason: null as string | null,
  ...change,
})

const fall: Report['checks'] = [{ code: 'fall', facts: { last: 30 } }]
const waiting = one('waiting')
const fired = one('fired', { checks: fall })
const settled = one('settled', { state: 'verified', checks: fall, followUp: true })
const returned = one('returned', { state: 'returned', returnReason: '请核对' })
const reworked = one('reworked', { state: 'draft', returnReason: '请核对' })
const missing = one('missing', { state: 'expected' })
const all = [missing, waiting, settled, fired, returned, reworked]

describe('a part of the queue', () => {
  test.each([
    ['waiting', ['waiting', 'fired']],
    ['checks', ['fired']],
    ['followUp', ['settled']],
    ['returned', ['returned', 'reworked']],
    ['all', ['missing', 'waiting', 'settled', 'fired', 'returned', 'reworked']],
  ] as const)('%s', (filter, codes) => {
    expect(filterQueue(all, filter).map(({ code }) => code)).toEqual(codes)
  })
})

describe('what the desk shows first', () => {
  test.each([
    ['what waits', 'open', all, 'waiting'],
    ['what waits, even when nothing does', 'closed', [settled], 'waiting'],
    ['what was published', 'published', [settled], 'all'],
    ['a correction that waits', 'published', [settled, waiting], 'waiting'],
  ] as const)('%s', (_case, state, reports, filter) => {
    expect(usualFilter(state, reports)).toBe(filter)
  })
})

describe('after a decision the desk goes on', () => {
  const queue = [waiting, settled, fired]
  test.each([
    ['to the next that waits', queue, waiting, fired],
    ['to the first that waits, from the end', queue, fired, waiting],
    ['nowhere when it was the last', [settled, fired], fired, undefined],
    ['to the first that waits, from outside the queue', queue, returned, waiting],
  ] as const)('%s', (_case, reports, decided, next) => {
    expect(nextWaiting(reports, decided)).toBe(next)
  })
})
