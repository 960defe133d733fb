import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { periodEnd, quartersFrom } from '../basics/period.ts'
import {
  type Assessment,
  assessmentSchema,
  type State,
  type TargetAssessment,
} from './assessment.ts'
import { type AssessmentInput, assess, freezeVerdict, type Verdict } from './progress.ts'
import type { Observed, SetTarget } from './schedule.ts'

const target = (year: number, value: number): SetTarget => ({
  year,
  comparator: 'gte',
  value,
  phaseStartsOn: year <= 2023 ? '2021-01-01' : '2024-01-01',
})

/** One value a quarter from `first` on; null leaves the quarter out. */
const from = (first: string, values: readonly (number | null)[]): Observed[] =>
  quartersFrom(first, '2029-Q4').flatMap((period, index) => {
    const value = values[index] ?? null
    return value === null ? [] : [{ period, endsOn: periodEnd(period), value }]
  })

const at = (period: string | null): Pick<AssessmentInput, 'asOf' | 'period'> => ({
  period,
  asOf: period === null ? '2021-03-31' : periodEnd(period),
})

const input = (changes: Partial<AssessmentInput> = {}): AssessmentInput => ({
  measure: 'ratio',
  decimals: 1,
  targetYears: [2023, 2025],
  targets: [target(2023, 30), target(2025, 80)],
  baseline: null,
  observations: [],
  frozen: [],
  ...at('2023-Q3'),
  ...changes,
})

const targetOf = (assessment: Assessment, year: number): TargetAssessment => {
  const found = assessment.targets.find((candidate) => candidate.year === year)
  if (!found) throw new Error(`no assessment for ${year}`)
  return found
}
const judge = (changes: Partial<AssessmentInput>, year: number) =>
  targetOf(assess(input(changes)), year)

const streetLights = from('2021-Q2', [4.2, 5.0, 6.1, 7.6, 9.0, 11.2, 13.4, 15.7, 18.4, 21.6])

describe('the worked example of the methodology', () => {
  const assessment = assess(input({ observations: streetLights }))

  test('value, latest value and change', () => {
    expect(assessment).toMatchObject({ value: 21.6, latestValue: 21.6, latestPeriod: '2023-Q3' })
    expect(assessment.change).toBe(3.2)
  })

  test('2023: 27.4 was due after 822 of 914 days, so the pace is 0.75', () => {
    const due = targetOf(assessment, 2023)
    expect(due).toMatchObject({ basis: 'provisional', state: 'slightly_behind', frozenAt: null })
    expect(due.anchor).toEqual({ kind: 'first_observation', on: '2021-06-30', value: 4.2 })
    expect(due.scheduledValue).toBeCloseTo(4.2 + ((30 - 4.2) * 822) / 914, 9)
    expect(due.scheduledValue).toBeCloseTo(27.4, 1)
    expect(due.attainmentRatio).toBeCloseTo(0.72, 9)
    expect(due.paceRatio).toBeCloseTo(0.75, 2)
  })

  test('2025: at 2.48 a quarter the line ends at 43.5, so the outlook is behind', () => {
    const outlook = targetOf(assessment, 2025)
    expect(outlook).toMatchObject({ basis: 'outlook', state: 'behind', paceStandsIn: false })
    expect(outlook.paceRatio).toBe(targetOf(assessment, 2023).paceRatio)
    expect(outlook.forecast).toMatchObject({ observations: 6, meetsTargetOn: '2029-09-04' })
    expect(outlook.forecast?.perQuarter).toBeCloseTo(2.48, 2)
    expect(outlook.forecast?.value).toBeCloseTo(43.49, 2)
    expect(outlook.forecast?.low).toBeCloseTo(41.65, 2)
    expect(outlook.forecast?.high).toBeCloseTo(45.32, 2)
  })

  test('is a valid reply', () => {
    expect(assessmentSchema.parse(assessment)).toEqual(assessment)
  })
})

