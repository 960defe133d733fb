import { and, asc, eq, lte } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { indicators, units } from '../db/plan-tables.ts'
import { periods, reports } from '../db/reporting-tables.ts'
import { loadDueDates } from './extension-store.ts'

/**
 * Every report that was owed in the periods published up to a day, with its unit's own due date,
 * oldest period first.
 */
export const listOwedUpTo = async (connection: Connection, planId: string, day: string) => {
  const rows = await connection
    .select({
      indicator: indicators.code,
      period: periods.code,
      due: { id: periods.id, dueOn: periods.dueOn },
      state: reports.state,
      firstSubmittedAt: reports.firstSubmittedAt,
      unitId: reports.unitId,
      unit: { code: units.code, name: units.name, nameEn: units.nameEn },
    })
    .from(reports)
    .innerJoin(periods, eq(periods.id, reports.periodId))
    .innerJoin(units, eq(units.id, reports.unitId))
    .innerJoin(indicators, eq(indicators.id, reports.indicatorId))
    .where(
      and(eq(periods.planId, planId), eq(periods.state, 'published'), lte(periods.endsOn, day)),
    )
    .orderBy(asc(periods.endsOn), asc(units.id))
  const dueDates = await loadDueDates(
    connection,
    rows.map(({ due }) => due.id),
  )
  return rows.map(({ due, unitId, ...row }) => ({ ...row, dueOn: dueDates.dueOn(due, unitId) }))
}
