import { isLasting } from '@yardstick/shared/projects/participation.ts'
import { and, asc, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import { accounts } from '../db/account-tables.ts'
import type { Connection } from '../db/open.ts'
import { projects, units } from '../db/plan-tables.ts'
import { listed, prepared } from '../db/prepared.ts'
import { projectReportEvents, projectReports } from '../db/project-tables.ts'
import { periods } from '../db/reporting-tables.ts'
import { listParticipants, type PlanScope } from '../plan/participant-store.ts'

export type ProjectReportRow = typeof projectReports.$inferSelect

/** Every project of a plan with the units that lead it now, both in the plan's order. */
export const listLedProjects = async (connection: Connection, plan: PlanScope) => {
  const leads = (await listParticipants(connection, plan)).filter(
    (one) => isLasting(one) && one.role === 'lead' && one.contentNo === null,
  )
  return [...Map.groupBy(leads, ({ project }) => project.id).values()].flatMap((own) => {
    const [first] = own
    const units = own.map(({ unitId, unitKind }) => ({ id: unitId, kind: unitKind }))
    return first ? [{ project: first.project, leads: units }] : []
  })
}

export const insertProjectReports = async (
  connection: Connection,
  rows: (typeof projectReports.$inferInsert)[],
): Promise<void> => {
  if (rows.length > 0) await connection.insert(projectReports).values(rows)
}

const reportJoin = (connection: Connection) =>
  connection
    .select({ report: projectReports, period: periods, project: projects, unit: units })
    .from(projectReports)
    .innerJoin(periods, eq(periods.id, projectReports.periodId))
    .innerJoin(projects, eq(projects.id, projectReports.projectId))
    .innerJoin(units, eq(units.id, projectReports.unitId))

export type JoinedProjectReport = Awaited<ReturnType<typeof reportJoin>>[number]

/** The reports of one period, in the plan's order; of one unit when it is named. */
export const listProjectReports = async (
  connection: Connection,
  wanted: { periodId: number; unitId?: number },
): Promise<JoinedProjectReport[]> =>
  reportJoin(connection)
    .where(
      and(
        eq(projectReports.periodId, wanted.periodId),
        wanted.unitId === undefined ? undefined : eq(projectReports.unitId, wanted.unitId),
      ),
    )
    .orderBy(asc(projects.category), asc(projects.no))

/** What a unit still deals with: every period that is not published, and what is corrected later. */
export const listOwedProjectReports = async (
  connection: Connection,
  planId: string,
  unitId: number,
): Promise<JoinedProjectReport[]> =>
  reportJoin(connection)
    .where(
      and(
        eq(periods.planId, planId),
        eq(projectReports.unitId, unitId),
        or(ne(periods.state, 'published'), isNotNull(projectReports.correctionNote)),
      ),
    )
    .orderBy(asc(periods.dueOn), asc(projects.category), asc(projects.no))

const reportInPeriod = prepared((connection) =>
  reportJoin(connection)
    .where(
      and(
        eq(projectReports.periodId, sql.placeholder('period')),
        eq(projectReports.projectId, sql.placeholder('project')),
      ),
    )
    .prepare(),
)

/** Undefined when the period asks nothing of that project. */
export const findProjectReport = async (
  connection: Connection,
  periodId: number,
  projectId: number,
): Promise<JoinedProjectReport | undefined> =>
  reportInPeriod(connection).get({ period: periodId, project: projectId })

/** What one project owed in the published periods, oldest first. */
export const listPublishedReports = async (
  connection: Connection,
  projectId: number,
): Promise<JoinedProjectReport[]> =>
  reportJoin(connection)
    .where(and(eq(projectReports.projectId, projectId), eq(periods.state, 'published')))
    .orderBy(asc(periods.endsOn))

export const saveProjectReport = async (
  connection: Connection,
  report: ProjectReportRow,
): Promise<void> => {
  await connection.update(projectReports).set(report).where(eq(projectReports.id, report.id))
}

export const insertProjectReportEvent = async (
  connection: Connection,
  event: typeof projectReportEvents.$inferInsert,
): Promise<void> => {
  await connection.insert(projectReportEvents).values(event)
}

const eventsOfReports = prepared((connection) =>
  connection
    .select({ event: projectReportEvents, actorRole: accounts.role })
    .from(projectReportEvents)
    .innerJoin(accounts, eq(accounts.id, projectReportEvents.accountId))
    .where(inArray(projectReportEvents.projectReportId, listed('reports')))
    .orderBy(asc(projectReportEvents.id))
    .prepare(),
)

/** Every step of some reports with the role of who took it, oldest first. */
export const listProjectReportEvents = async (connection: Connection, reportIds: number[]) => {
  const rows = eventsOfReports(connection).all({ reports: JSON.stringify(reportIds) })
  return rows.map(({ event, actorRole }) => ({ ...event, actorRole }))
}

export type ProjectReportEvent = Awaited<ReturnType<typeof listProjectReportEvents>>[number]

const reportsOnProjects = (connection: Connection) =>
  connection
    .select({ id: projectReports.id })
    .from(projectReports)
    .where(inArray(projectReports.projectId, listed('projects')))

const verifiedProgress = prepared((connection) =>
  connection
    .select({
      projectId: projectReports.projectId,
      period: periods.code,
      periodState: periods.state,
      endsOn: periods.endsOn,
      content: projectReportEvents.content,
      centerRating: projectReportEvents.centerRating,
    })
    .from(projectReportEvents)
    .innerJoin(projectReports, eq(projectReports.id, projectReportEvents.projectReportId))
    .innerJoin(periods, eq(periods.id, projectReports.periodId))
    .where(
      and(
        eq(projectReportEvents.action, 'verify'),
        inArray(projectReportEvents.projectReportId, reportsOnProjects(connection)),
      ),
    )
    .orderBy(asc(periods.endsOn), asc(projectReportEvents.id))
    .prepare(),
)

/** What was verified about some projects, each period as last corrected, oldest period first. */
export const listVerifiedProgress = async (connection: Connection, projectIds: number[]) => {
  const rows = verifiedProgress(connection).all({ projects: JSON.stringify(projectIds) })
  const latest = new Map(rows.map((row) => [`${row.projectId} ${row.period}`, row]))
  return [...latest.values()]
}