describe('a first target still ahead is judged by pace', () => {
  const since2020 = (start: number, now: number, goal: number): Partial<AssessmentInput> => ({
    ...at('2022-Q4'),
    measure: 'level',
    targetYears: [2025],
    targets: [target(2025, goal)],
    baseline: { value: start, asOf: '2020-12-31' },
    observations: from('2022-Q4', [now]),
  })

  test.each<[string, number, number, number, number | null, State]>([
    ['60 → 95, now 72: growth counts, not its rate', 60, 72, 95, 0.86, 'slightly_behind'],
    ['0 → 1000, now 50: a zero start flatters nothing', 0, 50, 1000, 0.13, 'behind'],
    ['0 → 1000, now 400: what was due is there', 0, 400, 1000, 1.0, 'on_schedule'],
    [
      '98 → 100, now 98.8: close to its end the small steps count',
      98,
      98.8,
      100,
      1.0,
      'on_schedule',
    ],
    ['10 → 100, now 20: doubling is not enough', 10, 20, 100, 0.28, 'behind'],
    ['50 → 80, now 45: less than at the start is falling back', 50, 45, 80, -0.42, 'falling_back'],
    ['50 → 80, now 50: standing still is behind', 50, 50, 80, 0, 'behind'],
    ['-2 → 6, now 3: a negative start is a start', -2, 3, 6, 1.56, 'on_schedule'],
    ['60 → 95, now 95: reached early is achieved', 60, 95, 95, 2.5, 'achieved'],
    [
      '60 → 95, now 94.96 (95.0 as shown): values compare unrounded',
      60,
      94.96,
      95,
      2.5,
      'on_schedule',
    ],
    ['90 → 85, now 88: a target below the start is met', 90, 88, 85, null, 'achieved'],
    [
      '90 → 85, now 80: without required growth there is no pace',
      90,
      80,
      85,
      null,
      'not_assessable',
    ],
    ['85 → 85, now 80: nor without any', 85, 80, 85, null, 'not_assessable'],
  ])('%s', (_, start, now, goal, pace, state) => {
    const judged = judge(since2020(start, now, goal), 2025)
    expect(judged.state).toBe(state)
    expect(judged.basis).toBe('provisional')
    if (pace === null) expect(judged.paceRatio).toBeNull()
    else expect(judged.paceRatio).toBeCloseTo(pace, 2)
  })

  // Halfway between 2021-06-30 and 2023-12-31 lies 2022-09-30: 457 of 914 days.
  test.each<[string, number, State]>([
    ['0.95 is on schedule', 47.5, 'on_schedule'],
    ['just below 0.95 is slightly behind', 47.49, 'slightly_behind'],
    ['0.60 is slightly behind', 30, 'slightly_behind'],
    ['just below 0.60 is behind', 29.99, 'behind'],
    ['0 is behind', 0, 'behind'],
    ['just below 0 is falling back', -0.01, 'falling_back'],
  ])('a pace of %s', (_, value, state) => {
    const baseline = { value: 0, asOf: '2021-06-30' }
    const observations = from('2022-Q3', [value])
    const targets = [target(2023, 100)]
    expect(judge({ ...at('2022-Q3'), baseline, observations, targets }, 2023).state).toBe(state)
  })

  test('the edge of a band is met in spite of binary noise', () => {
    const baseline = { value: 0.2, asOf: '2021-06-30' }
    const edge = { ...at('2022-Q3'), baseline, targets: [target(2023, 7.2)] }
    const judged = judge({ ...edge, observations: from('2022-Q3', [2.3]) }, 2023)
    expect(judged.paceRatio).toBeLessThan(0.6)
    expect(judged.state).toBe('slightly_behind')
  })

  test('"= 100" counts like "at least": nothing lies above it', () => {
    const targets = [{ ...target(2023, 100), comparator: 'eq' as const }]
    const states = [99.9, 100].map(
      (last) => judge({ targets, observations: from('2023-Q2', [90, last]) }, 2023).state,
    )
    expect(states).toEqual(['on_schedule', 'achieved'])
  })
})

