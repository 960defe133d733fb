import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import {
  type BoardReport,
  buildBoard,
  buildBoardHistory,
  listReminders,
} from '@yardstick/shared/reminders/board.ts'
import {
  boardHistoryQuerySchema,
  boardHistorySchema,
  boardSchema,
  reminderListSchema,
} from '@yardstick/shared/reminders/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { loadDueDates } from '../indicators/extension-store.ts'
import { listPeriods, type PeriodRow } from '../indicators/period-store.ts'
import { requirePeriod } from '../indicators/periods.ts'
import { listReports } from '../indicators/report-store.ts'
import { requirePlan } from '../plan/store.ts'
import { listBoardProjects } from './store.ts'

const tags = ['reporting']
const config = { permission: 'board.read' } as const
const params = z.object({ plan: z.string(), period: periodCodeSchema })

/** The reports of a period with each unit's own due date, and the day up to which lateness counts. */
const loadReports = async (connection: Connection, period: PeriodRow, today: string) => {
  const due = await loadDueDates(connection, [period.id])
  const rows = await listReports(connection, { periodId: period.id })
  const onIndicators = rows.map(
    ({ report, indicator, unit }): BoardReport => ({
      unit,
      about: { ...indicator, kind: 'indicator' },
      dueOn: due.dueOn(period, unit.id),
      state: report.state,
      firstSubmittedAt: report.firstSubmittedAt,
    }),
  )
  const onProjects = (await listBoardProjects(connection, period.id)).map(
    ({ project, ...report }): BoardReport => ({
      ...report,
      about: { ...project, kind: 'project' },
      dueOn: due.dueOn(period, report.unit.id),
    }),
  )
  const reports = [...onIndicators, ...onProjects]
  const asOf = period.publishedAt ? chinaDate(new Date(period.publishedAt)) : today
  const head = { period: period.code, state: period.state, dueOn: period.dueOn, asOf }
  return { reports, head }
}

const loadPeriod = async (connection: Connection, asked: z.infer<typeof params>, today: string) => {
  const plan = await requirePlan(connection, asked.plan)
  return loadReports(connection, await requirePeriod(connection, plan.id, asked.period), today)
}

/** The newest periods that asked something of anybody, oldest first. */
const loadHistory = async (
  connection: Connection,
  asked: { planId: string; periods: number },
  today: string,
) => {
  const begun = (await listPeriods(connection, asked.planId)).filter(
    ({ state }) => state !== 'planned',
  )
  const loaded = []
  for (const period of begun.slice(0, asked.periods).toReversed()) {
    loaded.push(await loadReports(connection, period, today))
  }
  return buildBoardHistory(loaded)
}

/** How far each unit is in a period, and whom to press for what. */
export const reminderRoutes = (api: FastifyInstance, { store, clock }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/plans/:plan/board',
    {
      config,
      schema: {
        tags,
        summary: 'How every unit kept to the last periods, oldest period first',
        params: params.pick({ plan: true }),
        querystring: boardHistoryQuerySchema,
        response: { 200: boardHistorySchema },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const { id: planId } = await requirePlan(connection, request.params.plan)
        const { periods } = request.query
        return loadHistory(connection, { planId, periods }, chinaDate(clock()))
      }),
  )

  routes.get(
    '/plans/:plan/periods/:period/board',
    {
      config,
      schema: {
        tags,
        summary: 'How far each unit is with what it owes in a period, latest first',
        params,
        response: { 200: boardSchema },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const today = chinaDate(clock())
        const { reports, head } = await loadPeriod(connection, request.params, today)
        return { ...head, ...buildBoard(reports, head.asOf) }
      }),
  )

  routes.get(
    '/plans/:plan/periods/:period/reminder-list',
    {
      config,
      schema: {
        tags,
        summary: 'The units that have still to deliver, with what, how late and until when',
        params,
        response: { 200: reminderListSchema },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const today = chinaDate(clock())
        const { reports, head } = await loadPeriod(connection, request.params, today)
        return { ...head, items: listReminders(reports, head.asOf) }
      }),
  )
}
