import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { nextReportState, valueFault } from '@yardstick/shared/indicators/reporting.ts'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import {
  insertObservation,
  insertReportEvent,
  type JoinedReport,
  type ReportRow,
  saveReport,
} from './report-store.ts'

/** A step somebody wants to take, with the version of the report that they saw. */
export type ReportChange = { version: number } & (
  | { action: 'save'; value: number | null; note: string | null }
  | { action: 'submit' | 'withdraw' | 'verify' }
  | { action: 'return'; reason: string }
)

const refuseValue = (found: JoinedReport, value: number | null, path: string | null): void => {
  if (value === null) return
  const fault = valueFault(value, found.indicator)
  if (fault) throw new RuleError('value-invalid', { reason: fault }, path)
}

/** The report after the change, before it is stored. */
const changedReport = (found: JoinedReport, change: ReportChange, at: string): ReportRow => {
  const { report, period } = found
  const state = nextReportState(change.action, report.state, period.state)
  const next = { ...report, state, version: report.version + 1, updatedAt: at }
  if (change.action === 'save') {
    refuseValue(found, change.value, 'body.value')
    return { ...next, value: change.value, note: change.note || null }
  }
  if (change.action === 'submit') {
    if (report.value === null) throw new RuleError('value-invalid', { reason: 'missing' }, 'value')
    refuseValue(found, report.value, 'value')
    return { ...next, firstSubmittedAt: report.firstSubmittedAt ?? at }
  }
  return next
}

/**
 * Takes one step in the life of a report: state, event and, when it is verified, the observation.
 * @returns what the audit row says of it
 * @throws RuleError `report-version-conflict` with both versions, or what the rules refuse
 */
export const takeReportStep = async (
  connection: Connection,
  found: JoinedReport,
  change: ReportChange,
  by: { actor: Actor; at: string },
): Promise<{ auditDetail: Record<string, unknown> }> => {
  const { report } = found
  if (change.version !== report.version) {
    const { version } = report
    throw new RuleError('report-version-conflict', {
      seen: change.version,
      version,
    })
  }
  const next = changedReport(found, change, by.at)
  await saveReport(connection, next)
  const reason = change.action === 'return' ? change.reason : null
  await insertReportEvent(connection, {
    reportId: report.id,
    action: change.action,
    state: next.state,
    version: next.version,
    value: next.value,
    note: next.note,
    reason,
    accountId: by.actor.accountId,
    actorName: by.actor.displayName,
    at: by.at,
  })
  if (next.state === 'verified' && next.value !== null) {
    await insertObservation(connection, {
      reportId: report.id,
      indicatorId: report.indicatorId,
      periodId: report.periodId,
      value: next.value,
      note: next.note,
      verifiedAt: by.at,
    })
  }
  return {
    auditDetail: {
      from: report.value,
      to: next.value,
      state: next.state,
      reason,
    },
  }
}