describe('where the schedule starts', () => {
  test('the baseline goes before the first observation', () => {
    const baseline = { value: 2410, asOf: '2020-06-30' }
    const stations = { baseline, observations: from('2021-Q2', [3100, 3500]), ...at('2021-Q3') }
    const judged = judge(
      { ...stations, measure: 'cumulative', targets: [target(2023, 6000)] },
      2023,
    )
    expect(judged.anchor).toEqual({ kind: 'baseline', on: '2020-06-30', value: 2410 })
  })

  test('a first observation is no progress yet: attainment is shown, the pace cannot be assessed', () => {
    const judged = judge({ ...at('2021-Q2'), observations: streetLights }, 2023)
    expect(judged).toMatchObject({ state: 'not_assessable', paceRatio: null, scheduledValue: 4.2 })
    expect(judged.attainmentRatio).toBeCloseTo(0.14, 9)
  })

  test('without baseline and observations there is no schedule, and nothing takes its place', () => {
    const nothing = { anchor: null, scheduledValue: null, attainmentRatio: null, paceRatio: null }
    expect(judge({}, 2023)).toMatchObject({ ...nothing, state: 'not_reported' })
  })

  test('a baseline of a later day is not known yet', () => {
    const baseline = { value: 1, asOf: '2023-12-31' }
    expect(judge({ baseline, observations: streetLights }, 2023).anchor).toBeNull()
  })

  test('after a target date the schedule runs from that target, met or not', () => {
    const observations = from('2023-Q3', [20, 22, 26])
    const judged = judge({ ...at('2024-Q1'), observations }, 2025)
    expect(judged.anchor).toEqual({ kind: 'previous_target', on: '2023-12-31', value: 30 })
    expect(judged.scheduledValue).toBeCloseTo(30 + (50 * 91) / 731, 9)
  })

  test('on a target date the schedule stands at that target, reached from where it started', () => {
    const judged = judge(
      { ...at('2023-Q4'), observations: from('2022-Q4', [10, 11, 12, 13, 20]) },
      2025,
    )
    expect(judged).toMatchObject({ scheduledValue: 30, paceRatio: 0.5 })
    expect(judged.anchor?.kind).toBe('first_observation')
  })

  test('a first observation after the first target date leaves that target as the start', () => {
    const judged = judge({ ...at('2024-Q3'), observations: from('2024-Q2', [40, 45]) }, 2025)
    expect(judged.anchor?.kind).toBe('previous_target')
  })

  test('a first observation on a target date itself shows no growth towards it', () => {
    const judged = judge({ ...at('2023-Q4'), observations: from('2023-Q4', [20]) }, 2023)
    expect(judged).toMatchObject({ state: 'missed', paceRatio: null, scheduledValue: 30 })
  })

  test('below a baseline is falling back, even where observations older than it lie lower', () => {
    const baseline = { value: 15, asOf: '2022-12-31' }
    const observations = from('2022-Q3', [10, 11, 12])
    expect(judge({ ...at('2023-Q1'), baseline, observations }, 2023).state).toBe('falling_back')
  })

  test('a plan with only a later target has its schedule run straight there', () => {
    const targets = [target(2025, 80)]
    const judged = judge({ targets, observations: streetLights }, 2025)
    expect(judged).toMatchObject({ basis: 'provisional', state: 'behind' })
    expect(judged.scheduledValue).toBeCloseTo(4.2 + (75.8 * 822) / 1645, 9)
  })
})

