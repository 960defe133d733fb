import type { PeriodState } from '@yardstick/shared/reporting/report-life.ts'
import { describe, expect, it } from 'vitest'
import {
  countingProjects,
  countReports,
  earliestDue,
  nextPeriod,
  periodAtHand,
  periodsWithProjects,
  targetYearOf,
  unopenedPeriods,
  usualDue,
} from './period-choice.ts'

const plan = { startsOn: '2024-01-01', endsOn: '2025-12-31' }
const none = { expected: 0, draft: 0, submitted: 0, approved: 0, returned: 0, verified: 0 }

describe('the period that is opened next', () => {
  const next = (opened: string[], today: string) =>
    nextPeriod(
      unopenedPeriods(
        plan,
        opened.map((code) => ({ code })),
      ),
      today,
    )
  it('is the newest quarter that has ended', () => {
    expect(next([], '2025-04-03')).toBe('2025-Q1')
    expect(next([], '2026-11-21')).toBe('2025-Q4')
  })
  it('leaves out what was opened', () => {
    expect(next(['2025-Q4'], '2026-11-21')).toBe('2025-Q3')
  })
  it('is the first of the plan while none has ended', () => {
    expect(next([], '2024-02-01')).toBe('2024-Q1')
  })
  it('is a year once all quarters are opened, then nothing', () => {
    const quarters = unopenedPeriods(plan, []).quarter
    expect(next(quarters, '2026-11-21')).toBe('2025')
    expect(next([...quarters, '2024', '2025'], '2026-11-21')).toBe('')
  })
})

describe('the due date', () => {
  it.each([
    ['2025-Q1', '2025-04-03', '2025-04-15'],
    ['2025-Q4', '2026-01-15', '2026-01-15'],
    ['2025-Q4', '2026-11-21', '2026-12-01'],
    ['2025-Q4', '2025-12-20', '2026-01-15'],
  ])('%s opened on %s is usually due on %s', (code, today, due) => {
    expect(usualDue(code, today)).toBe(due)
  })
  it('may lie neither before the end of the period nor before today', () => {
    expect(earliestDue('2025-Q4', '2025-12-20')).toBe('2025-12-31')
    expect(earliestDue('2025-Q4', '2026-11-21')).toBe('2026-11-21')
  })
})

describe('the period at hand', () => {
  const period = (code: string, state: PeriodState, submitted: number) => ({
    code,
    state,
    counts: { ...none, submitted },
  })
  it('is the oldest in which something waits', () => {
    const periods = [period('2025-Q4', 'open', 2), period('2025-Q3', 'closed', 1)]
    expect(periodAtHand(periods)).toBe('2025-Q3')
  })
  it('else the newest that is not published, else the newest', () => {
    const published = period('2025-Q3', 'published', 0)
    expect(periodAtHand([period('2025-Q4', 'open', 0), published])).toBe('2025-Q4')
    expect(periodAtHand([published])).toBe('2025-Q3')
    expect(periodAtHand([])).toBeNull()
  })
  it('is never one that is only planned', () => {
    const planned = period('2025-Q4', 'planned', 0)
    expect(periodAtHand([planned, period('2025-Q3', 'published', 0)])).toBe('2025-Q3')
    expect(periodAtHand([planned])).toBeNull()
  })
})

it('what came back counts as missing', () => {
  const counts = { expected: 3, draft: 2, submitted: 3, approved: 1, returned: 1, verified: 5 }
  expect(countReports({ counts })).toEqual({ owed: 15, missing: 6, submitted: 4, verified: 5 })
})

it('a target falls due with the quarter and with the year that end on its date', () => {
  expect(['2025-Q4', '2025', '2025-Q3'].map((code) => targetYearOf(code, [2023, 2025]))).toEqual([
    2025,
    2025,
    null,
  ])
})

describe('the periods of project reports', () => {
  const period = (code: string, submitted: number, verified: number) => ({
    code,
    state: 'open' as const,
    counts: { ...none, submitted: 9 },
    projectCounts: { ...none, submitted, verified },
  })
  const year = period('2025', 0, 0)
  const quarters = [period('2025-Q4', 0, 19), period('2025-Q3', 2, 17)]
  it('are those that ask for any', () => {
    expect(periodsWithProjects([year, ...quarters])).toEqual(quarters)
    expect(periodsWithProjects([year])).toEqual([year])
  })
  it('begin where a project report waits, whatever indicators do', () => {
    expect(periodAtHand(quarters.map(countingProjects))).toBe('2025-Q3')
  })
})
