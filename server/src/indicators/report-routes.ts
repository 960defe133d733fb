import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import {
  reportDetailSchema,
  reportDraftSchema,
  reportSchema,
} from '@yardstick/shared/indicators/reporting.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { reportReturnSchema, reportStepSchema } from '@yardstick/shared/reporting/steps.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { repeatableHeaders, writeOnce } from '../http/idempotency.ts'
import { requireActor } from '../http/session.ts'
import { requirePlan } from '../plan/store.ts'
import { listOwnRows } from './own-rows.ts'
import { requirePeriod } from './periods.ts'
import { type ReportParams, reportParams, requireOwnReport } from './report-access.ts'
import type { ReportChange } from './report-steps.ts'
import { recordReportStep } from './report-steps.ts'
import { listOwedReports, listReports } from './report-store.ts'
import { asSeenBy, describeReports, describeReportWithEvents, hideDraft } from './report-views.ts'

const planParams = z.object({ plan: z.string() })
const periodParams = planParams.extend({ period: periodCodeSchema })
const ownQuery = z.strictObject({ period: periodCodeSchema.optional() })
const reportList = itemsOf(reportSchema)
const ownLists = { owed: listOwedReports, inPeriod: listReports }

/** Takes a step once, however often the same request is sent. */
const takerOf =
  (services: Services) =>
  (
    exchange: { request: FastifyRequest; reply: FastifyReply },
    params: ReportParams,
    change: ReportChange,
  ): Promise<void> => {
    const { request } = exchange
    const actor = requireActor(request)
    const at = services.clock().toISOString()
    return writeOnce(services, exchange, {
      allow: (connection) => requireOwnReport(connection, actor, params),
      write: async (connection, found) => {
        const by = { actor, at, requestId: request.id }
        const after = await recordReportStep(connection, found, change, by)
        return asSeenBy(actor, await describeReportWithEvents(connection, after))
      },
    })
  }

const reading = (api: FastifyInstance, { store }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/plans/:plan/reports/own',
    {
      config: { permission: 'report.listOwn', tokenScope: 'reports.read' },
      schema: {
        tags: ['reporting'],
        summary: 'What the unit of the signed-in person owes, or reported in a period',
        description:
          'Without a period: all that is owed in periods that are not published, nearest due date ' +
          'first, and what is open for correction. With one: every report of the unit in that ' +
          'period, in the plan’s order.',
        params: planParams,
        querystring: ownQuery,
        response: { 200: reportList },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const { unitId } = requireActor(request)
        const asked = { ...request.params, ...request.query, unitId }
        const rows = await listOwnRows(connection, asked, ownLists)
        const items = await describeReports(connection, rows)
        return { items: items.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn)) }
      }),
  )

  routes.get(
    '/plans/:plan/periods/:period/reports',
    {
      config: { permission: 'report.listForReview' },
      schema: {
        tags: ['reporting'],
        summary: 'Every report of a period for the review desk, in the plan’s order',
        params: periodParams,
        response: { 200: reportList },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const period = await requirePeriod(connection, plan.id, request.params.period)
        const rows = await listReports(connection, { periodId: period.id })
        return {
          items: (await describeReports(connection, rows)).map(hideDraft),
        }
      }),
  )

  routes.get(
    '/plans/:plan/periods/:period/reports/:code',
    {
      config: { permission: 'report.read', tokenScope: 'reports.read' },
      schema: {
        tags: ['reporting'],
        summary: 'One report with every step of its life',
        params: reportParams,
        response: { 200: reportDetailSchema },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const actor = requireActor(request)
        const found = await requireOwnReport(connection, actor, request.params)
        return asSeenBy(actor, await describeReportWithEvents(connection, found))
      }),
  )
}

const stepping = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const take = takerOf(services)

  routes.put(
    '/plans/:plan/periods/:period/reports/:code',
    {
      config: { permission: 'report.save' },
      schema: {
        tags: ['reporting'],
        summary: 'Save a draft; it stays inside the unit',
        params: reportParams,
        headers: repeatableHeaders,
        body: reportDraftSchema,
        response: { 200: reportDetailSchema },
      },
    },
    (request, reply) =>
      take({ request, reply }, request.params, { action: 'save', ...request.body }),
  )

  for (const action of ['submit', 'withdraw', 'approve', 'verify'] as const) {
    routes.post(
      `/plans/:plan/periods/:period/reports/:code/${action}`,
      {
        config: { permission: `report.${action}` },
        schema: {
          tags: ['reporting'],
          summary: summaries[action],
          params: reportParams,
          headers: repeatableHeaders,
          body: reportStepSchema,
          response: { 200: reportDetailSchema },
        },
      },
      (request, reply) => take({ request, reply }, request.params, { action, ...request.body }),
    )
  }

  for (const action of ['return', 'correct'] as const) {
    routes.post(
      `/plans/:plan/periods/:period/reports/:code/${action}`,
      {
        config: { permission: `report.${action}` },
        schema: {
          tags: ['reporting'],
          summary: summaries[action],
          params: reportParams,
          headers: repeatableHeaders,
          body: reportReturnSchema,
          response: { 200: reportDetailSchema },
        },
      },
      (request, reply) => take({ request, reply }, request.params, { action, ...request.body }),
    )
  }
}

/** What each unit owes, its way through the center, and its history. */
export const reportRoutes = (api: FastifyInstance, services: Services): void => {
  reading(api, services)
  stepping(api, services)
}

const summaries = {
  submit: 'Hand the saved draft to the center',
  withdraw: 'Take a submitted report back before it is verified',
  approve: 'Approve a report of one’s own unit, so that the center may verify it',
  verify: 'Accept a submitted report; its value is published with the period',
  return: 'Send a report back with the reason, which the reporter reads',
  correct: 'Open a published value for correction; the old one stays public until then',
} as const
