import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  type EntryGround,
  findFaults,
  type ReportEntry,
  refuseBlocked,
  refuseIncomplete,
  settleEntry,
} from '@yardstick/shared/indicators/entry.ts'
import { entryOfReport } from '@yardstick/shared/indicators/report-entry.ts'
import { nextReportState, type ReportAction } from '@yardstick/shared/indicators/report-life.ts'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { loadGround } from './report-ground.ts'
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

const savedEntry = (
  { outcome, value, numerator, denominator, note }: ReportEntry,
  ground: EntryGround,
): ReportEntry => {
  const settled = settleEntry({ outcome, value, numerator, denominator, note }, ground)
  refuseBlocked(findFaults(settled, ground), 'body.value')
  return settled
}

/** A report that comes back after its period was locked is opened again on its own. */
const correctionNoteAfter = (found: JoinedReport, change: ReportChange): string | null => {
  if (change.action === 'correct') return change.reason
  if (change.action === 'verify') return null
  const locked = found.period.state === 'closed' && change.action === 'return'
  return locked ? (found.report.correctionNote ?? change.reason) : found.report.correctionNote
}

/** The report after the change, before it is stored. */
const changedReport = (
  found: JoinedReport,
  change: ReportChange,
  ground: EntryGround,
  at: string,
): Omit<ReportRow, 'state'> => {
  const { report } = found
  const next = {
    ...report,
    version: report.version + 1,
    updatedAt: at,
    correctionNote: correctionNoteAfter(found, change),
  }
  if (change.action === 'save') return { ...next, ...savedEntry(change, ground) }
  if (change.action !== 'submit') return next
  const entry = settleEntry(entryOfReport(report), ground)
  refuseIncomplete(entry, ground)
  return { ...next, ...entry, firstSubmittedAt: report.firstSubmittedAt ?? at }
}

/** @throws RuleError `report-version-conflict` with both versions */
const refuseOutdated = (report: ReportRow, seen: number): void => {
  if (seen === report.version) return
  throw new RuleError('report-version-conflict', { seen, version: report.version })
}

const observe = async (
  connection: Connection,
  before: ReportRow,
  after: ReportRow,
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

/**
 * Takes one step in the life of a report: state, event and, when it is verified, the observation.
 * @returns the report as it stands now, and what the audit row says of it
 * @throws RuleError `report-version-conflict`, or what the rules refuse
 */
export const takeReportStep = async (
  connection: Connection,
  found: JoinedReport,
  change: ReportChange,
  by: { actor: Actor; at: string },
): Promise<{ after: JoinedReport; auditDetail: Record<string, unknown> }> => {
  const { report } = found
  const { standing, ground } = await loadGround(connection, found)
  const state = nextReportState(change.action, standing, by.actor.role)
  refuseOutdated(report, change.version)
  const next = { ...changedReport(found, change, ground, by.at), state }
  await saveReport(connection, next)
  const reason = 'reason' in change ? change.reason : null
  const { outcome, value, numerator, denominator, note, version } = next
  await insertReportEvent(connection, {
    reportId: report.id,
    action: change.action,
    state,
    version,
    outcome,
    value,
    numerator,
    denominator,
    note,
    reason,
    accountId: by.actor.accountId,
    actorName: by.actor.displayName,
    at: by.at,
  })
  if (change.action === 'verify') await observe(connection, report, next, by.at)
  const auditDetail = { from: report.value, to: value, outcome, state, reason }
  return { after: { ...found, report: next }, auditDetail }
}
