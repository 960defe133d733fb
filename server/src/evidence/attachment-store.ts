import type { Evidence } from '@yardstick/shared/indicators/evidence.ts'
import { and, asc, count, eq, isNull, like, sql } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { prepared } from '../db/prepared.ts'
import { attachments } from '../db/project-tables.ts'
import { evidenceFiles } from '../db/reporting-tables.ts'

/** What a file may be attached to; the row’s number follows, as in `stage-change:12`. */
export type SubjectKind = 'stage-change' | 'milestone-standing'

export const subjectOf = (kind: SubjectKind, row: number): string => `${kind}:${row}`

/** What is attached to one thing and was not removed, oldest first. */
export const listAttachments = async (
  connection: Connection,
  planId: string,
  subject: string,
): Promise<Evidence[]> =>
  connection
    .select({
      id: attachments.id,
      fileName: attachments.fileName,
      bytes: evidenceFiles.bytes,
      mediaType: evidenceFiles.mediaType,
      sha256: attachments.sha256,
      addedBy: attachments.addedBy,
      addedAt: attachments.addedAt,
    })
    .from(attachments)
    .innerJoin(evidenceFiles, eq(evidenceFiles.sha256, attachments.sha256))
    .where(
      and(
        eq(attachments.planId, planId),
        eq(attachments.subject, subject),
        isNull(attachments.removedAt),
      ),
    )
    .orderBy(asc(attachments.id))

const filesOfKind = prepared((connection) =>
  connection
    .select({ subject: attachments.subject, files: count() })
    .from(attachments)
    .where(
      and(
        eq(attachments.planId, sql.placeholder('plan')),
        like(attachments.subject, sql.placeholder('kind')),
        isNull(attachments.removedAt),
      ),
    )
    .groupBy(attachments.subject)
    .prepare(),
)

/**
 * How many files are attached to the things of one kind.
 * @returns a count by the row's number, 0 for a row that has none
 */
export const countAttachments = async (
  connection: Connection,
  planId: string,
  kind: SubjectKind,
): Promise<(row: number) => number> => {
  const rows = filesOfKind(connection).all({ plan: planId, kind: `${kind}:%` })
  const counts = new Map(rows.map(({ subject, files }) => [subject, files]))
  return (row) => counts.get(subjectOf(kind, row)) ?? 0
}

export const insertAttachment = async (
  connection: Connection,
  attachment: typeof attachments.$inferInsert,
): Promise<void> => {
  await connection.insert(attachments).values(attachment)
}

/** The row stays, and so does the content. */
export const markAttachmentRemoved = async (
  connection: Connection,
  id: number,
  removedAt: string,
): Promise<void> => {
  await connection.update(attachments).set({ removedAt }).where(eq(attachments.id, id))
}
