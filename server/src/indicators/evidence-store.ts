import type { Evidence } from '@yardstick/shared/indicators/evidence.ts'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { listed, prepared } from '../db/prepared.ts'
import { evidenceFiles, reportEvidence } from '../db/reporting-tables.ts'
import { insertContent } from '../evidence/content-store.ts'

export type StoredEvidence = Evidence & { reportId: number }

const evidenceOfReports = prepared((connection) =>
  connection
    .select({
      id: reportEvidence.id,
      reportId: reportEvidence.reportId,
      fileName: reportEvidence.fileName,
      bytes: evidenceFiles.bytes,
      mediaType: evidenceFiles.mediaType,
      sha256: reportEvidence.sha256,
      addedBy: reportEvidence.addedBy,
      addedAt: reportEvidence.addedAt,
    })
    .from(reportEvidence)
    .innerJoin(evidenceFiles, eq(evidenceFiles.sha256, reportEvidence.sha256))
    .where(
      and(inArray(reportEvidence.reportId, listed('reports')), isNull(reportEvidence.removedAt)),
    )
    .orderBy(asc(reportEvidence.id))
    .prepare(),
)

/** What belongs to some reports and was not removed from them, oldest first. */
export const listEvidence = async (
  connection: Connection,
  reportIds: number[],
): Promise<StoredEvidence[]> =>
  evidenceOfReports(connection).all({ reports: JSON.stringify(reportIds) })

export const insertEvidence = async (
  connection: Connection,
  file: typeof evidenceFiles.$inferInsert,
  evidence: Omit<typeof reportEvidence.$inferInsert, 'sha256'>,
): Promise<number> => {
  await insertContent(connection, file)
  const [row] = await connection
    .insert(reportEvidence)
    .values({ ...evidence, sha256: file.sha256 })
    .returning({ id: reportEvidence.id })
  if (!row) throw new Error('evidence was not inserted')
  return row.id
}

/** The row stays, and so does the content. */
export const markEvidenceRemoved = async (
  connection: Connection,
  id: number,
  removedAt: string,
): Promise<void> => {
  await connection.update(reportEvidence).set({ removedAt }).where(eq(reportEvidence.id, id))
}
