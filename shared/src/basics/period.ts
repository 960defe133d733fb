import { z } from 'zod'

/** A quarter `2023-Q3` or a year `2023`. */
export const periodCodeSchema = z.string().regex(/^20\d{2}(-Q[1-4])?$/)

export type PeriodKind = 'quarter' | 'year'

export const periodKind = (code: string): PeriodKind => (code.includes('-Q') ? 'quarter' : 'year')

const yearOf = (code: string): number => Number(code.slice(0, 4))
const quarterOf = (code: string): number => Number(code.slice(6))

const quarterStarts = ['01-01', '04-01', '07-01', '10-01'] as const
const quarterEnds = ['03-31', '06-30', '09-30', '12-31'] as const

/** First day of the period, `YYYY-MM-DD`. */
export const periodStart = (code: string): string =>
  periodKind(code) === 'year'
    ? `${code}-01-01`
    : `${code.slice(0, 4)}-${quarterStarts[quarterOf(code) - 1]}`

/** Last day of the period, `YYYY-MM-DD`: the day that a value of the period stands for. */
export const periodEnd = (code: string): string =>
  periodKind(code) === 'year'
    ? `${code}-12-31`
    : `${code.slice(0, 4)}-${quarterEnds[quarterOf(code) - 1]}`

/** The quarter a date lies in. */
export const quarterOfDate = (date: string): string =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`

/** The period of the same kind right before. */
export const previousPeriod = (code: string): string => {
  if (periodKind(code) === 'year') return String(yearOf(code) - 1)
  const quarter = quarterOf(code)
  return quarter === 1 ? `${yearOf(code) - 1}-Q4` : `${yearOf(code)}-Q${quarter - 1}`
}

/** Every quarter from `first` to `last`, both included. */
export const quartersFrom = (first: string, last: string): string[] => {
  const quarters: string[] = []
  for (let code = last; periodEnd(code) >= periodEnd(first); code = previousPeriod(code)) {
    quarters.unshift(code)
  }
  return quarters
}
