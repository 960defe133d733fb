import { and, asc, eq, lte } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { milestones, periods, reports, units } from '../db/tables.ts'

/** Every report that was owed in the periods published up to a day, oldest period first. */
export const listOwedUpTo = async (connection: Connection, planId: string, day: string) =>
  connection
    .select({
      period: periods.code,
      dueOn: periods.dueOn,
      state: reports.state,
      firstSubmittedAt: reports.firstSubmittedAt,
      unit: { code: units.code, name: units.name, nameEn: units.nameEn },
    })
    .from(reports)
    .innerJoin(periods, eq(periods.id, reports.periodId))
    .innerJoin(units, eq(units.id, reports.unitId))
    .where(
      and(eq(periods.planId, planId), eq(periods.state, 'published'), lte(periods.endsOn, day)),
    )
    .orderBy(asc(periods.endsOn), asc(units.id))

/** Due dates of a plan's promises; null for the undated. */
export const listPromiseDates = async (connection: Connection, planId: string) =>
  connection
    .select({ dueOn: milestones.dueOn })
    .from(milestones)
    .where(eq(milestones.planId, planId))
