import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { periodName, quarterName } from '@yardstick/shared/basics/period-words.ts'
import type { Language } from './language.tsx'

/** `2023年三季度` or `Q3 2023`; a year is `2023年` or `2023`. */
export const formatPeriod = (language: Language, period: string): string =>
  periodName(period, language)

/** The quarter alone, where the year stands beside it: `三季度` or `Q3`; a year is `全年`. */
export const formatQuarter = (language: Language, period: string): string =>
  quarterName(period, language)

const chinaTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as `2023-10-18 14:32`, China time, whatever the reader's machine is set to. */
export const formatInstant = (instant: string): string => chinaTime.format(new Date(instant))

/** The same without its date when it is of today: `14:32`. */
export const formatRecentInstant = (instant: string): string => {
  const written = formatInstant(instant)
  return written.startsWith(chinaDate(new Date())) ? written.slice(-5) : written
}

/** The China-time day of an instant, `2023-10-18`. */
export const formatInstantDate = (instant: string): string => formatInstant(instant).slice(0, 10)

/** `1,234天` or `1,234 days`; takes the absolute number. */
export const formatDays = (language: Language, days: number): string => {
  const count = Math.abs(days).toLocaleString('en-US')
  if (language === 'zh') return `${count}天`
  return count === '1' ? '1 day' : `${count} days`
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A day inside a sentence: `1月15日` or `15 January`. Tables show `2023-01-15` as it is. */
export const formatDayInSentence = (language: Language, date: string): string => {
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10))
  return language === 'zh' ? `${month}月${day}日` : `${day} ${monthNames[month - 1]}`
}
