import { periodEnd, quartersFrom } from '@yardstick/shared/basics/period.ts'
import { describe, expect, test } from 'vitest'
import { describeRows, describeTargetRows } from './describe-rows.ts'
import { plannedSchedule } from './describe-series.ts'
import { explainedGap, lightValues, sampleDetail } from './sample-detail.ts'

const published = quartersFrom('2021-Q1', '2025-Q4').map((code) => ({
  code,
  endsOn: periodEnd(code),
  dueOn: periodEnd(code),
  publishedAt: `${periodEnd(code)}T08:00:00.000Z`,
}))

describe('the table under the chart', () => {
  test('newest first, each period as it was judged at its end', () => {
    const [latest] = describeRows(sampleDetail(), published, [])
    expect(latest).toMatchObject({
      period: '2023-Q3',
      value: 21.6,
      state: 'slightly_behind',
      targetYear: 2023,
    })
    expect(latest?.difference).toBeCloseTo(-5.8, 1)
    expect(latest?.pace).toBeCloseTo(0.75, 2)
  })

  test('the first value is the starting point, not a state', () => {
    const rows = describeRows(sampleDetail(), published, [])
    expect(rows.find(({ period }) => period === '2021-Q2')).toMatchObject({
      state: 'anchor',
      pace: null,
    })
  })

  test('a published period without a value is missing, not zero', () => {
    const rows = describeRows(
      sampleDetail({ values: [4.2, null, 6.1], period: '2021-Q4' }),
      published,
      [],
    )
    expect(rows.map(({ value }) => value)).toEqual([6.1, null, 4.2, null])
    expect(rows[1]).toMatchObject({ state: 'not_reported', scheduled: null })
  })

  test('a gap that was explained says why', () => {
    const rows = describeRows(
      sampleDetail(
        { values: [4.2, null, 6.1], period: '2021-Q4' },
        { history: [explainedGap('2021-Q3', '平台改版')] },
      ),
      published,
      [],
    )
    expect(rows[1]).toMatchObject({ value: null, note: '平台改版', answer: { outcome: 'no_data' } })
    expect(rows[0]).toMatchObject({ value: 6.1, answer: null })
  })

  test('once the only target’s date has passed, the difference is to the target itself', () => {
    const detail = sampleDetail({
      values: [...lightValues, 24, 29],
      period: '2024-Q1',
      targets: [{ year: 2023, comparator: 'gte', value: 30 }],
    })
    expect(describeRows(detail, published, [])[0]).toMatchObject({
      scheduled: 30,
      difference: -1,
      pace: null,
      state: 'missed',
    })
  })

  test('nothing published, no rows', () => {
    expect(describeRows(sampleDetail({ values: [], period: null }), [], [])).toEqual([])
  })
})

describe('target dates without a value', () => {
  test('those ahead stand with their forecast', () => {
    const rows = describeTargetRows(sampleDetail())
    expect(rows.map(({ year, target, state }) => ({ year, target, state }))).toEqual([
      { year: 2025, target: 80, state: 'behind' },
      { year: 2023, target: 30, state: 'slightly_behind' },
    ])
    expect(rows[0]?.difference).toBeCloseTo(-36.5, 1)
  })

  test('before any publication all stand, past or not', () => {
    const empty = sampleDetail({ values: [], period: null, today: '2026-05-01' })
    expect(describeTargetRows(empty)).toMatchObject([
      { year: 2025, forecast: null, difference: null, state: 'not_reported' },
      { year: 2023, target: 30 },
    ])
  })

  test('a published target date is a period like any other', () => {
    const due = sampleDetail({ values: [...lightValues, 24], period: '2023-Q4' })
    expect(describeTargetRows(due).map(({ year }) => year)).toEqual([2025])
  })

  test('after it the forecast decides the state, and the row says so', () => {
    const later = sampleDetail({ values: [...lightValues, 24, 29], period: '2024-Q1' })
    expect(describeRows(later, published, [])[0]).toMatchObject({
      targetYear: 2025,
      byForecast: true,
    })
  })
})

describe('a revised target in the table', () => {
  const plan = { startsOn: '2021-01-01', endsOn: '2025-12-31', phases: [] }
  const revisions = [
    { year: 2023, comparator: 'gte', value: 22, decidedOn: '2022-06-20' },
    { year: 2025, comparator: 'gte', value: 60, decidedOn: '2022-06-20' },
  ] as const
  const revised = sampleDetail({ revisions })

  test('a period holds the value against the target in force, and says where the plan’s stood', () => {
    const [latest] = describeRows(revised, published, plannedSchedule(revised, plan))
    expect(latest).toMatchObject({ targetYear: 2023, target: 22, plannedTarget: 30 })
    expect(latest?.scheduled).toBeCloseTo(20.2, 1)
    expect(latest?.originally).toBeCloseTo(27.4, 1)
    expect(latest?.state).toBe('on_schedule')
  })

  test('a target date says both', () => {
    expect(describeTargetRows(revised)[0]).toMatchObject({
      year: 2025,
      target: 60,
      plannedTarget: 80,
    })
  })

  test('a target that the plan does not set has no original', () => {
    const given = sampleDetail({
      targets: [{ year: 2023, comparator: 'gte', value: 30 }],
      revisions: revisions.slice(1),
    })
    expect(describeTargetRows(given)[0]).toMatchObject({ target: 60, plannedTarget: null })
  })
})
