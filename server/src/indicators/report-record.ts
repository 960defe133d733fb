import { appendAudit } from '../accounts/audit-log.ts'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { auditActor } from '../http/session.ts'
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

/** Who does something in which request. */
export type RecordedBy = { actor: Actor; at: string; requestId: string }

/**
 * Takes a step in the life of a report together with its audit row.
 * @throws RuleError what `takeReportStep` throws
 */
export const takeRecordedStep = async (
  connection: Connection,
  found: JoinedReport,
  change: ReportChange,
  { actor, at, requestId }: RecordedBy,
): Promise<void> => {
  const { auditDetail } = await takeReportStep(connection, found, change, { actor, at })
  const { period, indicator } = found
  await appendAudit(connection, {
    actor: auditActor(actor),
    action: auditActions[change.action],
    subject: reportSubject({ plan: period.planId, period: period.code, code: indicator.code }),
    detail: auditDetail,
    at,
    requestId,
  })
}
