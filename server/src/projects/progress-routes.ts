import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import {
  projectDraftSchema,
  projectReportDetailSchema,
  projectReportSchema,
  projectVerificationSchema,
  publishedProgressSchema,
} from '@yardstick/shared/projects/progress-schema.ts'
import { reportReturnSchema, reportStepSchema } from '@yardstick/shared/reporting/steps.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { repeatableHeaders, writeOnce } from '../http/idempotency.ts'
import { publicRead } from '../http/public-reads.ts'
import { requireActor } from '../http/session.ts'
import { listOwnRows } from '../indicators/own-rows.ts'
import { requirePeriod } from '../indicators/periods.ts'
import { requirePlan } from '../plan/store.ts'
import { type ProgressParams, progressParams, requireOwnProgress } from './progress-access.ts'
import { listPublishedProgress } from './progress-public.ts'
import { type ProgressStep, recordProgressStep } from './progress-steps.ts'
import { listOwedProjectReports, listProjectReports } from './progress-store.ts'
import {
  asSeenBy,
  describeProjectReports,
  describeProjectReportWithEvents,
  hideUnitsDraft,
} from './progress-views.ts'
import { projectParams } from './project-access.ts'

const tags = ['reporting']
const planParams = z.object({ plan: z.string() })
const reportPath = '/plans/:plan/periods/:period/project-reports/:code'
const reportList = itemsOf(projectReportSchema)
const ownLists = { owed: listOwedProjectReports, inPeriod: listProjectReports }
const response = { 200: projectReportDetailSchema }

const readRoutes = (api: FastifyInstance, { store, publicReads }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  publicRead(api, publicReads, {
    url: '/plans/:plan/projects/:code/progress',
    tag: 'projects',
    summary: 'What was reported of a project in the published quarters, oldest first',
    params: projectParams,
    query: z.strictObject({}),
    reply: itemsOf(publishedProgressSchema),
    load: async (connection, { params }) => ({
      items: await listPublishedProgress(connection, params),
    }),
  })

  routes.get(
    '/plans/:plan/project-reports/own',
    {
      config: { permission: 'projectReport.listOwn' },
      schema: {
        tags,
        summary:
          'What the unit of the signed-in person owes about projects, or reported in a period',
        description:
          'Without a period: all that is owed in periods that are not published, and what is open ' +
          'for correction. With one: every project report of the unit in that period.',
        params: planParams,
        querystring: z.strictObject({ period: periodCodeSchema.optional() }),
        response: { 200: reportList },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const { unitId } = requireActor(request)
        const asked = { ...request.params, ...request.query, unitId }
        const rows = await listOwnRows(connection, asked, ownLists)
        return { items: await describeProjectReports(connection, rows) }
      }),
  )

  routes.get(
    '/plans/:plan/periods/:period/project-reports',
    {
      config: { permission: 'projectReport.listForReview' },
      schema: {
        tags,
        summary: 'Every project report of a period for the review desk, in the plan’s order',
        params: planParams.extend({ period: periodCodeSchema }),
        response: { 200: reportList },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const period = await requirePeriod(connection, plan.id, request.params.period)
        const rows = await listProjectReports(connection, { periodId: period.id })
        return { items: (await describeProjectReports(connection, rows)).map(hideUnitsDraft) }
      }),
  )

  routes.get(
    reportPath,
    {
      config: { permission: 'projectReport.read' },
      schema: {
        tags,
        summary: 'One project report with every step of its life',
        params: progressParams,
        response,
      },
    },
    (request) =>
      store.read(async (connection) => {
        const actor = requireActor(request)
        const found = await requireOwnProgress(connection, actor, request.params)
        return asSeenBy(actor, await describeProjectReportWithEvents(connection, found))
      }),
  )
}

/** What each unit owes about its projects, its way through the center, and what became public. */
export const progressRoutes = (api: FastifyInstance, services: Services): void => {
  readRoutes(api, services)
  const routes = api.withTypeProvider<ZodTypeProvider>()

  const take = (
    request: FastifyRequest & { params: ProgressParams },
    reply: FastifyReply,
    step: ProgressStep,
  ): Promise<void> => {
    const actor = requireActor(request)
    const by = { actor, at: services.clock().toISOString(), requestId: request.id }
    const exchange = { request, reply }
    return writeOnce(services, exchange, {
      allow: (connection) => requireOwnProgress(connection, actor, request.params),
      write: async (connection, found) => {
        const after = await recordProgressStep(connection, found, step, by)
        return asSeenBy(actor, await describeProjectReportWithEvents(connection, after))
      },
    })
  }

  const schemaOf = (action: keyof typeof summaries) => ({
    tags,
    summary: summaries[action],
    params: progressParams,
    headers: repeatableHeaders,
    response,
  })

  routes.put(
    reportPath,
    {
      config: { permission: 'projectReport.save' },
      schema: { ...schemaOf('save'), body: projectDraftSchema },
    },
    (request, reply) => take(request, reply, { action: 'save', ...request.body }),
  )

  for (const action of ['submit', 'withdraw', 'approve'] as const) {
    routes.post(
      `${reportPath}/${action}`,
      {
        config: { permission: `projectReport.${action}` },
        schema: { ...schemaOf(action), body: reportStepSchema },
      },
      (request, reply) => take(request, reply, { action, ...request.body }),
    )
  }

  routes.post(
    `${reportPath}/verify`,
    {
      config: { permission: 'projectReport.verify' },
      schema: { ...schemaOf('verify'), body: projectVerificationSchema },
    },
    (request, reply) => take(request, reply, { action: 'verify', ...request.body }),
  )

  for (const action of ['return', 'correct'] as const) {
    routes.post(
      `${reportPath}/${action}`,
      {
        config: { permission: `projectReport.${action}` },
        schema: { ...schemaOf(action), body: reportReturnSchema },
      },
      (request, reply) => take(request, reply, { action, ...request.body }),
    )
  }
}

const summaries = {
  save: 'Save a draft on a project; it stays with who wrote it, the unit or the center',
  submit: 'Hand the saved draft on a project in to the center',
  withdraw: 'Take a submitted project report back before it is verified',
  approve: 'Approve a project report of one’s own unit, so that the center may verify it',
  verify: 'Accept a project report with the center’s own rating beside the unit’s',
  return: 'Send a project report back with the reason, which the reporter reads',
  correct: 'Open a published project report for correction; it stays public until then',
} as const
