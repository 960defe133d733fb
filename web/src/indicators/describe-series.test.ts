import { describe, expect, test } from 'vitest'
import { valuesOf } from '../charts/progress-series.ts'
import { describeSeries } from './describe-series.ts'
import { lightValues, sampleDetail } from './sample-detail.ts'

const plan = {
  startsOn: '2021-01-01',
  endsOn: '2025-12-31',
  phases: [
    { startsOn: '2021-01-01', endsOn: '2023-12-31' },
    { startsOn: '2024-01-01', endsOn: '2025-12-31' },
  ],
}
const increments = [
  { year: 2023, comparator: 'increment', value: 2 },
  { year: 2025, comparator: 'increment', value: 3 },
] as const

describe('what the chart draws', () => {
  test('values, the schedule through both targets, the forecast from the last value', () => {
    const series = describeSeries(sampleDetail(), plan)
    expect(series.runs).toHaveLength(1)
    expect(series.runs[0]).toHaveLength(10)
    expect(series.schedule).toEqual([
      [
        { on: '2021-06-30', value: 4.2 },
        { on: '2023-12-31', value: 30 },
        { on: '2025-12-31', value: 80 },
      ],
    ])
    expect(series.forecast).toMatchObject({
      from: { on: '2023-09-30', value: 21.6 },
      to: { on: '2025-12-31' },
    })
    expect(series.scheduled?.value).toBeCloseTo(27.4, 1)
  })

  test('a gap to the schedule today and one to the later target on its date', () => {
    const { gaps } = describeSeries(sampleDetail(), plan)
    expect(gaps).toMatchObject([
      { kind: 'schedule', on: '2023-09-30', from: 21.6, state: 'slightly_behind' },
      { kind: 'target', on: '2025-12-31', to: 80, state: 'behind' },
    ])
  })

  test('nothing reported: targets joined by their schedule, and no more', () => {
    const series = describeSeries(sampleDetail({ values: [], period: null }), plan)
    expect(series).toMatchObject({ runs: [], forecast: null, gaps: [], scheduled: null })
    expect(series.targets.map(({ year }) => year)).toEqual([2023, 2025])
    expect(series.schedule).toEqual([
      [
        { on: '2023-12-31', value: 30 },
        { on: '2025-12-31', value: 80 },
      ],
    ])
  })

  test('today after the plan’s end is not on the axis', () => {
    const series = describeSeries(
      sampleDetail({ values: [], period: null, today: '2026-11-21' }),
      plan,
    )
    expect(series.asOf).toBeNull()
  })

  test('one value: a dot at the start of its schedule', () => {
    const series = describeSeries(sampleDetail({ values: [4.2], period: '2021-Q2' }), plan)
    expect(series.runs).toEqual([[{ on: '2021-06-30', value: 4.2 }]])
    expect(series.schedule[0]?.[0]).toEqual({ on: '2021-06-30', value: 4.2 })
    expect(series.gaps).toEqual([])
  })

  test('a baseline before the plan opens the axis in its year', () => {
    const stations = sampleDetail({
      values: [],
      baseline: { value: 2410, asOf: '2020-06-30' },
      targets: [{ year: 2023, comparator: 'gte', value: 6000 }],
    })
    const series = describeSeries(stations, plan)
    expect(series.from).toBe('2020-01-01')
    expect(series.schedule).toEqual([
      [
        { on: '2020-06-30', value: 2410 },
        { on: '2023-12-31', value: 6000 },
      ],
    ])
  })

  test('additions climb anew in each phase', () => {
    const series = describeSeries(
      sampleDetail(
        { values: [1, 2, 2, 1, 2], first: '2023-Q2', period: '2024-Q2', targets: increments },
        { measure: 'increment', decimals: 0 },
      ),
      plan,
    )
    expect(series.runs.map((run) => run.map(({ value }) => value))).toEqual([
      [1, 2, 2],
      [1, 2],
    ])
    expect(series.schedule).toEqual([
      [
        { on: '2021-01-01', value: 0 },
        { on: '2023-12-31', value: 2 },
      ],
      [
        { on: '2024-01-01', value: 0 },
        { on: '2025-12-31', value: 3 },
      ],
    ])
  })

  test('after a missed date the gap stays on the date', () => {
    const { gaps } = describeSeries(
      sampleDetail({ values: [...lightValues, 24.3], period: '2023-Q4' }),
      plan,
    )
    expect(gaps).toContainEqual({
      kind: 'target',
      on: '2023-12-31',
      from: 24.3,
      to: 30,
      state: 'missed',
    })
  })

  test('a first value after the only target’s date leaves no schedule', () => {
    const late = sampleDetail({
      values: [10],
      first: '2024-Q1',
      period: '2024-Q1',
      targets: [{ year: 2023, comparator: 'gte', value: 30 }],
    })
    expect(describeSeries(late, plan)).toMatchObject({ schedule: [], gaps: [] })
  })
})

