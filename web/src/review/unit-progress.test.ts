import { expect, it } from 'vitest'
import { progressByUnit } from './unit-progress.ts'

type State = 'expected' | 'draft' | 'submitted' | 'returned' | 'verified'

const report = (unit: string, state: State, firstSubmittedAt: string | null = null) => ({
  unit: { code: unit, name: unit, nameEn: unit },
  state,
  dueOn: '2024-01-15',
  firstSubmittedAt,
})

const reports = [
  report('health', 'verified', '2024-01-15T15:59:00.000Z'),
  report('city', 'returned', '2024-01-10T01:00:00.000Z'),
  report('city', 'expected'),
  report('city', 'submitted', '2024-01-15T16:01:00.000Z'),
  report('roads', 'draft'),
]

it('whoever misses most comes first, and what came back is missing again', () => {
  const progress = progressByUnit(reports, '2024-01-18')
  expect(progress.map(({ unit, missing }) => [unit.code, missing.length])).toEqual([
    ['city', 2],
    ['roads', 1],
    ['health', 0],
  ])
})

it('days count from the due date in China, and only while something is missing', () => {
  const [city, , health] = progressByUnit(reports, '2024-01-18')
  expect([city?.daysLate, health?.daysLate]).toEqual([3, null])
  expect(progressByUnit(reports, '2024-01-13')[0]?.daysLate).toBe(-2)
})

it('a report is late from the first minute after the due date', () => {
  const [city, , health] = progressByUnit(reports, '2024-01-18')
  expect([city?.late, health?.late]).toEqual([1, 0])
})
