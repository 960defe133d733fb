import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import {
  discrepancies,
  indicatorCharges,
  indicatorGroups,
  indicators,
  targets,
  units,
} from '../db/plan-tables.ts'
import { listed, prepared } from '../db/prepared.ts'
import { observations, periods, reports, verdicts } from '../db/reporting-tables.ts'
import { isInForce } from './observation-store.ts'

export type IndicatorRow = typeof indicators.$inferSelect & {
  group: typeof indicatorGroups.$inferSelect
}

/** The indicators of a plan in the order of its table, each with its group. */
export const listIndicators = async (
  connection: Connection,
  planId: string,
): Promise<IndicatorRow[]> => {
  const rows = await connection
    .select()
    .from(indicators)
    .innerJoin(
      indicatorGroups,
      and(
        eq(indicatorGroups.planId, indicators.planId),
        eq(indicatorGroups.code, indicators.groupCode),
      ),
    )
    .where(eq(indicators.planId, planId))
    .orderBy(asc(indicators.no))
  return rows.map((row) => ({
    ...row.indicators,
    group: row.indicator_groups,
  }))
}

const indicatorByCode = prepared((connection) =>
  connection
    .select()
    .from(indicators)
    .where(
      and(
        eq(indicators.planId, sql.placeholder('plan')),
        eq(indicators.code, sql.placeholder('code')),
      ),
    )
    .prepare(),
)

/** Undefined when the plan has no such code. */
export const findIndicator = async (connection: Connection, planId: string, code: string) =>
  indicatorByCode(connection).get({ plan: planId, code })

const targetsOfIndicators = prepared((connection) =>
  connection
    .select()
    .from(targets)
    .where(inArray(targets.indicatorId, listed('indicators')))
    .orderBy(asc(targets.year))
    .prepare(),
)

export const listTargets = async (connection: Connection, indicatorIds: number[]) =>
  targetsOfIndicators(connection).all({ indicators: JSON.stringify(indicatorIds) })

export const listVerdicts = async (connection: Connection, indicatorIds: number[]) =>
  connection.select().from(verdicts).where(inArray(verdicts.indicatorId, indicatorIds))

export type Charge = typeof indicatorCharges.$inferSelect & {
  unit: typeof units.$inferSelect
}

/** Who was in charge on a day: for each indicator the youngest row that had begun. */
export const listChargesOn = async (
  connection: Connection,
  planId: string,
  day: string,
): Promise<Map<number, Charge>> => {
  const rows = await connection
    .select()
    .from(indicatorCharges)
    .innerJoin(indicators, eq(indicators.id, indicatorCharges.indicatorId))
    .innerJoin(units, eq(units.id, indicatorCharges.unitId))
    .where(and(eq(indicators.planId, planId), lte(indicatorCharges.since, day)))
    .orderBy(asc(indicatorCharges.since), asc(indicatorCharges.id))
  return new Map(
    rows.map((row) => [row.indicators.id, { ...row.indicator_charges, unit: row.units }]),
  )
}

export const insertCharge = async (
  connection: Connection,
  charge: typeof indicatorCharges.$inferInsert,
): Promise<void> => {
  await connection.insert(indicatorCharges).values(charge)
}

/** Published values of a plan, oldest first, each as last corrected, with the unit that reported it. */
export const listPublishedObservations = async (
  connection: Connection,
  planId: string,
  indicatorId?: number,
) => {
  const rows = await connection
    .select({ observation: observations, period: periods, unit: units })
    .from(observations)
    .innerJoin(periods, eq(periods.id, observations.periodId))
    .innerJoin(reports, eq(reports.id, observations.reportId))
    .innerJoin(units, eq(units.id, reports.unitId))
    .where(
      and(
        eq(periods.planId, planId),
        eq(periods.state, 'published'),
        isInForce,
        indicatorId === undefined ? undefined : eq(observations.indicatorId, indicatorId),
      ),
    )
    .orderBy(asc(periods.endsOn), asc(observations.version))
  const latest = new Map(
    rows.map((row) => [`${row.observation.indicatorId} ${row.period.id}`, row]),
  )
  return [...latest.values()]
}

export type PublishedObservationRow = Awaited<ReturnType<typeof listPublishedObservations>>[number]

/** Discrepancy codes by what they touch, as `indicator:I07` → [`D02`]. */
export const mapDiscrepancies = async (
  connection: Connection,
  planId: string,
): Promise<Map<string, string[]>> => {
  const rows = await connection
    .select({ code: discrepancies.code, affects: discrepancies.affects })
    .from(discrepancies)
    .where(eq(discrepancies.planId, planId))
    .orderBy(asc(discrepancies.code))
  const map = new Map<string, string[]>()
  for (const row of rows) {
    for (const subject of row.affects) map.set(subject, [...(map.get(subject) ?? []), row.code])
  }
  return map
}

export const listPublishedPeriods = async (connection: Connection, planId: string) =>
  connection
    .select()
    .from(periods)
    .where(and(eq(periods.planId, planId), eq(periods.state, 'published')))
    .orderBy(desc(periods.endsOn))

export const insertVerdict = async (
  connection: Connection,
  verdict: typeof verdicts.$inferInsert,
): Promise<void> => {
  await connection.insert(verdicts).values(verdict)
}
