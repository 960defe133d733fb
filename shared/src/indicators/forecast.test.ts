import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { periodEnd, quartersFrom } from '../basics/period.ts'
import { forecastTarget, type Goal } from './forecast.ts'
import type { Observed } from './schedule.ts'

const quarters = quartersFrom('2022-Q1', '2023-Q4')

const observed = (values: readonly number[]): Observed[] =>
  quarters.slice(0, values.length).flatMap((period, index) => {
    const value = values[index]
    return value === undefined ? [] : [{ period, endsOn: periodEnd(period), value }]
  })

const goal = (changes: Partial<Goal> = {}): Goal => ({
  measure: 'level',
  value: 100,
  on: '2025-12-31',
  asOf: '2023-09-30',
  ...changes,
})

describe('forecastTarget', () => {
  test('a straight row carries on as it went, without an interval', () => {
    const onTheLine = ['2022-03-31', '2022-07-09', '2022-10-17', '2023-01-25'].map(
      (endsOn, step): Observed => ({ period: endsOn, endsOn, value: 10 * step }),
    )
    const forecast = forecastTarget(onTheLine, goal({ asOf: '2023-01-25', on: '2023-05-05' }))
    expect(forecast?.value).toBeCloseTo(40, 9)
    expect(forecast?.low).toBeCloseTo(40, 9)
    expect(forecast?.high).toBeCloseTo(40, 9)
    expect(forecast?.perQuarter).toBeCloseTo(0.1 * 91.3125, 9)
    // 70 more at 10 in 100 days.
    expect(forecast?.meetsTargetOn).toBe('2024-12-25')
  })

  test.each([
    ['three observations make no line', [1, 2, 3], null],
    ['four do', [1, 2, 3, 4], 4],
    ['more than six look back at six', [90, 80, 1, 2, 3, 4, 5, 6], 6],
  ])('%s', (_, values, count) => {
    expect(forecastTarget(observed(values), goal())?.observations ?? null).toBe(count)
  })

  test('a year and a quarter that end on one day are one observation, the later entry', () => {
    const twice = [...observed([1, 2, 3, 4]), { period: '2022', endsOn: '2022-12-31', value: 6 }]
    expect(forecastTarget(twice, goal())).toEqual(forecastTarget(observed([1, 2, 3, 6]), goal()))
    expect(forecastTarget(twice.slice(1), goal())).toBeNull()
  })

  test.each<[string, Partial<Goal>, number[], { low: number; value: number; high: number }]>([
    [
      'a ratio ends at 100',
      { measure: 'ratio' },
      [60, 70, 81, 92],
      { low: 100, value: 100, high: 100 },
    ],
    ['nothing falls below zero', {}, [40, 30, 19, 8], { low: 0, value: 0, high: 0 }],
  ])('%s', (_, changes, values, expected) => {
    expect(forecastTarget(observed(values), goal(changes))).toMatchObject(expected)
  })

  test.each<[string, Partial<Goal>, number[], string | null]>([
    ['a flat line meets nothing', {}, [5, 5, 5, 5], null],
    ['a falling line meets nothing', {}, [8, 7, 6, 5], null],
    ['a line that needs more than ten years meets nothing', {}, [5, 5.1, 5.2, 5.3], null],
    [
      'a line already there meets it on the day of assessment',
      { value: 3 },
      [1, 2, 3, 4],
      '2023-09-30',
    ],
    [
      'additions after the phase do not count',
      { measure: 'increment', value: 20 },
      [1, 2, 3, 4],
      null,
    ],
    [
      'additions within the phase do',
      { measure: 'increment', value: 10 },
      [1, 2, 3, 4],
      '2024-07-04',
    ],
  ])('%s', (_, changes, values, day) => {
    expect(forecastTarget(observed(values), goal(changes))?.meetsTargetOn).toBe(day)
  })

  const amount = fc.double({ min: 0, max: 1000, noNaN: true })

  test('a higher last value never lowers the forecast or its upper end', () => {
    const rise = fc.double({ min: 0.01, max: 500, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 3, maxLength: 7 }),
        amount,
        rise,
        (row, last, up) => {
          const lower = forecastTarget(observed([...row, last]), goal())
          const higher = forecastTarget(observed([...row, last + up]), goal())
          expect(higher?.value).toBeGreaterThanOrEqual(lower?.value ?? Number.NaN)
          expect(higher?.high).toBeGreaterThanOrEqual((lower?.high ?? Number.NaN) - 1e-6)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('the forecast lies between its ends', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 4, maxLength: 8 }), (row) => {
        const { low, value, high } = forecastTarget(observed(row), goal()) ?? {
          low: 1,
          value: 0,
          high: 0,
        }
        expect(low).toBeLessThanOrEqual(value)
        expect(value).toBeLessThanOrEqual(high)
      }),
    )
  })
})
