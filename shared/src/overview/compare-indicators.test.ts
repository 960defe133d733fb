import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { methodId, type State, states, type TargetAssessment } from '../indicators/assessment.ts'
import type { Indicator } from '../indicators/schema.ts'
import { compareIndicators, compareStates } from './compare-indicators.ts'

describe('a state is', () => {
  test.each<[string, State, State, ReturnType<typeof compareStates>]>([
    ['the same', 'behind', 'behind', null],
    ['better up the scale', 'behind', 'slightly_behind', 'better'],
    ['better when the target is met', 'on_schedule', 'achieved', 'better'],
    ['better when a missed target is met late', 'missed', 'met_late', 'better'],
    ['worse down the scale', 'on_schedule', 'behind', 'worse'],
    ['worse when a value falls back', 'behind', 'falling_back', 'worse'],
    ['worse when the date finds it unmet', 'behind', 'missed', 'worse'],
    ['worse when reports stop', 'on_schedule', 'not_reported', 'worse'],
    ['neither when it is reported at last', 'not_reported', 'behind', 'other'],
    ['neither when it can be judged at last', 'not_assessable', 'on_schedule', 'other'],
    ['neither when a target is set', 'no_target', 'behind', 'other'],
    ['neither when it can no longer be judged', 'on_schedule', 'not_assessable', 'other'],
  ])('%s', (_what, before, after, direction) => {
    expect(compareStates(before, after)).toBe(direction)
  })

  test('never better both ways', () => {
    const state = fc.constantFrom(...states)
    fc.assert(
      fc.property(state, state, (a, b) => {
        expect([compareStates(a, b), compareStates(b, a)]).not.toEqual(['better', 'better'])
      }),
    )
  })
})

const target = (year: number, state: State): TargetAssessment => ({
  ...{ year, on: `${year}-12-31`, target: 85, basis: 'outlook', state },
  ...{ frozenAt: null, frozenMethod: null, anchor: null, scheduledValue: null },
  ...{ attainmentRatio: null, paceRatio: null, forecast: null, paceStandsIn: false },
})

type Seen = { states?: State[]; value?: number | null; period?: string }

const indicator = (
  code: string,
  { states: seen = ['behind'], value = 66, period = '2023-Q2' }: Seen = {},
  kind: Indicator['kind'] = 'expected',
): Indicator => ({
  ...{ code, no: 1, name: code, nameEn: code, shortName: code, shortNameEn: code },
  ...{ unit: '%', unitEn: '%', decimals: 1, measure: 'ratio', growsOnly: false, kind },
  ...{ group: { code: 'G1', no: 1, name: '', nameEn: '' }, targets: [], baseline: null },
  ...{ responsibleUnit: null, note: null, noteEn: null, annexName: null, latest: null },
  assessment: {
    ...{ method: methodId, asOf: '2023-06-30', period, value, change: null },
    ...{ latestValue: value, latestPeriod: value === null ? null : period },
    targets: seen.map((state, place) => target(2023 + 2 * place, state)),
  },
  ...{ discrepancies: [], citations: [] },
})

describe('indicators', () => {
  test('that are as they were are left out', () => {
    expect(compareIndicators([indicator('I01')], [indicator('I01')])).toEqual([])
  })

  test('with a new value but the same state have no direction', () => {
    const [change] = compareIndicators(
      [indicator('I01')],
      [indicator('I01', { value: 67, period: '2023-Q3' })],
    )
    expect(change).toMatchObject({
      direction: null,
      before: { value: 66, period: '2023-Q2' },
      after: { value: 67, period: '2023-Q3' },
      states: [],
    })
  })

  test('with the same value in a newer period are listed', () => {
    const now = indicator('I01', { period: '2023-Q3' })
    expect(compareIndicators([indicator('I01')], [now])).toHaveLength(1)
  })

  test('without a value before have none, not zero', () => {
    const [change] = compareIndicators(
      [indicator('I01', { value: null, states: ['not_reported'] })],
      [indicator('I01')],
    )
    expect(change).toMatchObject({ direction: 'other', before: null })
  })

  test('are worse as soon as one target year is', () => {
    const [change] = compareIndicators(
      [indicator('I01', { states: ['behind', 'on_schedule'] })],
      [indicator('I01', { states: ['achieved', 'behind'] })],
    )
    expect(change?.direction).toBe('worse')
    expect(change?.states).toEqual([
      { year: 2023, before: 'behind', after: 'achieved', direction: 'better' },
      { year: 2025, before: 'on_schedule', after: 'behind', direction: 'worse' },
    ])
  })

  test('are listed for a correction alone', () => {
    const corrections = new Map([['I01', [{ period: '2023-Q1', value: 65, note: '口径更正' }]]])
    const same = [indicator('I01'), indicator('I02')]
    expect(compareIndicators(same, same, corrections).map(({ code }) => code)).toEqual(['I01'])
  })

  test('stand with the worse ones first, binding before expected', () => {
    const before = ['I01', 'I02', 'I03', 'I04'].map((code) => indicator(code))
    const after = [
      indicator('I01', { value: 70 }),
      indicator('I02', { states: ['achieved'] }),
      indicator('I03', { states: ['falling_back'] }),
      indicator('I04', { states: ['falling_back'] }, 'binding'),
    ]
    expect(compareIndicators(before, after).map(({ code }) => code)).toEqual([
      'I04',
      'I03',
      'I02',
      'I01',
    ])
  })
})
