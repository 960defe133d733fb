import type { ReportState } from '@yardstick/shared/reporting/report-life.ts'
import { and, asc, count, eq, inArray, isNotNull, lte, max, ne, or, sql } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { indicators, units } from '../db/plan-tables.ts'
import { listed, prepared } from '../db/prepared.ts'
import { projectReports } from '../db/project-tables.ts'
import { observations, periods, reportEvents, reports } from '../db/reporting-tables.ts'
import { isInForce } from './observation-store.ts'

export type ReportRow = typeof reports.$inferSelect

/** How many reports of each period stand in each state. */
export const countReportStates = async (connection: Connection, periodIds: number[]) =>
  connection
    .select({
      periodId: reports.periodId,
      state: reports.state,
      reports: count(),
    })
    .from(reports)
    .where(inArray(reports.periodId, periodIds))
    .groupBy(reports.periodId, reports.state)

/** The same of the reports on projects. */
export const countProjectReportStates = async (connection: Connection, periodIds: number[]) =>
  connection
    .select({
      periodId: projectReports.periodId,
      state: projectReports.state,
      reports: count(),
    })
    .from(projectReports)
    .where(inArray(projectReports.periodId, periodIds))
    .groupBy(projectReports.periodId, projectReports.state)

/** Whether a unit owes anything in a period, on an indicator or a project. */
export const owesAnything = async (
  connection: Connection,
  { periodId, unitId }: { periodId: number; unitId: number },
): Promise<boolean> => {
  const onIndicators = await connection.$count(
    reports,
    and(eq(reports.periodId, periodId), eq(reports.unitId, unitId)),
  )
  const onProjects = await connection.$count(
    projectReports,
    and(eq(projectReports.periodId, periodId), eq(projectReports.unitId, unitId)),
  )
  return onIndicators + onProjects > 0
}

export const insertReports = async (
  connection: Connection,
  rows: (typeof reports.$inferInsert)[],
): Promise<void> => {
  if (rows.length > 0) await connection.insert(reports).values(rows)
}

const reportJoin = (connection: Connection) =>
  connection
    .select({
      report: reports,
      period: periods,
      indicator: indicators,
      unit: units,
    })
    .from(reports)
    .innerJoin(periods, eq(periods.id, reports.periodId))
    .innerJoin(indicators, eq(indicators.id, reports.indicatorId))
    .innerJoin(units, eq(units.id, reports.unitId))

export type JoinedReport = Awaited<ReturnType<typeof reportJoin>>[number]

/** The reports of one period, in the plan's order; of one unit when it is named. */
export const listReports = async (
  connection: Connection,
  wanted: { periodId: number; unitId?: number },
): Promise<JoinedReport[]> =>
  reportJoin(connection)
    .where(
      and(
        eq(reports.periodId, wanted.periodId),
        wanted.unitId === undefined ? undefined : eq(reports.unitId, wanted.unitId),
      ),
    )
    .orderBy(asc(indicators.no))

/** What a unit still deals with: every period that is not published, and what is corrected later. */
export const listOwedReports = async (
  connection: Connection,
  planId: string,
  unitId: number,
): Promise<JoinedReport[]> =>
  reportJoin(connection)
    .where(
      and(
        eq(periods.planId, planId),
        eq(reports.unitId, unitId),
        or(ne(periods.state, 'published'), isNotNull(reports.correctionNote)),
      ),
    )
    .orderBy(asc(periods.dueOn), asc(indicators.no))

const reportInPeriod = prepared((connection) =>
  reportJoin(connection)
    .where(
      and(
        eq(reports.periodId, sql.placeholder('period')),
        eq(reports.indicatorId, sql.placeholder('indicator')),
      ),
    )
    .prepare(),
)

/** Undefined when the period asks nothing of that indicator. */
export const findReport = async (
  connection: Connection,
  periodId: number,
  indicatorId: number,
): Promise<JoinedReport | undefined> =>
  reportInPeriod(connection).get({ period: periodId, indicator: indicatorId })

export const saveReport = async (connection: Connection, report: ReportRow): Promise<void> => {
  await connection.update(reports).set(report).where(eq(reports.id, report.id))
}

export const countInState = async (
  connection: Connection,
  periodId: number,
  state: ReportState,
): Promise<number> => {
  const [row] = await connection
    .select({ reports: count() })
    .from(reports)
    .where(and(eq(reports.periodId, periodId), eq(reports.state, state)))
  return row?.reports ?? 0
}

