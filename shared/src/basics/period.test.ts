import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayNumber } from './dates.ts'
import {
  periodCodeSchema,
  periodEnd,
  periodKind,
  periodStart,
  previousPeriod,
  quarterOfDate,
  quartersFrom,
} from './period.ts'

const year = fc.integer({ min: 2001, max: 2098 })
const quarter = fc
  .tuple(year, fc.integer({ min: 1, max: 4 }))
  .map(([inYear, number]) => `${inYear}-Q${number}`)
const period = fc.oneof(quarter, year.map(String))

describe('periodCodeSchema', () => {
  test.each(['2023', '2023-Q1', '2023-Q4'])('takes %s', (code) => {
    expect(periodCodeSchema.safeParse(code).success).toBe(true)
  })
  test.each(['2023-Q0', '2023-Q5', '2023-q1', '23-Q1', '1999', '2023-09', ''])(
    'refuses %j',
    (code) => {
      expect(periodCodeSchema.safeParse(code).success).toBe(false)
    },
  )
})

describe('a period', () => {
  test.each([
    ['2023', 'year', '2023-01-01', '2023-12-31', '2022'],
    ['2023-Q1', 'quarter', '2023-01-01', '2023-03-31', '2022-Q4'],
    ['2023-Q2', 'quarter', '2023-04-01', '2023-06-30', '2023-Q1'],
    ['2023-Q3', 'quarter', '2023-07-01', '2023-09-30', '2023-Q2'],
    ['2023-Q4', 'quarter', '2023-10-01', '2023-12-31', '2023-Q3'],
  ])('%s is a %s from %s to %s and follows %s', (code, kind, start, end, previous) => {
    expect(periodKind(code)).toBe(kind)
    expect(periodStart(code)).toBe(start)
    expect(periodEnd(code)).toBe(end)
    expect(previousPeriod(code)).toBe(previous)
  })

  test('starts on the day after the one before it ended', () => {
    fc.assert(
      fc.property(period, (code) => {
        expect(periodStart(code)).toBe(addDays(periodEnd(previousPeriod(code)), 1))
      }),
    )
  })
})

describe('quarterOfDate', () => {
  test('is the quarter whose days include the date', () => {
    const days = fc.integer({ min: dayNumber('2001-01-01'), max: dayNumber('2098-12-31') })
    fc.assert(
      fc.property(days, (day) => {
        const date = addDays('1970-01-01', day)
        const code = quarterOfDate(date)
        expect(periodStart(code) <= date && date <= periodEnd(code)).toBe(true)
      }),
    )
  })
})

describe('quartersFrom', () => {
  test.each([
    ['2023-Q3', '2023-Q3', ['2023-Q3']],
    ['2022-Q4', '2023-Q2', ['2022-Q4', '2023-Q1', '2023-Q2']],
    ['2023-Q3', '2023-Q2', []],
  ])('from %s to %s: %j', (first, last, quarters) => {
    expect(quartersFrom(first, last)).toEqual(quarters)
  })

  test('leaves no quarter out', () => {
    fc.assert(
      fc.property(quarter, quarter, (first, last) => {
        const quarters = quartersFrom(first, last)
        expect(quarters.slice(1).map(previousPeriod)).toEqual(quarters.slice(0, -1))
        if (first <= last) expect([quarters.at(0), quarters.at(-1)]).toEqual([first, last])
      }),
    )
  })
})