describe('a revised target in the chart', () => {
  const eased = { year: 2025, comparator: 'gte', value: 60, decidedOn: '2022-06-20' } as const

  test('the way in force is drawn whole, the plan’s own only where it runs apart', () => {
    const series = describeSeries(sampleDetail({ revisions: [eased] }), plan)
    expect(series.targets.map(({ value }) => value)).toEqual([30, 60])
    expect(series.schedule[0]?.at(-1)).toEqual({ on: '2025-12-31', value: 60 })
    expect(series.planned).toEqual({
      targets: [{ year: 2025, on: '2025-12-31', value: 80 }],
      schedule: [
        [
          { on: '2023-12-31', value: 30 },
          { on: '2025-12-31', value: 80 },
        ],
      ],
    })
    expect(valuesOf(series)).toContain(80)
  })

  test('a revised first target moves both pieces', () => {
    const first = { ...eased, year: 2023, value: 22 }
    const { planned } = describeSeries(sampleDetail({ revisions: [first] }), plan)
    expect(planned.targets.map(({ year }) => year)).toEqual([2023])
    expect(planned.schedule).toHaveLength(2)
  })

  test('nothing is drawn twice when the plan’s own is in force again', () => {
    const back = { ...eased, value: 80, decidedOn: '2022-09-20' }
    const series = describeSeries(sampleDetail({ revisions: [eased, back] }), plan)
    expect(series.planned).toEqual({ targets: [], schedule: [] })
    expect(series.events.map(({ on }) => on)).toEqual(['2022-06-20', '2022-09-20'])
  })

  test('a target that the plan does not set has no original', () => {
    const only = { year: 2023, comparator: 'gte', value: 30 } as const
    const series = describeSeries(sampleDetail({ targets: [only], revisions: [eased] }), plan)
    expect(series.targets.map(({ year }) => year)).toEqual([2023, 2025])
    expect(series.planned).toEqual({ targets: [], schedule: [] })
  })

  test('a revision after the shown publication leaves the chart as it was', () => {
    const later = sampleDetail({ revisions: [{ ...eased, isKnown: false }] })
    expect(describeSeries(later, plan)).toEqual(describeSeries(sampleDetail(), plan))
  })

  test('revisions of one day are one mark; one after the plan’s end is off the axis', () => {
    const revisions = [
      { ...eased, year: 2023, value: 22 },
      eased,
      { ...eased, value: 50, decidedOn: '2026-01-10' },
    ]
    expect(describeSeries(sampleDetail({ revisions }), plan).events).toEqual([
      { kind: 'target', on: '2022-06-20' },
    ])
  })

  test('a verdict by an earlier method marks the day after which the method changed', () => {
    const verdict = { verdict: 'missed', method: 'scheduled-v0' } as const
    const frozen = [{ year: 2023, ...verdict, frozenAt: '2024-01-25T02:00:00.000Z' }]
    const old = sampleDetail({ values: [...lightValues, 24.3], period: '2023-Q4', frozen })
    expect(describeSeries(old, plan).events).toEqual([{ kind: 'method', on: '2024-01-25' }])
  })
})
