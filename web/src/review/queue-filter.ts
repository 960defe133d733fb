import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { waitsForCenter } from '@yardstick/shared/indicators/waiting.ts'
import type { PeriodState } from '@yardstick/shared/reporting/report-life.ts'
import type { QueueFilter } from './search.ts'

type Queued = Pick<Report, 'state' | 'unitHasApprover' | 'checks' | 'followUp' | 'returnReason'>

const belongs: Record<QueueFilter, (report: Queued) => boolean> = {
  waiting: waitsForCenter,
  checks: (report) => waitsForCenter(report) && report.checks.length > 0,
  followUp: ({ followUp }) => followUp,
  // Still so while the unit is at work on it again.
  returned: ({ returnReason }) => returnReason !== null,
  all: () => true,
}

/** The reports that a filter leaves, in their order. */
export const filterQueue = <One extends Queued>(
  reports: readonly One[],
  filter: QueueFilter,
): One[] => reports.filter(belongs[filter])

/** What the desk shows unless something else is asked for: what waits, or what was published. */
export const usualFilter = (state: PeriodState, reports: readonly Queued[]): QueueFilter =>
  state === 'published' && !reports.some(waitsForCenter) ? 'all' : 'waiting'

/** The report to go on with after one was decided on: the next that waits, else the first that does. */
export const nextWaiting = <One extends Queued>(
  queue: readonly One[],
  decided: One,
): One | undefined => {
  const place = queue.indexOf(decided)
  const others = [...queue.slice(place + 1), ...queue.slice(0, Math.max(0, place))]
  return others.find(waitsForCenter)
}
