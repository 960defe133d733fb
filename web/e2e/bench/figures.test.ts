import { expect, test } from 'vitest'
import {
  kilobytes,
  markdownTable,
  median,
  megabytes,
  percentile,
  perSecond,
  seconds,
  spreadOf,
  within,
} from './figures.ts'

test('a percentile is a value that was measured', () => {
  const hundred = Array.from({ length: 100 }, (_, place) => 100 - place)
  expect(percentile(hundred, 95)).toBe(95)
  expect(percentile([7], 95)).toBe(7)
  expect(percentile([], 95)).toBeNaN()
})

test('one slow run does not move the median', () => {
  expect(median([3, 1, 900])).toBe(3)
})

test('figures have their unit, unknown ones a dash', () => {
  expect([seconds(621.4), kilobytes(193_400), megabytes(91.2e6), megabytes(null)]).toEqual([
    '0.62 s',
    '193 kB',
    '91 MB',
    '–',
  ])
  expect(perSecond(1174.6)).toBe('1,175 a second')
})

test('a spread says what half, nearly all and all stayed within', () => {
  const hundred = Array.from({ length: 100 }, (_, place) => place + 1)
  expect(within(spreadOf(hundred))).toBe('half within 50 ms, 95% within 95 ms, all within 100 ms')
})

test('the table is what the README holds', () => {
  expect(markdownTable([{ what: 'a', limit: '1 s', measured: '0.5 s' }])).toBe(
    '| What | Limit | Measured |\n|---|---|---|\n| a | 1 s | 0.5 s |',
  )
})
