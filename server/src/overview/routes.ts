import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { listDecisions } from '@yardstick/shared/overview/decisions.ts'
import {
  type Overview,
  overviewSchema,
  type Timeliness,
} from '@yardstick/shared/overview/schema.ts'
import { measurePunctuality } from '@yardstick/shared/overview/timeliness.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { publicRead } from '../http/public-reads.ts'
import { chooseViewpoint, loadIndicators } from '../indicators/assemble.ts'
import { describePlan, listDiscrepancies, requirePlan } from '../plan/store.ts'
import { listProjects } from '../projects/store.ts'
import { listOwedUpTo, listPromiseDates } from './store.ts'

const recentPeriods = 8

type Owed = Awaited<ReturnType<typeof listOwedUpTo>>[number]

/** Units by punctuality, the least punctual first. */
const timelinessOf = (owed: readonly Owed[]): Timeliness[] => {
  const codes = [...new Set(owed.map((report) => report.period))].slice(-recentPeriods)
  const byUnit = Map.groupBy(owed, (report) => report.unit.code)
  const rows = [...byUnit.values()].flatMap((reports) => {
    const flat = reports.map((report) => ({ ...report, unit: report.unit.code }))
    const whole = measurePunctuality(flat)
    const unit = reports[0]?.unit
    if (!whole || !unit) return []
    const recent = codes.map((period) => ({
      period,
      onTimeRatio:
        measurePunctuality(flat.filter((report) => report.period === period))?.onTimeRatio ?? null,
    }))
    return [{ unit, ...whole, recent }]
  })
  return rows.toSorted((a, b) => a.onTimeRatio - b.onTimeRatio || b.missing - a.missing)
}

const budgetByYear = (projects: readonly Project[]): Overview['budget'] => {
  const lines = projects.flatMap((project) => project.budget)
  return [...Map.groupBy(lines, (line) => line.year)]
    .map(([year, amounts]) => ({
      year,
      plannedWanyuan: amounts.reduce((sum, line) => sum + line.plannedWanyuan, 0),
      projects: amounts.length,
    }))
    .toSorted((a, b) => a.year - b.year)
}

const promisesByYear = (dates: { dueOn: string | null }[]): Overview['promises'] =>
  [...Map.groupBy(dates, ({ dueOn }) => (dueOn ? Number(dueOn.slice(0, 4)) : null))]
    .map(([year, due]) => ({ year, count: due.length }))
    .toSorted((a, b) => (a.year ?? 9999) - (b.year ?? 9999))

const loadOverview = async (
  connection: Connection,
  asked: { plan: string; period: string | undefined; today: string; demo: boolean },
): Promise<Overview> => {
  const plan = await requirePlan(connection, asked.plan)
  const viewpoint = await chooseViewpoint(connection, plan.id, asked.period, asked.today)
  const indicators = await loadIndicators(connection, plan, viewpoint, asked.today)
  const funded = await listProjects(connection, plan, 'funded')
  const owed = await listOwedUpTo(connection, plan.id, viewpoint.asOf)
  return {
    plan: await describePlan(connection, plan, asked.demo),
    period: viewpoint.period,
    asOf: viewpoint.asOf,
    publishedAt: viewpoint.publishedAt,
    verifiedCount: indicators.filter(({ assessment }) => assessment.value !== null).length,
    indicators,
    projects: funded,
    budget: budgetByYear(funded),
    timeliness: timelinessOf(owed),
    decisions: listDecisions(indicators, await listDiscrepancies(connection, plan.id), {
      knownOn: viewpoint.knownOn,
      periods: viewpoint.periods,
      owed,
    }),
    promises: promisesByYear(await listPromiseDates(connection, plan.id)),
  }
}

/** All that the first page needs, in one read. */
export const overviewRoutes = (api: FastifyInstance, services: Services): void => {
  publicRead(api, services.publicReads, {
    url: '/plans/:plan/overview',
    tag: 'overview',
    summary: 'What is late and what needs a decision, as of a published period',
    params: z.object({ plan: z.string() }),
    query: z.strictObject({ period: periodCodeSchema.optional() }),
    reply: overviewSchema,
    load: (connection, { params, query, today }) =>
      loadOverview(connection, {
        plan: params.plan,
        period: query.period,
        today,
        demo: services.demo,
      }),
  })
}
