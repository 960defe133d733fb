import { describe, expect, it } from 'vitest'
import {
  awaitsApproval,
  countToDo,
  isReturned,
  periodsOf,
  sortToDo,
  stepsDone,
  targetYearFor,
} from './to-do.ts'

type State = 'expected' | 'draft' | 'submitted' | 'returned' | 'verified'

const one = (no: number, state: State, returnReason: string | null = null) => ({
  indicator: { no },
  state,
  returnReason,
  dueOn: '2024-01-15',
  periodState: 'open' as const,
  correctionNote: null,
  unitHasApprover: true,
})

describe('the order of the list', () => {
  it('what came back stays first while it is corrected', () => {
    const list = [
      one(1, 'submitted'),
      one(2, 'verified'),
      one(3, 'expected'),
      one(4, 'draft', '请核对'),
      one(5, 'returned', '请核对'),
      one(6, 'draft'),
    ]
    expect(sortToDo(list, 'reporter').map(({ indicator }) => indicator.no)).toEqual([
      4, 5, 3, 6, 1, 2,
    ])
  })
  it('who approves meets first what waits for that', () => {
    const list = [one(1, 'expected'), one(2, 'returned', '请核对'), one(3, 'submitted')]
    expect(sortToDo(list, 'approver').map(({ indicator }) => indicator.no)).toEqual([3, 2, 1])
  })
  it('typing the first figure moves nothing', () => {
    const order = (state: State) =>
      sortToDo([one(1, 'expected'), one(2, state)], 'reporter').map(({ indicator }) => indicator.no)
    expect(order('draft')).toEqual(order('expected'))
  })
})

it.each([
  ['what the reporter handed in', 'submitted', 'approver', true],
  ['nothing for the reporter', 'submitted', 'reporter', false],
  ['nothing that is not handed in', 'draft', 'approver', false],
  ['nothing that is verified', 'verified', 'approver', false],
] as const)('%s waits for approval', (_what, state, role, expected) => {
  expect(awaitsApproval(one(1, state), role)).toBe(expected)
})

it('a return counts until it is handed in again', () => {
  expect(isReturned(one(1, 'draft', '请核对'))).toBe(true)
  expect(isReturned(one(1, 'draft'))).toBe(false)
})

it('counts what is owed and the days to the due date', () => {
  const list = [one(1, 'submitted'), one(2, 'returned', 'x'), one(3, 'verified')]
  const count = { owed: 3, submitted: 2, returned: 1 }
  expect(countToDo(list, '2024-01-09')).toEqual({ ...count, daysLeft: 6 })
  expect(countToDo(list, '2024-01-16')).toEqual({ ...count, daysLeft: -1 })
})

it('open periods come before closed ones, then by due date', () => {
  const period = (code: string, periodState: 'open' | 'closed', dueOn: string) => ({
    period: code,
    periodState,
    dueOn,
  })
  expect(
    periodsOf([
      period('2023-Q3', 'closed', '2023-10-15'),
      period('2023', 'open', '2024-02-28'),
      period('2023-Q4', 'open', '2024-01-15'),
      period('2023-Q4', 'open', '2024-01-15'),
    ]),
  ).toEqual(['2023-Q4', '2023', '2023-Q3'])
})

it.each([
  ['expected', 0],
  ['draft', 1],
  ['returned', 1],
  ['submitted', 2],
  ['verified', 3],
] as const)('%s has taken %i of four steps', (state, steps) => {
  const report = { state, periodState: 'open' as const, correctionNote: null }
  expect(stepsDone(report)).toBe(steps)
})

it('what is verified has taken the fourth when its period is published', () => {
  const report = { state: 'verified', periodState: 'published', correctionNote: null } as const
  expect(stepsDone(report)).toBe(4)
  expect(stepsDone({ ...report, state: 'returned', correctionNote: '口径更正' })).toBe(1)
})

it.each([
  ['2023-Q4', 2023],
  ['2024-Q1', 2025],
  ['2025', 2025],
])('%s works towards %i', (period, year) => {
  expect(targetYearFor(period, [2023, 2025])).toBe(year)
})
