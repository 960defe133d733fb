import { effectiveDueOn } from '@yardstick/shared/indicators/due-dates.ts'
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { units } from '../db/plan-tables.ts'
import { listed, prepared } from '../db/prepared.ts'
import { extensions, periods } from '../db/reporting-tables.ts'

export type ExtensionRow = typeof extensions.$inferSelect

const grantedExtensions = prepared((connection) =>
  connection
    .select()
    .from(extensions)
    .where(and(inArray(extensions.periodId, listed('periods')), eq(extensions.state, 'granted')))
    .orderBy(asc(extensions.askedDueOn))
    .prepare(),
)

/** The extensions that were granted in some periods, the longest last. */
export const listGrantedExtensions = async (
  connection: Connection,
  periodIds: number[],
): Promise<ExtensionRow[]> =>
  grantedExtensions(connection).all({ periods: JSON.stringify(periodIds) })

/** Tells each unit's due date in some periods, and the grant that it rests on. */
export type DueDates = {
  dueOn: (period: { id: number; dueOn: string }, unitId: number) => string
  /** Undefined where nothing was granted. */
  grant: (periodId: number, unitId: number) => ExtensionRow | undefined
}

export const loadDueDates = async (
  connection: Connection,
  periodIds: number[],
): Promise<DueDates> => {
  const granted = await listGrantedExtensions(connection, [...new Set(periodIds)])
  const byUnit = Map.groupBy(granted, ({ periodId, unitId }) => `${periodId} ${unitId}`)
  const of = (periodId: number, unitId: number) => byUnit.get(`${periodId} ${unitId}`) ?? []
  return {
    dueOn: (period, unitId) => effectiveDueOn(period.dueOn, of(period.id, unitId)),
    grant: (periodId, unitId) => of(periodId, unitId).at(-1),
  }
}

/** How many requests of each period wait for an answer; a period without any is left out. */
export const countAskedExtensions = async (
  connection: Connection,
  periodIds: number[],
): Promise<Map<number, number>> => {
  const rows = await connection
    .select({ periodId: extensions.periodId, asked: count() })
    .from(extensions)
    .where(and(inArray(extensions.periodId, periodIds), eq(extensions.state, 'asked')))
    .groupBy(extensions.periodId)
  return new Map(rows.map(({ periodId, asked }) => [periodId, asked]))
}

const joinExtensions = (connection: Connection) =>
  connection
    .select({ extension: extensions, period: periods, unit: units })
    .from(extensions)
    .innerJoin(periods, eq(periods.id, extensions.periodId))
    .innerJoin(units, eq(units.id, extensions.unitId))

export type JoinedExtension = Awaited<ReturnType<typeof joinExtensions>>[number]

/** The requests of a plan's units, or of one unit when it is named, the last asked first. */
export const listExtensions = async (
  connection: Connection,
  planId: string,
  unitId?: number,
): Promise<JoinedExtension[]> =>
  joinExtensions(connection)
    .where(
      and(
        eq(periods.planId, planId),
        unitId === undefined ? undefined : eq(extensions.unitId, unitId),
      ),
    )
    .orderBy(desc(extensions.id))

/** What the units, or one of them, have asked for in a period, oldest first. */
export const listPeriodExtensions = async (
  connection: Connection,
  wanted: { periodId: number; unitId?: number },
): Promise<JoinedExtension[]> =>
  joinExtensions(connection)
    .where(
      and(
        eq(extensions.periodId, wanted.periodId),
        wanted.unitId === undefined ? undefined : eq(extensions.unitId, wanted.unitId),
      ),
    )
    .orderBy(asc(extensions.id))

/** Undefined when the period has no request of that number. */
export const findExtension = async (
  connection: Connection,
  periodId: number,
  id: number,
): Promise<JoinedExtension | undefined> =>
  (
    await joinExtensions(connection).where(
      and(eq(extensions.periodId, periodId), eq(extensions.id, id)),
    )
  )[0]

export const insertExtension = async (
  connection: Connection,
  extension: typeof extensions.$inferInsert,
): Promise<ExtensionRow> => {
  const [row] = await connection.insert(extensions).values(extension).returning()
  if (!row) throw new Error('an extension was not inserted')
  return row
}

export const saveExtension = async (
  connection: Connection,
  extension: ExtensionRow,
): Promise<void> => {
  await connection.update(extensions).set(extension).where(eq(extensions.id, extension.id))
}
