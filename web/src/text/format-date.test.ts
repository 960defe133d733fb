import { describe, expect, it } from 'vitest'
import {
  formatDayInSentence,
  formatDays,
  formatInstant,
  formatPeriod,
  formatQuarter,
} from './format-date.ts'

describe('periods', () => {
  it.each([
    ['2023-Q3', '2023年三季度', 'Q3 2023'],
    ['2025-Q4', '2025年四季度', 'Q4 2025'],
    ['2023', '2023年', '2023'],
  ])('%s', (period, chinese, english) => {
    expect(formatPeriod('zh', period)).toBe(chinese)
    expect(formatPeriod('en', period)).toBe(english)
  })
  it('the quarter stands alone where the year is beside it', () => {
    expect(formatQuarter('zh', '2023-Q3')).toBe('三季度')
    expect(formatQuarter('en', '2023-Q3')).toBe('Q3')
    expect(formatQuarter('zh', '2023')).toBe('全年')
  })
})

it('instants are shown in China time', () => {
  expect(formatInstant('2023-10-18T17:05:00Z')).toBe('2023-10-19 01:05')
})

it('days are counted without sign', () => {
  expect(formatDays('zh', 823)).toBe('823天')
  expect(formatDays('zh', -1200)).toBe('1,200天')
  expect(formatDays('en', 1)).toBe('1 day')
  expect(formatDays('en', -9)).toBe('9 days')
})

it('a day inside a sentence', () => {
  expect(formatDayInSentence('zh', '2024-01-15')).toBe('1月15日')
  expect(formatDayInSentence('en', '2024-01-15')).toBe('15 January')
})