describe('a later target is judged by forecast', () => {
  const outlook = (values: readonly number[], changes: Partial<AssessmentInput> = {}) =>
    judge({ ...at('2023-Q3'), observations: from('2022-Q4', values), ...changes }, 2025)

  test.each<[string, number[], State, boolean]>([
    ['reached already: achieved', [60, 70, 75, 80], 'achieved', false],
    ['the line reaches it: on schedule', [10, 17, 24, 31], 'on_schedule', false],
    [
      'only the end of the interval reaches it: slightly behind',
      [20, 21, 30, 33],
      'slightly_behind',
      false,
    ],
    ['not even that: behind', [10, 11, 12, 13], 'behind', false],
    [
      'below the start: falling back, whatever the line says',
      [16, 2, 8, 15],
      'falling_back',
      false,
    ],
    ['with three observations the pace stands in', [10, 15, 24], 'on_schedule', true],
    ['with one there is no pace either', [10], 'not_assessable', true],
  ])('%s', (_, values, state, paceStandsIn) => {
    const last = quartersFrom('2022-Q4', '2023-Q3')[values.length - 1] ?? null
    expect(outlook(values, at(last))).toMatchObject({ state, paceStandsIn, basis: 'outlook' })
  })

  test('a worse last value brings no hope by widening the interval', () => {
    const states = [42, 34].map((last) => outlook([30, 36, 39, last]).state)
    expect(states).toEqual(['slightly_behind', 'behind'])
  })

  test.each<[string, number[], State]>([
    ['rising, but still below the target that was missed, is behind', [18, 20, 22, 24], 'behind'],
    ['below what it had on that date is falling back', [18, 20, 22, 21], 'falling_back'],
    ['reached then and lost since is falling back', [28, 30, 33, 29], 'falling_back'],
    ['reached then and held is not', [28, 30, 31, 31], 'behind'],
  ])('after the first target date %s', (_, values, state) => {
    const observations = from('2023-Q2', values)
    expect(judge({ ...at('2024-Q1'), observations }, 2025).state).toBe(state)
  })

  test.each<[string, number | null, number[], State]>([
    ['a single value has not fallen', null, [25], 'behind'],
    ['less than the first value has', null, [25, 24], 'falling_back'],
    ['not less than the baseline has not', 25, [25], 'behind'],
    ['less than the baseline has', 25, [24], 'falling_back'],
  ])('with nothing reported by the first target date %s', (_, start, values, state) => {
    const baseline = start === null ? null : { value: start, asOf: '2020-12-31' }
    const last = quartersFrom('2024-Q1', '2024-Q4')[values.length - 1] ?? null
    const judged = judge({ ...at(last), baseline, observations: from('2024-Q1', values) }, 2025)
    expect(judged).toMatchObject({ state, paceStandsIn: true })
  })
})

