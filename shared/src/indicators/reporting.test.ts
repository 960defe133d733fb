import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RuleError } from '../basics/problem.ts'
import {
  isOnTime,
  nextReportState,
  periodStates,
  type ReportAction,
  type ReportState,
  reportActions,
  reportStates,
  valueFault,
} from './reporting.ts'

/** What each action does in an open period; every pair that is missing is refused. */
const allowed: [ReportAction, ReportState, ReportState][] = [
  ['save', 'expected', 'draft'],
  ['save', 'draft', 'draft'],
  ['save', 'returned', 'draft'],
  ['submit', 'draft', 'submitted'],
  ['submit', 'returned', 'submitted'],
  ['withdraw', 'submitted', 'draft'],
  ['return', 'submitted', 'returned'],
  ['verify', 'submitted', 'verified'],
]

const codeOf = (run: () => unknown): string | null => {
  try {
    run()
    return null
  } catch (error) {
    return error instanceof RuleError ? error.code : 'no rule'
  }
}

describe('every action in every state of a report and a period', () => {
  for (const period of periodStates) {
    for (const action of reportActions) {
      for (const state of reportStates) {
        const pair = allowed.find(([does, from]) => does === action && from === state)
        const review = action === 'verify' || action === 'return'
        const locked = period === 'published' || (period === 'closed' && !review)
        const outcome = locked
          ? 'period-state-refused'
          : pair
            ? `becomes ${pair[2]}`
            : 'report-state-refused'
        test(`${action} of a ${state} report in a ${period} period: ${outcome}`, () => {
          if (!locked && pair) expect(nextReportState(action, state, period)).toBe(pair[2])
          else expect(codeOf(() => nextReportState(action, state, period))).toBe(outcome)
        })
      }
    }
  }
})

test.each([
  ['a percentage may be 0', 0, 'ratio', 1, null],
  ['a percentage may be 100', 100, 'ratio', 1, null],
  ['a percentage may not exceed 100', 100.1, 'ratio', 1, 'over-hundred'],
  ['a level may exceed 100', 812, 'level', 0, null],
  ['nothing is negative', -1, 'cumulative', 0, 'negative'],
  ['a count is whole', 12.5, 'cumulative', 0, 'not-whole'],
  ['two places more than shown are accepted', 45.925, 'level', 1, null],
  ['three places more are not', 45.9255, 'level', 1, 'too-fine'],
  ['infinity is no value', Number.POSITIVE_INFINITY, 'level', 1, 'not-finite'],
  ['not a number is no value', Number.NaN, 'level', 1, 'not-finite'],
  ['a value beyond any county is no value', 1e13, 'level', 0, 'not-finite'],
] as const)('%s', (_rule, value, measure, decimals, fault) => {
  expect(valueFault(value, { measure, decimals })).toBe(fault)
})

test('whatever is accepted for a ratio lies between 0 and 100', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      const accepted = valueFault(value, { measure: 'ratio', decimals: 1 }) === null
      return !accepted || (value >= 0 && value <= 100)
    }),
  )
})

test.each([
  ['the last minute of the due day in China is in time', '2023-10-15T15:59:59Z', true],
  [
    'midnight in China is late, though it is still the due day in UTC',
    '2023-10-15T16:00:00Z',
    false,
  ],
])('%s', (_rule, submittedAt, onTime) => {
  expect(isOnTime(submittedAt, '2023-10-15')).toBe(onTime)
})
