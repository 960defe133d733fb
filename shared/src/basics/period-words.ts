import { periodKind } from './period.ts'
import type { Language } from './problem-words.ts'

const quarterNames = ['一', '二', '三', '四'] as const

/** The part of the year alone: `三季度` or `Q3`; a year is `全年` or `full year`. */
export const quarterName = (period: string, language: Language): string => {
  if (periodKind(period) === 'year') return language === 'zh' ? '全年' : 'full year'
  const quarter = Number(period.slice(6))
  return language === 'zh' ? `${quarterNames[quarter - 1]}季度` : `Q${quarter}`
}

/** `2023年三季度` or `Q3 2023`; a year is `2023年` or `2023`. */
export const periodName = (period: string, language: Language): string => {
  const year = period.slice(0, 4)
  if (periodKind(period) === 'year') return language === 'zh' ? `${year}年` : year
  const quarter = quarterName(period, language)
  return language === 'zh' ? `${year}年${quarter}` : `${quarter} ${year}`
}
