import type { ReportState } from '@yardstick/shared/reporting/report-life.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { indicators, projects } from '../db/plan-tables.ts'
import { projectReports } from '../db/project-tables.ts'
import { periods, reports } from '../db/reporting-tables.ts'

const unsettled: ReportState[] = ['submitted', 'approved', 'returned']

/** Reports on indicators that were handed in or sent back and are not decided, oldest period first. */
export const listOpenReports = async (connection: Connection, planId: string) =>
  connection
    .select({
      code: indicators.code,
      name: indicators.name,
      nameEn: indicators.nameEn,
      period: periods.code,
      endsOn: periods.endsOn,
      state: reports.state,
      periodState: periods.state,
      correctionNote: reports.correctionNote,
    })
    .from(reports)
    .innerJoin(periods, eq(periods.id, reports.periodId))
    .innerJoin(indicators, eq(indicators.id, reports.indicatorId))
    .where(and(eq(periods.planId, planId), inArray(reports.state, unsettled)))
    .orderBy(asc(periods.endsOn), asc(indicators.no))

/** The same on projects. */
export const listOpenProjectReports = async (connection: Connection, planId: string) =>
  connection
    .select({
      code: projects.code,
      name: projects.name,
      nameEn: projects.nameEn,
      period: periods.code,
      endsOn: periods.endsOn,
      state: projectReports.state,
      periodState: periods.state,
      correctionNote: projectReports.correctionNote,
    })
    .from(projectReports)
    .innerJoin(periods, eq(periods.id, projectReports.periodId))
    .innerJoin(projects, eq(projects.id, projectReports.projectId))
    .where(and(eq(periods.planId, planId), inArray(projectReports.state, unsettled)))
    .orderBy(asc(periods.endsOn), asc(projects.category), asc(projects.no))

/** Codes of indicators whose report of a period was verified without a value. */
export const listExplained = async (
  connection: Connection,
  planId: string,
  period: string,
): Promise<string[]> => {
  const rows = await connection
    .select({ code: indicators.code })
    .from(reports)
    .innerJoin(periods, eq(periods.id, reports.periodId))
    .innerJoin(indicators, eq(indicators.id, reports.indicatorId))
    .where(
      and(
        eq(periods.planId, planId),
        eq(periods.code, period),
        eq(reports.state, 'verified'),
        inArray(reports.outcome, ['no_data', 'not_applicable']),
      ),
    )
  return rows.map(({ code }) => code)
}
