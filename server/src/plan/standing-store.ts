import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { MilestoneStanding } from '@yardstick/shared/plan/milestones.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { prepared } from '../db/prepared.ts'
import { milestoneStandings } from '../db/project-tables.ts'
import { countAttachments } from '../evidence/attachment-store.ts'

type StandingRow = typeof milestoneStandings.$inferSelect

/** What a standing belongs to: a milestone of a project by its id, or a promise by its key. */
export type StandingOwner = number | string

const ownerOf = ({ projectMilestoneId, promiseCode }: StandingRow): StandingOwner =>
  projectMilestoneId ?? promiseCode ?? ''

const standingsOfPlan = prepared((connection) =>
  connection
    .select()
    .from(milestoneStandings)
    .where(eq(milestoneStandings.planId, sql.placeholder('plan')))
    .orderBy(asc(milestoneStandings.id))
    .prepare(),
)

/** Every row of one plan by what it belongs to, oldest first. */
export const mapStandings = async (
  connection: Connection,
  planId: string,
): Promise<(owner: StandingOwner) => MilestoneStanding[]> => {
  const rows = standingsOfPlan(connection).all({ plan: planId })
  const filesOf = await countAttachments(connection, planId, 'milestone-standing')
  const byOwner = Map.groupBy(rows, ownerOf)
  return (owner) =>
    (byOwner.get(owner) ?? []).map(({ id, projectedOn, actualOn, statement, at }) => ({
      id,
      projectedOn,
      actualOn,
      statement,
      recordedOn: chinaDate(new Date(at)),
      files: filesOf(id),
    }))
}

/** Undefined when the plan has no such row. */
export const findStanding = async (
  connection: Connection,
  planId: string,
  id: number,
): Promise<StandingRow | undefined> =>
  (
    await connection
      .select()
      .from(milestoneStandings)
      .where(and(eq(milestoneStandings.planId, planId), eq(milestoneStandings.id, id)))
  )[0]

/** Who wrote each row, and when. */
export const listStandingWriters = async (connection: Connection, planId: string) =>
  connection
    .select({
      id: milestoneStandings.id,
      projectMilestoneId: milestoneStandings.projectMilestoneId,
      promiseCode: milestoneStandings.promiseCode,
      actorName: milestoneStandings.actorName,
      at: milestoneStandings.at,
    })
    .from(milestoneStandings)
    .where(eq(milestoneStandings.planId, planId))
    .orderBy(asc(milestoneStandings.id))

export const insertStanding = async (
  connection: Connection,
  standing: typeof milestoneStandings.$inferInsert,
): Promise<void> => {
  await connection.insert(milestoneStandings).values(standing)
}
