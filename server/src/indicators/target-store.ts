import type { Revision } from '@yardstick/shared/indicators/target-revisions.ts'
import { asc, inArray } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { listed, prepared } from '../db/prepared.ts'
import { targetRevisions } from '../db/reporting-tables.ts'

/** A revision as the rules read it, with its indicator, its reason and who recorded it. */
export type RecordedRevision = Revision & {
  indicatorId: number
  reason: string
  actorName: string
}

const revisionsOfTargets = prepared((connection) =>
  connection
    .select()
    .from(targetRevisions)
    .where(inArray(targetRevisions.indicatorId, listed('indicators')))
    .orderBy(asc(targetRevisions.id))
    .prepare(),
)

/** In the order in which they were recorded. */
export const listTargetRevisions = async (
  connection: Connection,
  indicatorIds: number[],
): Promise<RecordedRevision[]> => {
  const rows = revisionsOfTargets(connection).all({ indicators: JSON.stringify(indicatorIds) })
  return rows.map(({ at, ...row }) => ({ ...row, recordedAt: at }))
}

export const insertTargetRevision = async (
  connection: Connection,
  revision: typeof targetRevisions.$inferInsert,
): Promise<void> => {
  await connection.insert(targetRevisions).values(revision)
}
