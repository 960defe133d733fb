import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { nextReportState } from '@yardstick/shared/reporting/report-life.ts'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Connection } from '../db/open.ts'
import type { Asked as AskedOf, Change as ChangeOf } from '../evidence/evidence-routes.ts'
import { type KeptFile, refuseFull, refuseSame, requireAmong } from '../evidence/intake.ts'
import { auditActor } from '../http/session.ts'
import {
  insertEvidence,
  listEvidence,
  markEvidenceRemoved,
  type StoredEvidence,
} from './evidence-store.ts'
import { type ReportParams, reportSubject, requireOwnReport } from './report-access.ts'
import { standingOf } from './report-ground.ts'
import type { JoinedReport } from './report-store.ts'
import { maySeeContent } from './report-views.ts'

type Asked = AskedOf<ReportParams>
type Change = ChangeOf<ReportParams>

/** The report, as long as its unit may change it: the rule is the one for saving a draft. */
const requireChangeable = async (connection: Connection, asked: Asked): Promise<JoinedReport> => {
  const found = await requireOwnReport(connection, asked.actor, asked.params)
  nextReportState('save', standingOf(found, false), asked.actor.role)
  return found
}

const requireEvidence = async (
  connection: Connection,
  reportId: number,
  id: number,
): Promise<StoredEvidence> => requireAmong(await listEvidence(connection, [reportId]), id)

/**
 * The report and its evidence, when one more piece may be added.
 * @throws RuleError `evidence-too-many`, what `requireOwnReport` and `nextReportState` throw
 */
export const requireRoom = async (connection: Connection, asked: Asked) => {
  const { report } = await requireChangeable(connection, asked)
  const evidence = await listEvidence(connection, [report.id])
  refuseFull(evidence)
  return { report, evidence }
}

const appendEvidenceAudit = (
  connection: Connection,
  { actor, params, at, requestId }: Change,
  taken: { action: 'report.evidenceAdded' | 'report.evidenceRemoved'; detail: Partial<KeptFile> },
): Promise<void> =>
  appendAudit(connection, {
    actor: auditActor(actor),
    subject: reportSubject(params),
    at,
    requestId,
    ...taken,
  })

/**
 * Enters a file that has been kept. The same content proves one report once.
 * @throws RuleError `evidence-exists` with its name, and what `requireRoom` throws
 */
export const enterEvidence = async (
  connection: Connection,
  change: Change,
  file: KeptFile,
): Promise<void> => {
  const { report, evidence } = await requireRoom(connection, change)
  refuseSame(evidence, file)
  const { fileName, ...content } = file
  const { actor, at } = change
  await insertEvidence(
    connection,
    { ...content, storedAt: at },
    { reportId: report.id, fileName, addedBy: actor.displayName, addedAt: at },
  )
  await appendEvidenceAudit(connection, change, { action: 'report.evidenceAdded', detail: file })
}

/**
 * Takes a piece of evidence off a report; its row and its content stay.
 * @throws RuleError `evidence-unknown`, what `requireOwnReport` and `nextReportState` throw
 */
export const removeEvidence = async (
  connection: Connection,
  change: Change,
  id: number,
): Promise<void> => {
  const { report } = await requireChangeable(connection, change)
  const { fileName, sha256 } = await requireEvidence(connection, report.id, id)
  await markEvidenceRemoved(connection, id, change.at)
  const detail = { fileName, sha256 }
  await appendEvidenceAudit(connection, change, { action: 'report.evidenceRemoved', detail })
}

/** @throws RuleError `evidence-unknown`, also while it is part of another side's draft */
export const requireVisibleEvidence = async (
  connection: Connection,
  { actor, params }: Asked,
  id: number,
): Promise<StoredEvidence> => {
  const { report } = await requireOwnReport(connection, actor, params)
  if (!maySeeContent(actor, report.state)) throw new RuleError('evidence-unknown', { id })
  return requireEvidence(connection, report.id, id)
}
