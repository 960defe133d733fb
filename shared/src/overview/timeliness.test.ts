import { expect, test } from 'vitest'
import { measurePunctuality, type OwedReport } from './timeliness.ts'

const report = (state: OwedReport['state'], firstSubmittedAt: string | null): OwedReport => ({
  unit: 'works',
  period: '2023-Q3',
  dueOn: '2023-10-15',
  state,
  firstSubmittedAt,
})

test('only verified reports count as delivered, and by the day they first came', () => {
  const reports = [
    report('verified', '2023-10-15T12:00:00Z'),
    report('verified', '2023-10-16T12:00:00Z'),
    report('returned', '2023-10-01T12:00:00Z'),
    report('expected', null),
  ]
  expect(measurePunctuality(reports)).toEqual({
    expected: 4,
    onTime: 1,
    late: 1,
    missing: 2,
    onTimeRatio: 0.25,
  })
})

test('who owes nothing has no rate', () => {
  expect(measurePunctuality([])).toBeNull()
})