describe('a target date that has passed has its own verdict', () => {
  const history = (values: readonly (number | null)[]) => from('2023-Q3', values)

  test.each<[string, (number | null)[], State]>([
    ['met on the date', [25, 30], 'achieved'],
    ['met on the date and lost since: the verdict stays', [25, 30, 28], 'achieved'],
    ['missed', [25, 29.99], 'missed'],
    ['missed and not met since', [25, 28, 29], 'missed'],
    ['met late', [25, 28, 31], 'met_late'],
    ['met late and lost since: still met late', [25, 28, 31, 29], 'met_late'],
    ['met before but no longer on the date', [31, 29], 'missed'],
    ['no data on the date', [31, null], 'not_reported'],
    ['no data on the date, met later', [25, null, 31], 'met_late'],
    ['no data on the date, not met later', [25, null, 29], 'not_reported'],
  ])('%s', (_, values, state) => {
    const last = quartersFrom('2023-Q3', '2029-Q4')[values.length - 1] ?? null
    const judged = judge({ ...at(last), observations: history(values) }, 2023)
    expect(judged).toMatchObject({ basis: 'verdict', state, frozenAt: null, forecast: null })
  })

  test('its figures stay those of the date', () => {
    const later = {
      ...at('2024-Q4'),
      observations: from('2022-Q4', [10, 12, 14, 16, 20, 30, 40, 50, 60]),
    }
    const judged = judge(later, 2023)
    expect(judged).toMatchObject({ scheduledValue: 30, paceRatio: 0.5 })
    expect(judged.attainmentRatio).toBeCloseTo(2 / 3, 9)
  })

  test.each<[string, Verdict, number[], State]>([
    ['met stays met when the value is corrected down', 'met', [25, 20], 'achieved'],
    ['missed stays missed when the value is corrected up', 'missed', [25, 35], 'missed'],
    ['missed becomes met late by a later value', 'missed', [25, 28, 31], 'met_late'],
    ['no data stays so when the value comes in afterwards', 'no_data', [25, 35], 'not_reported'],
    ['no data becomes met late by a later value', 'no_data', [25, 35, 36], 'met_late'],
  ])('a frozen verdict wins over a recomputed one: %s', (_, verdict, values, state) => {
    const frozenAt = '2024-01-25T02:00:00Z'
    const last = quartersFrom('2023-Q3', '2029-Q4')[values.length - 1] ?? null
    const frozen = [{ year: 2023, verdict, frozenAt, method: 'scheduled-v0' }]
    const judged = judge({ ...at(last), observations: history(values), frozen }, 2023)
    expect(judged).toMatchObject({ state, frozenAt, frozenMethod: 'scheduled-v0' })
  })

  test('a verdict frozen later says nothing about an earlier day', () => {
    const verdict = { verdict: 'met', method: 'scheduled-v1' } as const
    const frozen = [{ year: 2023, ...verdict, frozenAt: '2024-01-25T02:00:00Z' }]
    const judged = judge({ observations: streetLights, frozen }, 2023)
    expect(judged).toMatchObject({ basis: 'provisional', state: 'slightly_behind', frozenAt: null })
  })

  test('two targets, 45 of 50 and 100 ahead: the miss and the outlook stand side by side', () => {
    const both = assess(
      input({
        ...at('2023-Q4'),
        measure: 'cumulative',
        targets: [target(2023, 50), target(2025, 100)],
        baseline: { value: 10, asOf: '2020-12-31' },
        observations: from('2023-Q1', [15, 25, 35, 45]),
      }),
    )
    expect(targetOf(both, 2023)).toMatchObject({ state: 'missed', paceRatio: 0.875 })
    expect(targetOf(both, 2025)).toMatchObject({ state: 'on_schedule', basis: 'outlook' })
  })
})

describe('freezeVerdict', () => {
  test.each<[Verdict, number | null]>([
    ['met', 30],
    ['missed', 29.96],
    ['no_data', null],
  ])('%s when the value on the date is %d and the target 30', (verdict, value) => {
    const observations = from('2022-Q4', [10, 12, 14, 16, value, 40])
    const decided = freezeVerdict(input({ ...at('2024-Q1'), observations }), 2023)
    expect(decided.verdict).toBe(verdict)
    expect(decided.inputs).toMatchObject({ on: '2023-12-31', target: 30, value, decimals: 1 })
    expect(decided.inputs.period).toBe(value === null ? null : '2023-Q4')
    expect(decided.inputs.scheduledValue).toBe(30)
    expect(decided.inputs.anchor).toEqual({
      kind: 'first_observation',
      on: '2022-12-31',
      value: 10,
    })
  })

  test('refuses a target that is not due, or not there', () => {
    expect(() => freezeVerdict(input(), 2023)).toThrow(RangeError)
    expect(() => freezeVerdict(input({ ...at('2024-Q4'), targets: [] }), 2023)).toThrow(RangeError)
  })
})

describe('what is missing stays missing', () => {
  test('a period without a report is not reported, whatever was known before', () => {
    const assessment = assess(input({ ...at('2023-Q3'), observations: streetLights.slice(0, -1) }))
    expect(assessment).toMatchObject({ value: null, latestValue: 18.4, latestPeriod: '2023-Q2' })
    for (const judged of assessment.targets) {
      expect(judged).toMatchObject({
        state: 'not_reported',
        attainmentRatio: null,
        paceRatio: null,
      })
      expect(judged.forecast).toBeNull()
      expect(judged.scheduledValue).toBeCloseTo(27.4, 1)
    }
  })

  test('before anything is published nothing is reported', () => {
    const assessment = assess(input(at(null)))
    expect(assessment).toMatchObject({ period: null, value: null, latestValue: null, change: null })
    expect(assessment.targets.map(({ state }) => state)).toEqual(['not_reported', 'not_reported'])
  })

  test('a year without a target has none, before it and after', () => {
    const only2023 = { targets: [target(2023, 30)], observations: streetLights }
    const blank = { state: 'no_target', target: null, scheduledValue: null, forecast: null }
    expect(judge(only2023, 2025)).toMatchObject({ ...blank, basis: 'outlook' })
    expect(judge({ ...only2023, ...at('2025-Q4') }, 2025)).toMatchObject({
      ...blank,
      basis: 'verdict',
    })
  })

  test('one observation shows no change', () => {
    expect(assess(input({ ...at('2021-Q2'), observations: streetLights })).change).toBeNull()
  })
})

