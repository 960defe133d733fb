import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { listDecisions } from '@yardstick/shared/overview/decisions.ts'
import {
  type Overview,
  overviewSchema,
  type Timeliness,
} from '@yardstick/shared/overview/schema.ts'
import { measurePunctuality } from '@yardstick/shared/overview/timeliness.ts'
import {
  type MilestoneState,
  type Occurrence,
  promiseState,
} from '@yardstick/shared/plan/milestones.ts'
import type { MoneyMatrix } from '@yardstick/shared/projects/money-schema.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { publicRead } from '../http/public-reads.ts'
import { chooseViewpoint, loadIndicators } from '../indicators/assemble.ts'
import { listOwedUpTo } from '../indicators/owed-store.ts'
import { listPromises } from '../plan/action-store.ts'
import { describePlan, listDiscrepancies, requirePlan } from '../plan/store.ts'
import { loadMatrix } from '../projects/ledger.ts'
import { listProjects } from '../projects/store.ts'

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

/** The years of the plan with their money as known on a day, and how many projects the plan funds. */
const budgetByYear = (matrix: MoneyMatrix, projects: readonly Project[]): Overview['budget'] =>
  matrix.byYear.map(({ year, plannedWanyuan, revisedWanyuan, allocatedWanyuan, paidWanyuan }) => ({
    year,
    plannedWanyuan,
    revisedWanyuan,
    allocatedWanyuan,
    paidWanyuan,
    projects: projects.filter(({ budget }) => budget.some((line) => line.year === year)).length,
  }))

type Promised = { dueOn: string | null; occurrences: readonly Occurrence[] }

const promisesByYear = (promises: readonly Promised[], asOf: string): Overview['promises'] =>
  [...Map.groupBy(promises, ({ dueOn }) => (dueOn ? Number(dueOn.slice(0, 4)) : null))]
    .map(([year, due]) => {
      const states = due.map(({ occurrences }) => promiseState(occurrences, asOf))
      const countOf = (...wanted: MilestoneState[]) =>
        states.filter((state) => wanted.includes(state)).length
      return {
        year,
        count: due.length,
        kept: countOf('kept', 'kept_late'),
        overdue: countOf('overdue'),
      }
    })
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
    budget: budgetByYear(await loadMatrix(connection, plan, viewpoint.asOf), funded),
    timeliness: timelinessOf(owed),
    decisions: listDecisions(indicators, await listDiscrepancies(connection, plan.id), {
      knownOn: viewpoint.knownOn,
      periods: viewpoint.periods,
      owed,
    }),
    promises: promisesByYear(await listPromises(connection, plan), viewpoint.asOf),
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
