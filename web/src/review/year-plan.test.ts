import { describe, expect, it } from 'vitest'
import { isSound, proposeYear, yearAtHand, yearsToPlan } from './year-plan.ts'

const codes = ['2025', '2025-Q4', '2025-Q3', '2024']

describe('the year that is planned', () => {
  it('is this one while something is left of it, else the next', () => {
    expect(yearsToPlan(codes)).toEqual(['2024', '2025'])
    expect(yearAtHand(['2024', '2025'], '2024-05-01')).toBe('2024')
    expect(yearAtHand(['2025', '2026'], '2024-05-01')).toBe('2025')
  })
  it('is the last of the plan once its time is over', () => {
    expect(yearAtHand(['2024', '2025'], '2026-11-21')).toBe('2025')
    expect(yearAtHand([], '2026-11-21')).toBe('')
  })
})

describe('what is proposed for a year', () => {
  it('opens the day after each end, quarters before their year', () => {
    expect(proposeYear(codes, { year: '2025', today: '2025-08-01', days: 15 })).toEqual([
      { code: '2025-Q3', opensOn: '2025-10-01', dueOn: '2025-10-16' },
      { code: '2025-Q4', opensOn: '2026-01-01', dueOn: '2026-01-16' },
      { code: '2025', opensOn: '2026-01-01', dueOn: '2026-01-16' },
    ])
  })
  it('opens tomorrow what has ended already', () => {
    expect(proposeYear(['2024'], { year: '2024', today: '2025-08-01', days: 10 })).toEqual([
      { code: '2024', opensOn: '2025-08-02', dueOn: '2025-08-12' },
    ])
  })
})

it.each([
  ['both days to come', '2025-10-01', '2025-10-16', true],
  ['an opening that is not to come', '2025-08-01', '2025-10-16', false],
  ['a due date before the end', '2025-09-01', '2025-09-29', false],
  ['a due date before the opening', '2025-10-10', '2025-10-09', false],
  ['a day that is missing', '2025-10-01', '', false],
])('%s: %s to %s is sound: %s', (_title, opensOn, dueOn, sound) => {
  expect(isSound({ code: '2025-Q3', opensOn, dueOn }, '2025-08-01')).toBe(sound)
})
