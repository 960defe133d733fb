import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { UnitDebt } from '@yardstick/shared/reminders/due.ts'
import { and, asc, eq, inArray, isNull, lt, max, ne, or, sql } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { plans, projects, units } from '../db/plan-tables.ts'
import { prepared } from '../db/prepared.ts'
import { projectReportEvents, projectReports } from '../db/project-tables.ts'
import { periods, reportEvents, reports } from '../db/reporting-tables.ts'
import { type DueDates, loadDueDates } from '../indicators/extension-store.ts'

/** What a unit owes in an open period, with what is needed to tell somebody of it. */
export type StoredDebt = UnitDebt & {
  planName: string
  unitId: number
  /** The short name of the unit. */
  unitName: string
}

const ownedBy = {
  period: periods,
  plan: { id: plans.id, shortName: plans.shortName },
  unit: { id: units.id, code: units.code, name: units.shortName },
}

const ofUnit = or(isNull(sql.placeholder('unit')), eq(units.id, sql.placeholder('unit')))

/** Asked for by their ids: SQLite would else read the reports of all periods first. */
const openPeriods = (connection: Connection) =>
  connection.select({ id: periods.id }).from(periods).where(eq(periods.state, 'open'))

const openReports = prepared((connection) =>
  connection
    .select({ state: reports.state, updatedAt: reports.updatedAt, ...ownedBy })
    .from(reports)
    .innerJoin(periods, eq(periods.id, reports.periodId))
    .innerJoin(plans, eq(plans.id, periods.planId))
    .innerJoin(units, eq(units.id, reports.unitId))
    .where(and(inArray(reports.periodId, openPeriods(connection)), ofUnit))
    .prepare(),
)

const openProjectReports = prepared((connection) =>
  connection
    .select({ state: projectReports.state, updatedAt: projectReports.updatedAt, ...ownedBy })
    .from(projectReports)
    .innerJoin(periods, eq(periods.id, projectReports.periodId))
    .innerJoin(plans, eq(plans.id, periods.planId))
    .innerJoin(units, eq(units.id, projectReports.unitId))
    .where(and(inArray(projectReports.periodId, openPeriods(connection)), ofUnit))
    .prepare(),
)

type OpenReport = ReturnType<ReturnType<typeof openReports>['all']>[number]

/** On indicators and on projects; nearest due date of the period first. */
const listOpenReports = (connection: Connection, unit: number | null): OpenReport[] =>
  [
    ...openReports(connection).all({ unit }),
    ...openProjectReports(connection).all({ unit }),
  ].toSorted(
    (one, other) =>
      one.period.dueOn.localeCompare(other.period.dueOn) || one.unit.id - other.unit.id,
  )

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
  const rows = listOpenReports(connection, unitId ?? null)
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

const waitingOf = { period: periods.code, endsOn: periods.endsOn }

const selectWaiting = async (connection: Connection, before: string) => {
  const submittedAt = max(reportEvents.at)
  return connection
    .select({ ...waitingOf, plan: ownedBy.plan, submittedAt })
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
}

const selectWaitingOnProjects = async (connection: Connection, before: string) => {
  const submittedAt = max(projectReportEvents.at)
  return connection
    .select({ ...waitingOf, plan: ownedBy.plan, submittedAt })
    .from(projectReports)
    .innerJoin(periods, eq(periods.id, projectReports.periodId))
    .innerJoin(plans, eq(plans.id, periods.planId))
    .innerJoin(projectReportEvents, eq(projectReportEvents.projectReportId, projectReports.id))
    .where(
      and(
        ne(periods.state, 'published'),
        eq(projectReports.state, 'submitted'),
        eq(projectReportEvents.action, 'submit'),
      ),
    )
    .groupBy(projectReports.id)
    .having(lt(submittedAt, before))
}

/**
 * The reports on indicators and projects that wait for the center's check, with their period and when
 * each was last handed in; oldest period first.
 */
export const listWaitingReports = async (connection: Connection, before: string) => {
  const rows = [
    ...(await selectWaiting(connection, before)),
    ...(await selectWaitingOnProjects(connection, before)),
  ].toSorted((one, other) => one.endsOn.localeCompare(other.endsOn))
  return rows.map(({ submittedAt: at, endsOn: _endsOn, ...row }) => ({
    ...row,
    submittedOn: chinaDate(new Date(at ?? before)),
  }))
}

/** The reports on projects of one period, in the plan's order, for the board. */
export const listBoardProjects = async (connection: Connection, periodId: number) =>
  connection
    .select({
      state: projectReports.state,
      firstSubmittedAt: projectReports.firstSubmittedAt,
      project: { code: projects.code, name: projects.name, nameEn: projects.nameEn },
      unit: { id: units.id, code: units.code, name: units.name, nameEn: units.nameEn },
    })
    .from(projectReports)
    .innerJoin(projects, eq(projects.id, projectReports.projectId))
    .innerJoin(units, eq(units.id, projectReports.unitId))
    .where(eq(projectReports.periodId, periodId))
    .orderBy(asc(projects.category), asc(projects.no))
