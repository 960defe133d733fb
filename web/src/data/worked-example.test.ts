import { expect, test } from 'vitest'
import { workedExample } from './worked-example.ts'

const { near, far, forecast, daysPassed, daysAll, course, forecastPath } = workedExample

test('the figures are those of the methodology: 27.4 was due, the pace is 0.75', () => {
  expect(near).toMatchObject({ basis: 'provisional', state: 'slightly_behind' })
  expect(near.scheduledValue).toBeCloseTo(27.4, 1)
  expect(near.paceRatio).toBeCloseTo(0.75, 2)
  expect(near.attainmentRatio).toBeCloseTo(0.72, 9)
  expect([daysPassed, daysAll]).toEqual([822, 914])
})

test('the forecast is 43.5, between 41.7 and 45.3, and the outlook behind', () => {
  expect(far.state).toBe('behind')
  expect(far.forecast).toMatchObject({ value: forecast.value, meetsTargetOn: '2029-09-04' })
  expect(forecast.value).toBeCloseTo(43.5, 1)
  expect(forecast.low.toFixed(1)).toBe('41.7')
  expect(forecast.high.toFixed(1)).toBe('45.3')
})

test('the first value is the anchor and has no pace', () => {
  expect(course.at(-1)?.near.paceRatio).toBeNull()
  expect(course).toHaveLength(10)
})

test('the band ends where the forecast does', () => {
  expect(forecastPath.at(-1)?.on).toBe('2025-12-31')
})