export const insertReportEvent = async (
  connection: Connection,
  event: typeof reportEvents.$inferInsert,
): Promise<void> => {
  await connection.insert(reportEvents).values(event)
}

const eventsOfReports = prepared((connection) =>
  connection
    .select()
    .from(reportEvents)
    .where(inArray(reportEvents.reportId, listed('reports')))
    .orderBy(asc(reportEvents.id))
    .prepare(),
)

/** Oldest first. */
export const listReportEvents = async (connection: Connection, reportIds: number[]) =>
  eventsOfReports(connection).all({ reports: JSON.stringify(reportIds) })

export const insertObservation = async (
  connection: Connection,
  observation: typeof observations.$inferInsert,
): Promise<void> => {
  await connection.insert(observations).values(observation)
}

/** 0 when nothing was verified for that period yet. */
export const latestObservationVersion = async (
  connection: Connection,
  of: { indicatorId: number; periodId: number },
): Promise<number> => {
  const [row] = await connection
    .select({ version: max(observations.version) })
    .from(observations)
    .where(
      and(eq(observations.indicatorId, of.indicatorId), eq(observations.periodId, of.periodId)),
    )
  return row?.version ?? 0
}

export type VerifiedValue = { indicatorId: number; period: string; endsOn: string; value: number }

const valuesInForce = prepared((connection) =>
  connection
    .select({
      indicatorId: observations.indicatorId,
      period: periods.code,
      endsOn: periods.endsOn,
      value: observations.value,
    })
    .from(observations)
    .innerJoin(periods, eq(periods.id, observations.periodId))
    .where(
      and(
        inArray(observations.indicatorId, listed('indicators')),
        lte(periods.endsOn, sql.placeholder('day')),
        isInForce,
      ),
    )
    .orderBy(asc(periods.endsOn), asc(observations.version))
    .prepare(),
)

/** Verified values of every period up to a day, oldest first, each as last corrected. */
export const listVerifiedBefore = async (
  connection: Connection,
  indicatorIds: number[],
  day: string,
): Promise<VerifiedValue[]> => {
  const rows = valuesInForce(connection).all({ indicators: JSON.stringify(indicatorIds), day })
  const latest = new Map(rows.map((row) => [`${row.indicatorId} ${row.period}`, row]))
  return [...latest.values()]
}

type Step = { event: typeof reportEvents.$inferSelect }

/**
 * Each step with the reason of the correction it belongs to; null before the first correction.
 * @param steps oldest first
 */
const withCorrections = <One extends Step>(steps: readonly One[]) => {
  const reasons = new Map<number, string | null>()
  return steps.map((step) => {
    const { reportId, action, reason } = step.event
    if (action === 'correct') reasons.set(reportId, reason)
    return { ...step, correction: reasons.get(reportId) ?? null }
  })
}

/**
 * The public part of an indicator's history, newest first: what was submitted and verified in
 * periods published up to a day, by unit. Drafts, returns, names and corrections that are not
 * verified yet stay inside.
 */
export const listPublicHistory = async (
  connection: Connection,
  indicatorId: number,
  asOf: string,
) => {
  const rows = await connection
    .select({ event: reportEvents, period: periods, unit: units })
    .from(reportEvents)
    .innerJoin(reports, eq(reports.id, reportEvents.reportId))
    .innerJoin(periods, eq(periods.id, reports.periodId))
    .innerJoin(units, eq(units.id, reports.unitId))
    .where(
      and(
        eq(reports.indicatorId, indicatorId),
        eq(periods.state, 'published'),
        lte(periods.endsOn, asOf),
        inArray(reportEvents.action, ['submit', 'verify', 'correct']),
      ),
    )
    .orderBy(asc(reportEvents.id))
  const steps = withCorrections(rows).filter(({ event }) => event.action !== 'correct')
  const settled = new Set<number>()
  const known = steps.reverse().filter(({ event }) => {
    if (event.action === 'verify') settled.add(event.reportId)
    return settled.has(event.reportId)
  })
  return known.map(({ event, period, unit, correction }) => ({
    period: period.code,
    at: event.at,
    action: event.action === 'submit' ? ('submitted' as const) : ('verified' as const),
    unit: unit.name,
    unitEn: unit.nameEn,
    outcome: event.outcome ?? ('value' as const),
    value: event.value,
    numerator: event.numerator,
    denominator: event.denominator,
    note: event.note,
    correction,
  }))
}