describe('additions within a phase', () => {
  const platforms = (changes: Partial<AssessmentInput>): Partial<AssessmentInput> => ({
    measure: 'increment',
    decimals: 0,
    targets: [target(2023, 2), target(2025, 2)],
    ...changes,
  })

  test('start from nothing on the first day of the phase', () => {
    const judged = judge(platforms({ observations: from('2022-Q3', [0, 0, 1, 1, 1]) }), 2023)
    expect(judged.anchor).toEqual({ kind: 'phase_start', on: '2021-01-01', value: 0 })
    expect(judged.scheduledValue).toBeCloseTo((2 * 1002) / 1094, 9)
    expect(judged).toMatchObject({ state: 'behind', attainmentRatio: 0.5 })
  })

  test('of the next phase cannot be assessed before it begins', () => {
    const judged = judge(platforms({ observations: from('2023-Q3', [2]) }), 2025)
    expect(judged).toMatchObject({ state: 'not_assessable', anchor: null, scheduledValue: null })
    expect(judged.attainmentRatio).toBeNull()
  })

  test('count again from zero when the next phase begins', () => {
    const observations = from('2023-Q3', [2, 2, 0, 1])
    const early = judge(platforms({ ...at('2024-Q2'), observations }), 2025)
    expect(early.anchor).toEqual({ kind: 'phase_start', on: '2024-01-01', value: 0 })
    expect(early).toMatchObject({ state: 'on_schedule', paceStandsIn: true, attainmentRatio: 0.5 })
    expect(assess(input(platforms({ ...at('2024-Q1'), observations }))).change).toBeNull()
    expect(assess(input(platforms({ ...at('2024-Q2'), observations }))).change).toBe(1)
  })

  test('of the next phase do not make up for a target missed', () => {
    const observations = from('2023-Q3', [1, 1, 2, 3])
    expect(judge(platforms({ ...at('2024-Q2'), observations }), 2023).state).toBe('missed')
  })
})

const value = fc
  .oneof(fc.integer({ min: -20, max: 120 }), fc.double({ min: -20, max: 120, noNaN: true }))
  .map((number) => number + 0)
const baseline = fc.record({
  value,
  asOf: fc.constantFrom('2020-12-31', '2021-06-30', '2024-06-30'),
})
const anyInput: fc.Arbitrary<AssessmentInput> = fc
  .record({
    measure: fc.constantFrom('ratio', 'level', 'cumulative', 'increment'),
    decimals: fc.integer({ min: 0, max: 2 }),
    goals: fc.tuple(fc.option(value), fc.option(value)),
    baseline: fc.option(baseline),
    values: fc.array(fc.option(value, { freq: 6 }), { maxLength: 20 }),
    today: fc.integer({ min: 0, max: 19 }),
    verdict: fc.option(fc.constantFrom<Verdict>('met', 'missed', 'no_data')),
  })
  .map(({ goals, values, today, verdict, ...rest }) => ({
    ...rest,
    ...at(quartersFrom('2021-Q2', '2026-Q1')[today] ?? null),
    targetYears: [2023, 2025],
    targets: [2023, 2025].flatMap((year, index) => {
      const goal = goals[index] ?? null
      return goal === null ? [] : [target(year, goal)]
    }),
    observations: from('2021-Q2', values),
    frozen: verdict
      ? [{ year: 2023, verdict, frozenAt: '2024-01-25T02:00:00Z', method: 'scheduled-v1' }]
      : [],
  }))

