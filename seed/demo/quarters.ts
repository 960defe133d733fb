import { addDays } from '@yardstick/shared/basics/dates.ts'
import { periodEnd, previousPeriod } from '@yardstick/shared/basics/period.ts'
import { officeAccounts } from './accounts.ts'
import { type Act, instantInChina, type OwedReport } from './diary.ts'
import { profiles } from './profiles.ts'
import { calendar, tellReport } from './story.ts'

/** The value of each indicator for each quarter. */
export type Series = ReadonlyMap<string, ReadonlyMap<string, number>>

const isMissing = (indicator: string, quarter: string): boolean =>
  profiles[indicator]?.missing?.includes(quarter) ?? false

/** The center opens a quarter shortly after its end. */
export const openQuarter = (quarter: string): Act => ({
  at: instantInChina(addDays(periodEnd(quarter), calendar.opens), '09:00'),
  by: officeAccounts.center.loginName,
  period: quarter,
  kind: 'open',
  dueOn: addDays(periodEnd(quarter), calendar.due),
})

const endOfQuarter = (quarter: string): Act[] => {
  const dayAfter = (days: number) => addDays(periodEnd(quarter), days)
  const closing = { by: officeAccounts.center.loginName, kind: 'close' } as const
  const publishing = { by: officeAccounts.head.loginName, kind: 'publish' } as const
  return [
    { ...closing, period: quarter, at: instantInChina(dayAfter(calendar.closes), '09:00') },
    { ...publishing, period: quarter, at: instantInChina(dayAfter(calendar.published), '10:30') },
  ]
}

/**
 * What happens in a quarter after its opening, in order of time, up to its publication.
 * @param works what units report of their projects
 */
export const tellQuarter = (
  quarter: string,
  reports: readonly OwedReport[],
  { series, works }: { series: Series; works: readonly Act[] },
): Act[] => {
  const before = previousPeriod(quarter)
  const told = reports.flatMap((report) => {
    const { indicator } = report
    const values = series.get(indicator)
    const value = values?.get(quarter)
    if (value === undefined) return []
    const previous = isMissing(indicator, before) ? undefined : values?.get(before)
    return tellReport({ report, quarter, value, previous, missing: isMissing(indicator, quarter) })
  })
  // Sorting keeps the order of what falls on the same instant.
  return [...told, ...works, ...endOfQuarter(quarter)].toSorted((a, b) => a.at.localeCompare(b.at))
}
