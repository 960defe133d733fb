import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { niceScale } from './nice-scale.ts'

describe('the scale of an axis', () => {
  test.each([
    { values: [4.2, 21.6, 80], whole: false, scale: { min: 0, max: 80, step: 20, decimals: 0 } },
    { values: [76, 91.4, 100], whole: false, scale: { min: 70, max: 100, step: 10, decimals: 0 } },
    { values: [0, 2], whole: true, scale: { min: 0, max: 2, step: 1, decimals: 0 } },
    { values: [0.1, 1], whole: false, scale: { min: 0, max: 1, step: 0.25, decimals: 2 } },
    { values: [], whole: false, scale: { min: 0, max: 1, step: 1, decimals: 0 } },
  ])('$values', ({ values, whole, scale }) => {
    expect(niceScale(values, whole)).toEqual(scale)
  })

  test('starts above zero only when everything lies in the upper half', () => {
    expect(niceScale([49, 100], false).min).toBe(0)
    expect(niceScale([90, 91.4, 100], false).min).toBe(90)
  })

  test('holds every value, with few steps', () => {
    const values = fc.array(
      fc.integer({ min: 0, max: 1e9 }).map((thousandths) => thousandths / 1000),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(values, fc.boolean(), (held, whole) => {
        const { min, max, step } = niceScale(held, whole)
        expect(min).toBeLessThanOrEqual(Math.min(...held))
        expect(max).toBeGreaterThanOrEqual(Math.max(...held))
        expect(max).toBeGreaterThan(min)
        expect((max - min) / step).toBeLessThanOrEqual(7)
      }),
    )
  })
})
