import { describe, expect, test } from 'vitest'
import { methodId, type State, type TargetAssessment } from '../indicators/assessment.ts'
import type { Indicator } from '../indicators/schema.ts'
import type { Discrepancy } from '../plan/schema.ts'
import { listDecisions } from './decisions.ts'

type Judged = { year: number; basis: TargetAssessment['basis']; state: State; scheduled?: number }

const assessed = ({ year, basis, state, scheduled }: Judged): TargetAssessment => ({
  year,
  on: `${year}-12-31`,
  target: year === 2023 ? 85 : 95,
  basis,
  state,
  frozenAt: null,
  frozenMethod: null,
  anchor: null,
  scheduledValue: scheduled ?? null,
  attainmentRatio: null,
  paceRatio: null,
  forecast: null,
  paceStandsIn: false,
})

const indicator = (
  code: string,
  targets: Judged[],
  more: { kind?: 'binding' | 'expected'; reported?: string | null; value?: number } = {},
): Indicator => {
  const value = more.value ?? 66
  const period = more.reported === undefined ? '2023-Q3' : more.reported
  return {
    code,
    no: 1,
    name: code,
    nameEn: code,
    shortName: code,
    shortNameEn: code,
    unit: '%',
    unitEn: '%',
    decimals: 1,
    measure: 'ratio',
    growsOnly: false,
    group: { code: 'G1', no: 1, name: 'G1', nameEn: 'G1' },
    kind: more.kind ?? 'expected',
    targets: [],
    baseline: null,
    responsibleUnit: null,
    note: null,
    noteEn: null,
    annexName: null,
    latest: period
      ? {
          period,
          endsOn: '2023-09-30',
          value,
          version: 1,
          note: null,
          reportedBy: { code: 'u', name: 'u', nameEn: 'u' },
          verifiedAt: '2023-10-18T02:00:00.000Z',
          publishedAt: '2023-10-25T02:00:00.000Z',
        }
      : null,
    assessment: {
      method: methodId,
      asOf: '2023-09-30',
      period: '2023-Q3',
      value,
      latestValue: value,
      latestPeriod: period,
      change: null,
      targets: targets.map(assessed),
    },
    discrepancies: [],
    citations: [],
  }
}

const onSchedule: Judged = { year: 2023, basis: 'provisional', state: 'on_schedule' }
const sight = {
  knownOn: '2023-10-25',
  periods: [
    { code: '2023-Q3', dueOn: '2023-10-15' },
    { code: '2023-Q2', dueOn: '2023-07-15' },
    { code: '2023-Q1', dueOn: '2023-04-15' },
  ],
  owed: [],
}
const decide = (indicators: Indicator[], discrepancies: Discrepancy[] = []) =>
  listDecisions(indicators, discrepancies, sight)

