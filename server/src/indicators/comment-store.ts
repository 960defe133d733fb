import { isOpenQuestion, type ReportComment } from '@yardstick/shared/indicators/comments.ts'
import { asc, eq, inArray } from 'drizzle-orm'
import { accounts } from '../db/account-tables.ts'
import type { Connection } from '../db/open.ts'
import { listed, prepared } from '../db/prepared.ts'
import { reportComments } from '../db/reporting-tables.ts'

const shown = {
  id: reportComments.id,
  text: reportComments.text,
  actorName: reportComments.actorName,
  actorRole: accounts.role,
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
    .innerJoin(accounts, eq(accounts.id, reportComments.accountId))
    .where(eq(reportComments.reportId, reportId))
    .orderBy(asc(reportComments.id))

/** @returns its number */
export const insertComment = async (
  connection: Connection,
  comment: typeof reportComments.$inferInsert,
): Promise<number> => {
  const [row] = await connection
    .insert(reportComments)
    .values(comment)
    .returning({ id: reportComments.id })
  if (!row) throw new Error('a comment was not inserted')
  return row.id
}

/** How much was said about a report, and whether the center still owes an answer. */
export type Talk = { comments: number; hasOpenQuestion: boolean }

const speakersOfReports = prepared((connection) =>
  connection
    .select({ reportId: reportComments.reportId, actorRole: accounts.role })
    .from(reportComments)
    .innerJoin(accounts, eq(accounts.id, reportComments.accountId))
    .where(inArray(reportComments.reportId, listed('reports')))
    .orderBy(asc(reportComments.id))
    .prepare(),
)

/** By report; one without comments is absent. */
export const listTalks = async (
  connection: Connection,
  reportIds: number[],
): Promise<Map<number, Talk>> => {
  const rows = speakersOfReports(connection).all({ reports: JSON.stringify(reportIds) })
  const talks = new Map<number, Talk>()
  for (const { reportId, ...newest } of rows) {
    const comments = (talks.get(reportId)?.comments ?? 0) + 1
    talks.set(reportId, { comments, hasOpenQuestion: isOpenQuestion(newest) })
  }
  return talks
}
