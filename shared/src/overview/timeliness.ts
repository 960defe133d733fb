import { isOnTime } from '../indicators/reporting.ts'
import type { ReportState } from '../reporting/report-life.ts'

/** A report that was owed in a published period. */
export type OwedReport = {
  unit: string
  period: string
  dueOn: string
  state: ReportState
  firstSubmittedAt: string | null
}

export type Punctuality = {
  expected: number
  onTime: number
  late: number
  missing: number
  onTimeRatio: number
}

/** Only what was verified counts as delivered; it is late when it first came after the due date. */
const outcomeOf = (report: OwedReport): 'onTime' | 'late' | 'missing' => {
  if (report.state !== 'verified' || !report.firstSubmittedAt) return 'missing'
  return isOnTime(report.firstSubmittedAt, report.dueOn) ? 'onTime' : 'late'
}

/** @returns null when nothing was owed */
export const measurePunctuality = (reports: readonly OwedReport[]): Punctuality | null => {
  if (reports.length === 0) return null
  const counts = { onTime: 0, late: 0, missing: 0 }
  for (const report of reports) counts[outcomeOf(report)] += 1
  return { expected: reports.length, ...counts, onTimeRatio: counts.onTime / reports.length }
}