/** From worst to best, as far as the states can be compared. */
const ladders: readonly (readonly State[])[] = [
  ['falling_back', 'behind', 'slightly_behind', 'on_schedule', 'achieved'],
  ['not_assessable', 'achieved'],
  ['missed', 'met_late', 'achieved'],
  ['not_reported', 'met_late', 'achieved'],
]

const isAtLeast = (better: State, worse: State): boolean =>
  better === worse ||
  ladders.some((ladder) => ladder.includes(worse) && ladder.indexOf(better) > ladder.indexOf(worse))

describe('a verdict’s inputs', () => {
  const missed = input({ ...at('2023-Q4'), observations: from('2023-Q3', [20, 25]) })

  test('name the method, and the plan’s own target where it was not revised', () => {
    expect(freezeVerdict(missed, 2023).inputs).toMatchObject({
      method: 'scheduled-v1',
      target: 30,
      revision: null,
      value: 25,
    })
  })

  test('name the revision that had set the target', () => {
    const revision = { id: 7, documentNumber: '县政发〔2023〕6号', decidedOn: '2023-06-01' }
    const eased = { ...missed, targets: [{ ...target(2023, 24), revision }, target(2025, 80)] }
    expect(freezeVerdict(eased, 2023)).toMatchObject({
      verdict: 'met',
      inputs: { target: 24, revision },
    })
  })
})

describe('laws', () => {
  test('more progress never gives a worse state, less never a better one', () => {
    const rise = fc.double({ min: 0.001, max: 100, noNaN: true })
    fc.assert(
      fc.property(anyInput, rise, (before, by) => {
        const known = before.observations.filter(({ endsOn }) => endsOn <= before.asOf)
        const latest = known.at(-1)
        fc.pre(latest !== undefined)
        const raised = known.map((one) =>
          one === latest ? { ...one, value: one.value + by } : one,
        )
        const lower = assess(before)
        const higher = assess({ ...before, observations: raised })
        for (const { year, state } of lower.targets) {
          const better = targetOf(higher, year).state
          expect(isAtLeast(better, state), `${year}: ${state} became ${better}`).toBe(true)
        }
      }),
      { numRuns: 5000 },
    )
  })

  test('every figure is a number, and the reply is valid', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const assessment = assess(any)
        expect(assessmentSchema.parse(assessment)).toEqual(assessment)
      }),
      { numRuns: 5000 },
    )
  })

  test('what is observed after the day of assessment changes nothing', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const observations = any.observations.filter(({ endsOn }) => endsOn <= any.asOf)
        expect(assess({ ...any, observations })).toEqual(assess(any))
      }),
    )
  })

  test('every target year gets one assessment, and final ones are those whose date has come', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const { targets } = assess(any)
        expect(targets.map(({ year }) => year)).toEqual(any.targetYears)
        for (const { basis, on } of targets) expect(basis === 'verdict').toBe(on <= any.asOf)
      }),
    )
  })

  test('a schedule reaches every target on its date', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        for (const { year, value: goal } of any.targets) {
          const onItsDate = targetOf(assess({ ...any, ...at(`${year}-Q4`) }), year)
          expect(onItsDate.scheduledValue).toBe(goal)
        }
      }),
    )
  })

  test('freezing a verdict does not change the state of that day', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const fresh = { ...any, frozen: [], ...at('2023-Q4') }
        fc.pre(any.targets.some(({ year }) => year === 2023))
        const { verdict } = freezeVerdict(fresh, 2023)
        const frozenAt = '2024-01-25T02:00:00Z'
        const frozen = [{ year: 2023, verdict, frozenAt, method: 'scheduled-v1' }]
        expect(targetOf(assess({ ...fresh, frozen }), 2023).state).toBe(
          targetOf(assess(fresh), 2023).state,
        )
      }),
    )
  })
})
