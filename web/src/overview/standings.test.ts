import type { State } from '@yardstick/shared/indicators/assessment.ts'
import { describe, expect, test } from 'vitest'
import { sampleIndicator } from './sample-indicator.ts'
import {
  assessmentFor,
  basisFor,
  countStates,
  countTargets,
  focusYear,
  groupIndicators,
  listLate,
  outerYears,
  summarise,
  tallyStates,
} from './standings.ts'

const standing = (code: string, first: State, last: State, kind?: 'binding') =>
  sampleIndicator(code, {
    ...(kind && { kind }),
    judged: [{ state: first }, { state: last, basis: 'outlook' }],
  })

const some = [
  standing('I1', 'achieved', 'on_schedule'),
  standing('I2', 'achieved', 'no_target', 'binding'),
  standing('I3', 'behind', 'behind'),
  standing('I4', 'not_reported', 'not_reported'),
  standing('I5', 'behind', 'slightly_behind', 'binding'),
  standing('I6', 'slightly_behind', 'on_schedule'),
]

const codes = (indicators: readonly { code: string }[]) => indicators.map(({ code }) => code)

describe('the target year that counts today', () => {
  test.each([
    ['2021-03-01', 2023],
    ['2023-12-31', 2023],
    ['2024-01-01', 2025],
    ['2025-12-31', 2025],
    ['2026-11-21', 2025],
  ])('on %s it is %i', (asOf, year) => {
    expect(focusYear([2023, 2025], asOf)).toBe(year)
  })

  test('first and last stand side by side; a plan with one target year has one column', () => {
    expect(outerYears([2023, 2024, 2025])).toEqual([2023, 2025])
    expect(outerYears([2025])).toEqual([2025])
  })
})

describe('counting', () => {
  test('every indicator stands once in every column, binding ones first', () => {
    const rows = countStates(some, [2023, 2025])
    expect(rows.map(({ key, columns }) => [key, ...columns.map(codes)])).toEqual([
      ['achieved', ['I2', 'I1'], []],
      ['on_schedule', [], ['I1', 'I6']],
      ['slightly_behind', ['I6'], ['I5']],
      ['behind', ['I5', 'I3'], ['I3']],
      ['not_reported', ['I4'], ['I4']],
      ['no_target', [], ['I2']],
    ])
  })

  test('the sentence counts what was met, what is late, and how many of the late are binding', () => {
    expect(summarise(some, 2023)).toEqual({ met: 2, late: 2, lateBinding: 1, isFinal: false })
  })

  test('met late is met; missed and falling back are late; past its date a target is final', () => {
    const due = (code: string, state: State) =>
      sampleIndicator(code, { judged: [{ state, basis: 'verdict' }, { state: 'on_schedule' }] })
    const judged = [due('I1', 'met_late'), due('I2', 'missed'), due('I3', 'falling_back')]
    expect(summarise(judged, 2023)).toEqual({ met: 1, late: 2, lateBinding: 0, isFinal: true })
  })

  test('before anything is reported: targets by kind, and years without one', () => {
    const rows = countTargets(some, [2023, 2025])
    expect(rows.map(({ key, columns }) => [key, ...columns.map(codes)])).toEqual([
      ['binding', ['I2', 'I5'], ['I5']],
      ['expected', ['I1', 'I3', 'I4', 'I6'], ['I1', 'I3', 'I4', 'I6']],
      ['none', [], ['I2']],
    ])
  })

  test('a tally names the states in their fixed order', () => {
    expect(tallyStates(some.slice(2, 4), 2023)).toEqual([
      { state: 'behind', count: 1 },
      { state: 'not_reported', count: 1 },
    ])
  })
})

test('on a phone the late and the unreported come first, the most urgent on top', () => {
  expect(codes(listLate(some, 2023))).toEqual(['I5', 'I3', 'I4'])
})

test('groups and their members keep the order of the plan', () => {
  const mixed = [
    sampleIndicator('I1', { group: 2 }),
    sampleIndicator('I2', { group: 1 }),
    sampleIndicator('I3', { group: 2 }),
  ]
  expect(groupIndicators(mixed).map(({ no, indicators }) => [no, codes(indicators)])).toEqual([
    [1, ['I2']],
    [2, ['I1', 'I3']],
  ])
})

test('a year is judged as its targets are; an indicator without one does not decide', () => {
  const verdict = { state: 'achieved', basis: 'verdict' } as const
  const noTarget = { state: 'no_target', basis: 'outlook' } as const
  const judged = [
    sampleIndicator('I1', { judged: [verdict, noTarget] }),
    sampleIndicator('I2', { judged: [verdict, verdict] }),
  ]
  expect(basisFor(judged, 2025)).toBe('verdict')
  expect(basisFor([], 2025)).toBe('provisional')
})

test('a year that was not assessed is an error, not a silent blank', () => {
  expect(() => assessmentFor(sampleIndicator('I1'), 2030)).toThrow(RangeError)
})
