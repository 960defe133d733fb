import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import {
  checklistSchema,
  newPeriodSchema,
  periodPublicationSchema,
  periodReopeningSchema,
  periodSchema,
} from '@yardstick/shared/indicators/reporting.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import { momentOf } from '../http/moment.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { noticePeriodOpened, noticePeriodPublished } from '../notices/tell.ts'
import { requirePlan } from '../plan/store.ts'
import { loadChecklist } from './period-checklist.ts'
import { listPeriods } from './period-store.ts'
import { describePeriod, describePeriods } from './period-views.ts'
import {
  addPeriod,
  closePeriod,
  openPlannedPeriod,
  publishPeriod,
  reopenPeriod,
  requirePeriod,
  type StepOptions,
} from './periods.ts'

const planParams = z.object({ plan: z.string() })
const periodParams = planParams.extend({ period: periodCodeSchema })
const periodList = itemsOf(periodSchema)

/** Steps that need no word of why; publishing takes one where the checklist has errors. */
const optionalReason = periodPublicationSchema.nullish()

/** What the center may do with a period once it is there. */
const periodSteps = [
  {
    path: 'open',
    permission: 'period.open',
    action: 'period.opened',
    summary: 'Open a planned period before its day',
    body: optionalReason,
    take: openPlannedPeriod,
    tell: noticePeriodOpened,
  },
  {
    path: 'close',
    permission: 'period.close',
    action: 'period.closed',
    summary: 'Close a period: departments can no longer change their reports',
    body: optionalReason,
    take: closePeriod,
    tell: null,
  },
  {
    path: 'reopen',
    permission: 'period.reopen',
    action: 'period.reopened',
    summary: 'Lift the lock of a closed period, with the reason',
    body: periodReopeningSchema,
    take: reopenPeriod,
    tell: null,
  },
  {
    path: 'publish',
    permission: 'period.publish',
    action: 'period.published',
    summary: 'Publish a period: its verified values become public, due verdicts are frozen',
    body: optionalReason,
    take: publishPeriod,
    tell: noticePeriodPublished,
  },
] as const

const listing = (api: FastifyInstance, { store }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/plans/:plan/periods',
    {
      config: { permission: 'period.list' },
      schema: {
        tags: ['reporting'],
        summary: 'Reporting periods with their dates and progress, newest first',
        params: planParams,
        response: { 200: periodList },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        return {
          items: await describePeriods(connection, await listPeriods(connection, plan.id)),
        }
      }),
  )
}

const opening = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/plans/:plan/periods',
    {
      config: { permission: 'period.open' },
      schema: {
        tags: ['reporting'],
        summary: 'Open or plan a period: once open, every indicator in charge owes a report',
        params: planParams,
        body: newPeriodSchema,
        response: { 201: periodSchema },
      },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      const { at, today } = momentOf(services.clock)
      const opened = await services.store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const { period, owed } = await addPeriod(connection, plan, {
          code: request.body.code,
          dueOn: request.body.dueOn,
          opensOn: request.body.opensOn ?? today,
          today,
          at,
          parts: services.periodParts,
        })
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: period.state === 'planned' ? 'period.planned' : 'period.opened',
          subject: `period:${plan.id}/${period.code}`,
          detail: { opensOn: period.opensOn, dueOn: period.dueOn, owed },
          at,
          requestId: request.id,
        })
        if (period.state === 'open') await noticePeriodOpened(connection, { plan, period, at })
        return describePeriod(connection, period)
      })
      return reply.code(201).send(opened)
    },
  )
}

const checking = (api: FastifyInstance, { store, periodParts }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/plans/:plan/periods/:period/checklist',
    {
      config: { permission: 'period.publish' },
      schema: {
        tags: ['reporting'],
        summary: 'What publishing the period has to answer for: errors and warnings',
        params: periodParams,
        response: { 200: checklistSchema },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        return loadChecklist(
          connection,
          await requirePeriod(connection, plan.id, request.params.period),
          periodParts,
        )
      }),
  )
}

const stepping = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  for (const { path, permission, action, summary, body, take, tell } of periodSteps) {
    routes.post(
      `/plans/:plan/periods/:period/${path}`,
      {
        config: { permission },
        schema: {
          tags: ['reporting'],
          summary,
          params: periodParams,
          body,
          response: { 200: periodSchema },
        },
      },
      async (request) => {
        const actor = requireActor(request)
        const options: StepOptions = {
          ...momentOf(services.clock),
          reason: request.body?.reason ?? null,
          isHead: actor.role === 'center_head',
          parts: services.periodParts,
        }
        return services.store.write(async (connection) => {
          const plan = await requirePlan(connection, request.params.plan)
          const { period, detail } = await take(connection, plan, request.params.period, options)
          await appendAudit(connection, {
            actor: auditActor(actor),
            action,
            subject: `period:${plan.id}/${period.code}`,
            detail,
            at: options.at,
            requestId: request.id,
          })
          await tell?.(connection, { plan, period, at: options.at })
          return describePeriod(connection, period)
        })
      },
    )
  }
}

/** Reporting periods: planned, opened, closed and published by the center. */
export const periodRoutes = (api: FastifyInstance, services: Services): void => {
  listing(api, services)
  opening(api, services)
  checking(api, services)
  stepping(api, services)
}
