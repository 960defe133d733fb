import {
  type EntryGround,
  findFaults,
  type ReportEntry,
  refuseBlocked,
  refuseIncomplete,
  settleEntry,
} from '@yardstick/shared/indicators/entry.ts'
import { entryOfReport } from '@yardstick/shared/indicators/report-entry.ts'
import { type ReportAction, reportTransitions } from '@yardstick/shared/reporting/report-life.ts'
import type { Connection } from '../db/open.ts'
import { type ReportKind, type StepBy, takeStep } from '../reporting/report-step.ts'
import { reportSubject } from './report-access.ts'
import { loadGround, loadStanding } from './report-ground.ts'
import {
  insertObservation,
  insertReportEvent,
  type JoinedReport,
  latestObservationVersion,
  type ReportRow,
  saveReport,
} from './report-store.ts'

/** A step somebody wants to take, with the version of the report that they saw. */
export type ReportChange = { version: number } & (
  | ({ action: 'save' } & ReportEntry)
  | { action: Exclude<ReportAction, 'save' | 'return' | 'correct'> }
  | { action: 'return' | 'correct'; reason: string }
)

type Answer = Pick<ReportRow, 'outcome' | 'value' | 'numerator' | 'denominator' | 'note'>

const answerOf = ({ outcome, value, numerator, denominator, note }: Answer): Answer => ({
  outcome,
  value,
  numerator,
  denominator,
  note,
})

const savedEntry = (
  { outcome, value, numerator, denominator, note }: ReportEntry,
  ground: EntryGround,
): ReportEntry => {
  const settled = settleEntry({ outcome, value, numerator, denominator, note }, ground)
  refuseBlocked(findFaults(settled, ground), 'body.value')
  return settled
}

const submittedEntry = (report: ReportRow, ground: EntryGround): ReportEntry => {
  const entry = settleEntry(entryOfReport(report), ground)
  refuseIncomplete(entry, ground)
  return entry
}

const observe = async (
  connection: Connection,
  { report: before }: JoinedReport,
  { report: after }: JoinedReport,
  at: string,
): Promise<void> => {
  if (after.value === null) return
  const { indicatorId, periodId } = after
  const version = (await latestObservationVersion(connection, { indicatorId, periodId })) + 1
  await insertObservation(connection, {
    reportId: after.id,
    indicatorId,
    periodId,
    version,
    value: after.value,
    note: before.correctionNote ?? after.note,
    verifiedAt: at,
  })
}

/** The report on an indicator: its answer is a value, which becomes an observation once verified. */
const indicatorReport: ReportKind<JoinedReport, ReportChange, Answer> = {
  transitions: reportTransitions,
  auditActions: {
    save: 'report.saved',
    submit: 'report.submitted',
    withdraw: 'report.withdrawn',
    approve: 'report.approved',
    return: 'report.returned',
    verify: 'report.verified',
    correct: 'report.corrected',
  },
  subjectOf: ({ period, indicator }) =>
    reportSubject({ plan: period.planId, period: period.code, code: indicator.code }),
  aboutOf: (found) => found,
  standingOf: loadStanding,
  contentAfter: async (connection, found, { step }) => {
    if (step.action === 'save') return savedEntry(step, await loadGround(connection, found))
    if (step.action !== 'submit') return answerOf(found.report)
    return submittedEntry(found.report, await loadGround(connection, found))
  },
  withReport: (found, changed) => ({ ...found, report: { ...found.report, ...changed } }),
  save: (connection, { report }) => saveReport(connection, report),
  insertEvent: (connection, { report }, event) =>
    insertReportEvent(connection, { ...answerOf(report), ...event, reportId: report.id }),
  afterVerified: observe,
  auditDetail: ({ report: before }, { report: { value, outcome } }) => ({
    from: before.value,
    to: value,
    outcome,
  }),
}

/**
 * Takes a step in the life of an indicator's report.
 * @returns the report as it stands then
 * @throws RuleError what `takeStep` throws, and what the rules of an entry refuse
 */
export const recordReportStep = (
  connection: Connection,
  found: JoinedReport,
  change: ReportChange,
  by: StepBy & { among?: number },
): Promise<JoinedReport> => takeStep(indicatorReport, connection, found, change, by)
