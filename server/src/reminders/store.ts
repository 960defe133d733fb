import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { UnitDebt } from '@yardstick/shared/reminders/due.ts'
import { and, asc, eq, lt, max, ne } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { periods, plans, reportEvents, reports, units } from '../db/tables.ts'
import { type DueDates, loadDueDates } from '../indicators/extension-store.ts'

/** What a unit owes in an open period, with what is needed to tell somebody of it. */
export type StoredDebt = UnitDebt & {
  planName: string
  unitId: number
  /** The short name of the unit. */
  unitName: string
}

const selectOpenReports = (connection: Connection, unitId: number | undefined) =>
  connection
    .select({
      state: reports.state,
      updatedAt: reports.updatedAt,
      period: periods,
      plan: { id: plans.id, shortName: plans.shortName },
      unit: { id: units.id, code: units.code, name: units.shortName },
    })
    .from(reports)
    .innerJoin(periods, eq(periods.id, reports.periodId))
    .innerJoin(plans, eq(plans.id, periods.planId))
    .innerJoin(units, eq(units.id, reports.unitId))
    .where(
      and(eq(periods.state, 'open'), unitId === undefined ? undefined : eq(reports.unitId, unitId)),
    )
    .orderBy(asc(periods.dueOn), asc(units.id))

type OpenReport = Awaited<ReturnType<typeof selectOpenReports>>[number]

const toDebt = (
  { period, plan, unit }: OpenReport,
  own: readonly OpenReport[],
  due: DueDates,
): StoredDebt => {
  const decidedAt = due.grant(period.id, unit.id)?.decidedAt
  return {
    plan: plan.id,
    planName: plan.shortName,
    period: period.code,
    periodState: period.state,
    unit: unit.code,
    unitId: unit.id,
    unitName: unit.name,
    dueOn: due.dueOn(period, unit.id),
    dueSince: decidedAt ? chinaDate(new Date(decidedAt)) : period.opensOn,
    reports: own.map(({ state, updatedAt }) => ({
      state,
      changedOn: chinaDate(new Date(updatedAt)),
    })),
  }
}

/** What every unit owes in the open periods, or one unit when it is named; nearest due date first. */
export const listDebts = async (connection: Connection, unitId?: number): Promise<StoredDebt[]> => {
  const rows = await selectOpenReports(connection, unitId)
  const due = await loadDueDates(
    connection,
    rows.map(({ period }) => period.id),
  )
  const byDebt = Map.groupBy(rows, ({ period, unit }) => `${period.id} ${unit.id}`)
  return [...byDebt.values()].flatMap((own) => {
    const [first] = own
    return first ? [toDebt(first, own, due)] : []
  })
}

/** The reports that wait for the center's check, with their period and when each was last handed in. */
export const listWaitingReports = async (connection: Connection, before: string) => {
  const submittedAt = max(reportEvents.at)
  const rows = await connection
    .select({
      period: periods.code,
      plan: { id: plans.id, shortName: plans.shortName },
      submittedAt,
    })
    .from(reports)
    .innerJoin(periods, eq(periods.id, reports.periodId))
    .innerJoin(plans, eq(plans.id, periods.planId))
    .innerJoin(reportEvents, eq(reportEvents.reportId, reports.id))
    .where(
      and(
        ne(periods.state, 'published'),
        eq(reports.state, 'submitted'),
        eq(reportEvents.action, 'submit'),
      ),
    )
    .groupBy(reports.id)
    .having(lt(submittedAt, before))
    .orderBy(asc(periods.endsOn))
  return rows.map(({ submittedAt: at, ...row }) => ({
    ...row,
    submittedOn: chinaDate(new Date(at ?? before)),
  }))
}