describe('what is put before a leader', () => {
  test.each([
    ['a binding indicator behind its schedule', 'binding', 'behind', 'binding_shortfall'],
    ['an indicator that falls back, binding or not', 'expected', 'falling_back', 'falling_back'],
  ] as const)('%s', (_rule, kind, state, expected) => {
    const behind: Judged = { year: 2023, basis: 'provisional', state, scheduled: 81.1 }
    const [decision] = decide([indicator('I26', [behind], { kind })])
    expect(decision).toMatchObject({ kind: expected, daysOverdue: null })
    expect(decision?.shortfall).toBeCloseTo(15.1)
  })

  test.each([
    ['an expected indicator that is only behind', [{ ...onSchedule, state: 'behind' as const }]],
    [
      'one that is on schedule now, whatever the outlook',
      [onSchedule, { year: 2025, basis: 'outlook' as const, state: 'behind' as const }],
    ],
    [
      'a target met late',
      [
        { year: 2023, basis: 'verdict' as const, state: 'met_late' as const },
        { year: 2025, basis: 'outlook' as const, state: 'on_schedule' as const },
      ],
    ],
  ])('not %s', (_rule, targets) => {
    expect(decide([indicator('I01', targets)])).toEqual([])
  })

  test('a missed target, with the days since its date', () => {
    const missed: Judged = { year: 2023, basis: 'verdict', state: 'missed' }
    const next: Judged = { year: 2025, basis: 'outlook', state: 'on_schedule' }
    const [decision] = listDecisions([indicator('I06', [missed, next])], [], {
      ...sight,
      knownOn: '2024-01-25',
    })
    expect(decision).toMatchObject({ kind: 'target_missed', shortfall: 19, daysOverdue: 25 })
  })

  test('a report that stays away is due by the extension of the unit in charge', () => {
    const away = {
      ...indicator('I19', [onSchedule], { reported: '2023-Q1' }),
      responsibleUnit: {
        code: 'works',
        name: 'works',
        nameEn: 'works',
        basis: 'cited' as const,
        reason: { zh: '', en: '' },
        since: '2021-01-01',
        citations: [],
      },
    }
    const report = { indicator: 'I19', period: '2023-Q2', state: 'expected' as const }
    const owed = [
      { ...report, unit: { code: 'other' }, dueOn: '2023-07-15' },
      { ...report, unit: { code: 'works' }, dueOn: '2023-08-15' },
    ]
    expect(listDecisions([away], [], { ...sight, owed })).toMatchObject([
      { kind: 'not_reported', dueOn: '2023-08-15', daysOverdue: 71 },
    ])
  })

  test('no report that said why there is no value, and was believed', () => {
    const silent = indicator('I19', [onSchedule], { reported: '2023-Q1' })
    const answer = (period: string, state: 'verified' | 'returned') => ({
      indicator: 'I19',
      period,
      state,
      unit: { code: 'works' },
      dueOn: '2023-07-15',
    })
    const decisions = (owed: ReturnType<typeof answer>[]) =>
      listDecisions([silent], [], { ...sight, owed }).map(({ missingPeriods }) => missingPeriods)
    expect(decisions([answer('2023-Q2', 'verified'), answer('2023-Q3', 'verified')])).toEqual([])
    expect(decisions([answer('2023-Q2', 'verified'), answer('2023-Q3', 'returned')])).toEqual([1])
    expect(decisions([{ ...answer('2023-Q2', 'verified'), indicator: 'I20' }])).toEqual([2])
  })

  test('a report that stays away, counted from the first period without one', () => {
    expect(decide([indicator('I19', [onSchedule], { reported: '2023-Q1' })])).toMatchObject([
      { kind: 'not_reported', missingPeriods: 2, dueOn: '2023-07-15', daysOverdue: 102 },
    ])
    expect(decide([indicator('I19', [onSchedule], { reported: null })])).toMatchObject([
      { missingPeriods: 3, dueOn: '2023-04-15', daysOverdue: 193 },
    ])
  })

  test('of the plan’s contradictions those about who answers', () => {
    const text = { zh: '谁牵头', en: 'Who leads' }
    const make = (code: string, kind: Discrepancy['kind']): Discrepancy => ({
      code,
      kind,
      title: text,
      readings: [],
      used: text,
      reason: text,
      affects: [],
    })
    const found = decide([], [make('D01', 'naming'), make('D03', 'responsibility')])
    expect(found.map(({ subject }) => subject)).toEqual(['discrepancy:D03'])
  })
})

test('binding ones stand first, then the longest overdue', () => {
  const behind: Judged = { year: 2023, basis: 'provisional', state: 'behind', scheduled: 80 }
  const found = decide([
    indicator('I19', [onSchedule], { reported: '2023-Q2' }),
    indicator('I30', [onSchedule], { reported: '2023-Q1' }),
    indicator('I26', [behind], { kind: 'binding' }),
  ])
  expect(found.map(({ subject }) => subject)).toEqual([
    'indicator:I26',
    'indicator:I30',
    'indicator:I19',
  ])
})
