import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, chinaDate, chinaDayStart, dateSchema, dayNumber, daysBetween } from './dates.ts'

const date = fc
  .integer({ min: dayNumber('1990-01-01'), max: dayNumber('2099-12-31') })
  .map((days) => addDays('1970-01-01', days))

describe('dateSchema', () => {
  test.each(['2021-06-30', '2024-02-29'])('takes %s', (text) => {
    expect(dateSchema.safeParse(text).success).toBe(true)
  })
  test.each(['2023-02-29', '2023-13-01', '2023-9-30', '2023-09-30T00:00:00Z', ''])(
    'refuses %j',
    (text) => {
      expect(dateSchema.safeParse(text).success).toBe(false)
    },
  )
})

describe('addDays and daysBetween', () => {
  test.each([
    ['2021-06-30', '2023-09-30', 822],
    ['2021-06-30', '2023-12-31', 914],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2023-12-31', '2023-12-31', 0],
    ['2024-01-01', '2023-12-31', -1],
  ])('from %s to %s it is %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
    expect(addDays(from, days)).toBe(to)
  })

  test('one undoes the other', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })

  test('dates sort as text the way they follow each other', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0)
      }),
    )
  })
})

describe('chinaDate', () => {
  test.each([
    ['2023-12-31T15:59:59.999Z', '2023-12-31'],
    ['2023-12-31T16:00:00.000Z', '2024-01-01'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
  ])('%s is %s in China', (instant, day) => {
    expect(chinaDate(new Date(instant))).toBe(day)
  })
})

describe('chinaDayStart', () => {
  test('is the first instant of the day, and the millisecond before belongs to the day before', () => {
    fc.assert(
      fc.property(date, (day) => {
        const start = new Date(chinaDayStart(day))
        expect(chinaDate(start)).toBe(day)
        expect(chinaDate(new Date(start.getTime() - 1))).toBe(addDays(day, -1))
      }),
    )
  })
})
