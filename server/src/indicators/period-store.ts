import { and, asc, desc, eq, lte, sql } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { prepared } from '../db/prepared.ts'
import { periods } from '../db/reporting-tables.ts'

export type PeriodRow = typeof periods.$inferSelect

const periodByCode = prepared((connection) =>
  connection
    .select()
    .from(periods)
    .where(
      and(eq(periods.planId, sql.placeholder('plan')), eq(periods.code, sql.placeholder('code'))),
    )
    .prepare(),
)

/** Undefined when the period was never opened. */
export const findPeriod = async (
  connection: Connection,
  planId: string,
  code: string,
): Promise<PeriodRow | undefined> => periodByCode(connection).get({ plan: planId, code })

/** Newest first; where two end on one day, the quarter before its year. */
export const listPeriods = async (connection: Connection, planId: string): Promise<PeriodRow[]> =>
  connection
    .select()
    .from(periods)
    .where(eq(periods.planId, planId))
    .orderBy(desc(periods.endsOn), desc(periods.code))

export const insertPeriod = async (
  connection: Connection,
  period: typeof periods.$inferInsert,
): Promise<PeriodRow> => {
  const [row] = await connection.insert(periods).values(period).returning()
  if (!row) throw new Error('a period was not inserted')
  return row
}

export const savePeriod = async (connection: Connection, period: PeriodRow): Promise<void> => {
  await connection.update(periods).set(period).where(eq(periods.id, period.id))
}

/** Planned periods of every plan whose opening day has come, the earliest first. */
export const listPeriodsToOpen = async (
  connection: Connection,
  today: string,
): Promise<PeriodRow[]> =>
  connection
    .select()
    .from(periods)
    .where(and(eq(periods.state, 'planned'), lte(periods.opensOn, today)))
    .orderBy(asc(periods.opensOn), asc(periods.id))

/** For a period that nothing is owed in yet. */
export const removePeriod = async (connection: Connection, id: number): Promise<void> => {
  await connection.delete(periods).where(eq(periods.id, id))
}
