import type { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  entryOfReport,
  findRefusal,
  groundOfReport,
} from '@yardstick/shared/indicators/report-entry.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { standingOfReport } from '@yardstick/shared/indicators/standing.ts'
import { mayTake } from '@yardstick/shared/reporting/report-life.ts'

/** Why a report stays behind: a word of ours, or what the rules would refuse it for. */
export type NotReady = { report: Report; why: 'untouched' | 'returned' | 'unsaved' | RuleError }

const whyNot = (report: Report, isUnsaved: boolean): NotReady['why'] | null => {
  if (report.state === 'returned') return 'returned'
  if (isUnsaved) return 'unsaved'
  if (report.state === 'expected') return 'untouched'
  return findRefusal(entryOfReport(report), groundOfReport(report))
}

export type HandIn = { ready: Report[]; notReady: NotReady[] }

/**
 * Which drafts can be handed in as they are saved, and what stays behind; what was handed in before,
 * or is locked, is neither.
 * @param isUnsaved whether something typed into a report has not reached the server
 */
export const sortHandIn = (
  reports: readonly Report[],
  isUnsaved: (report: Report) => boolean,
): HandIn => {
  const open = reports.filter((report) => mayTake('save', standingOfReport(report), 'reporter'))
  const sorted = open.map((report) => ({ report, why: whyNot(report, isUnsaved(report)) }))
  return {
    ready: sorted.flatMap(({ report, why }) => (why === null ? [report] : [])),
    notReady: sorted.flatMap(({ report, why }) => (why === null ? [] : [{ report, why }])),
  }
}
