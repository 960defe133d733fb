import { appendAudit } from '../accounts/audit-log.ts'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { auditActor } from '../http/session.ts'
import { noticeAwaitsApproval, noticeReturned } from '../notices/tell.ts'
import { reportSubject } from './report-access.ts'
import { type ReportChange, takeReportStep } from './report-steps.ts'
import type { JoinedReport } from './report-store.ts'

const auditActions = {
  save: 'report.saved',
  submit: 'report.submitted',
  withdraw: 'report.withdrawn',
  approve: 'report.approved',
  return: 'report.returned',
  verify: 'report.verified',
  correct: 'report.corrected',
} as const

export type StepBy = { actor: Actor; at: string; requestId: string }

/** Tells whoever has to do something now. */
const tell = async (
  connection: Connection,
  found: JoinedReport,
  change: ReportChange,
  { actor, at }: StepBy,
): Promise<void> => {
  if (change.action === 'return' || change.action === 'correct') {
    await noticeReturned(connection, found, { reason: change.reason, at })
  }
  if (change.action === 'submit') {
    await noticeAwaitsApproval(connection, found, { author: actor.displayName, at })
  }
}

/**
 * Takes a step in the life of a report, with its row in the audit trail and its notices.
 * @param among how many reports the same request decides on; left out where it is this one alone
 * @returns the report as it stands then
 * @throws RuleError what `takeReportStep` throws
 */
export const recordReportStep = async (
  connection: Connection,
  found: JoinedReport,
  change: ReportChange,
  by: StepBy & { among?: number },
): Promise<JoinedReport> => {
  const { actor, at, requestId, among } = by
  const { after, auditDetail } = await takeReportStep(connection, found, change, { actor, at })
  const { period, indicator } = found
  await appendAudit(connection, {
    actor: auditActor(actor),
    action: auditActions[change.action],
    subject: reportSubject({ plan: period.planId, period: period.code, code: indicator.code }),
    detail: among === undefined ? auditDetail : { ...auditDetail, among },
    at,
    requestId,
  })
  await tell(connection, found, change, by)
  return after
}
