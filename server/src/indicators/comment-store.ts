import type { ReportComment } from '@yardstick/shared/indicators/comments.ts'
import { asc, count, eq, inArray } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { reportComments } from '../db/tables.ts'

const shown = {
  id: reportComments.id,
  text: reportComments.text,
  actorName: reportComments.actorName,
  at: reportComments.at,
}

/** Oldest first. */
export const listComments = async (
  connection: Connection,
  reportId: number,
): Promise<ReportComment[]> =>
  connection
    .select(shown)
    .from(reportComments)
    .where(eq(reportComments.reportId, reportId))
    .orderBy(asc(reportComments.id))

export const insertComment = async (
  connection: Connection,
  comment: typeof reportComments.$inferInsert,
): Promise<ReportComment> => {
  const [row] = await connection.insert(reportComments).values(comment).returning(shown)
  if (!row) throw new Error('a comment was not inserted')
  return row
}

/** By report; one without comments is absent. */
export const countComments = async (
  connection: Connection,
  reportIds: number[],
): Promise<Map<number, number>> => {
  const rows = await connection
    .select({ reportId: reportComments.reportId, comments: count() })
    .from(reportComments)
    .where(inArray(reportComments.reportId, reportIds))
    .groupBy(reportComments.reportId)
  return new Map(rows.map(({ reportId, comments }) => [reportId, comments]))
}
