import { describe, expect, test } from 'vitest'
import { RuleError } from '../basics/problem.ts'
import { type PeriodState, periodStates } from '../reporting/report-life.ts'
import { changePeriodDates, refuseOutsidePlan } from './period-dates.ts'

const today = '2023-10-10'

const outcomeOf = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}

const change = (state: PeriodState, changes: Parameters<typeof changePeriodDates>[1]): unknown => {
  const dates =
    state === 'planned'
      ? { code: '2023-Q4', opensOn: '2024-01-01', dueOn: '2024-01-15' }
      : { code: '2023-Q3', opensOn: '2023-10-01', dueOn: '2023-10-25' }
  return outcomeOf(() => changePeriodDates({ ...dates, state }, changes, today))
}

describe('a planned period', () => {
  test.each<[string, Parameters<typeof changePeriodDates>[1], unknown]>([
    [
      'gets another opening and due date',
      { opensOn: '2024-01-03', dueOn: '2024-01-20' },
      { opensOn: '2024-01-03', dueOn: '2024-01-20' },
    ],
    [
      'keeps what is not named',
      { dueOn: '2024-01-20' },
      { opensOn: '2024-01-01', dueOn: '2024-01-20' },
    ],
    [
      'may open before its last day',
      { opensOn: '2023-12-20' },
      { opensOn: '2023-12-20', dueOn: '2024-01-15' },
    ],
    ['does not open today: for that there is a step', { opensOn: today }, 'period-opening-past'],
    ['is not due before it opens', { opensOn: '2024-01-16' }, 'period-dates-invalid'],
    [
      'is not due before it ends',
      { opensOn: '2023-12-01', dueOn: '2023-12-30' },
      'period-dates-invalid',
    ],
    ['is not changed to what it is', { dueOn: '2024-01-15' }, 'period-unchanged'],
  ])('%s', (_title, changes, outcome) => {
    expect(change('planned', changes)).toEqual(outcome)
  })
})

describe('an open period', () => {
  const reason = '数据口径统一调整'
  test.each<[string, Parameters<typeof changePeriodDates>[1], unknown]>([
    [
      'is due later, with a reason',
      { dueOn: '2023-11-05', reason },
      { opensOn: '2023-10-01', dueOn: '2023-11-05' },
    ],
    [
      'is due earlier, at the soonest today',
      { dueOn: today, reason },
      { opensOn: '2023-10-01', dueOn: today },
    ],
    [
      'is not due on a day that has passed',
      { dueOn: '2023-10-09', reason },
      'period-dates-invalid',
    ],
    ['is not moved without a reason', { dueOn: '2023-11-05' }, 'reason-required'],
    ['keeps its opening day', { opensOn: '2023-10-20', reason }, 'period-state-refused'],
  ])('%s', (_title, changes, outcome) => {
    expect(change('open', changes)).toEqual(outcome)
  })
})

test.each(periodStates.filter((state) => state !== 'planned' && state !== 'open'))(
  'a %s period keeps its dates',
  (state) => {
    expect(change(state, { dueOn: '2023-11-05', reason: '调整' })).toBe('period-state-refused')
  },
)

test.each([
  ['2020-Q4', 'period-outside-plan'],
  ['2021-Q1', undefined],
  ['2025', undefined],
  ['2026-Q1', 'period-outside-plan'],
])('of a plan for 2021 to 2025, %s: %s', (code, outcome) => {
  const span = { startsOn: '2021-01-01', endsOn: '2025-12-31' }
  expect(outcomeOf(() => refuseOutsidePlan(code, span))).toBe(outcome)
})
