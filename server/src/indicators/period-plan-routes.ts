import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import {
  periodChangeSchema,
  periodSchema,
  yearPlanSchema,
} from '@yardstick/shared/indicators/reporting.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type AuditRecord, appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { momentOf } from '../http/moment.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { noticeDueMoved } from '../notices/tell-due-dates.ts'
import { requirePlan } from '../plan/store.ts'
import {
  type ChangedPeriod,
  changePeriod,
  planPeriods,
  removePlannedPeriod,
} from './period-plans.ts'
import type { PeriodRow } from './period-store.ts'
import { describePeriod, describePeriods } from './period-views.ts'

const tags = ['reporting']
const planParams = z.object({ plan: z.string() })
const periodParams = planParams.extend({ period: periodCodeSchema })

/** What the trail says of a change: each date that moved, and what it was. */
const describeChange = ({ before, after, settled }: ChangedPeriod, reason: string | undefined) => ({
  ...(before.opensOn === after.opensOn
    ? {}
    : { formerOpensOn: before.opensOn, opensOn: after.opensOn }),
  ...(before.dueOn === after.dueOn ? {} : { formerDueOn: before.dueOn, dueOn: after.dueOn }),
  ...(settled.length > 0 ? { settled } : {}),
  ...(reason ? { reason } : {}),
})

const record = (
  connection: Connection,
  request: FastifyRequest,
  { period, ...what }: { period: PeriodRow } & Pick<AuditRecord, 'action' | 'detail' | 'at'>,
): Promise<void> =>
  appendAudit(connection, {
    actor: auditActor(requireActor(request)),
    subject: `period:${period.planId}/${period.code}`,
    requestId: request.id,
    ...what,
  })

const planning = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/plans/:plan/periods/plan-year',
    {
      config: { permission: 'period.open' },
      schema: {
        tags,
        summary: 'Plan several periods with days to come, all or none; each opens on its day',
        params: planParams,
        body: yearPlanSchema,
        response: { 201: itemsOf(periodSchema) },
      },
    },
    async (request, reply) => {
      const now = { ...momentOf(services.clock), parts: services.periodParts }
      const planned = await services.store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const rows = await planPeriods(connection, plan, request.body.periods, now)
        for (const period of rows) {
          const { opensOn, dueOn } = period
          const detail = { opensOn, dueOn }
          await record(connection, request, {
            period,
            action: 'period.planned',
            detail,
            at: now.at,
          })
        }
        return { items: await describePeriods(connection, rows) }
      })
      return reply.code(201).send(planned)
    },
  )
}

const changing = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.patch(
    '/plans/:plan/periods/:period',
    {
      config: { permission: 'period.change' },
      schema: {
        tags,
        summary:
          'Change the days of a planned period, or with a reason the due date of an open one',
        params: periodParams,
        body: periodChangeSchema,
        response: { 200: periodSchema },
      },
    },
    (request) => {
      const now = momentOf(services.clock)
      const by = { ...now, name: requireActor(request).displayName }
      const { reason } = request.body
      return services.store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const change = { ...request.body, code: request.params.period }
        const changed = await changePeriod(connection, plan.id, change, by)
        const { before, after: period } = changed
        const isOpen = period.state === 'open'
        await record(connection, request, {
          period,
          action: isOpen ? 'period.dueMoved' : 'period.changed',
          detail: describeChange(changed, reason),
          at: now.at,
        })
        if (isOpen) {
          const moved = { formerDueOn: before.dueOn, reason: reason ?? '' }
          await noticeDueMoved(connection, { period, at: now.at }, moved)
        }
        return describePeriod(connection, period)
      })
    },
  )
}

const removing = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.delete(
    '/plans/:plan/periods/:period',
    {
      config: { permission: 'period.remove' },
      schema: {
        tags,
        summary: 'Remove a period that is only planned',
        params: periodParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { at } = momentOf(services.clock)
      await services.store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const period = await removePlannedPeriod(connection, plan.id, request.params.period)
        const { opensOn, dueOn } = period
        const detail = { opensOn, dueOn }
        await record(connection, request, { period, action: 'period.removed', detail, at })
      })
      return reply.code(204).send(null)
    },
  )
}

/** Planning ahead, and moving what was planned or is due. */
export const periodPlanRoutes = (api: FastifyInstance, services: Services): void => {
  planning(api, services)
  changing(api, services)
  removing(api, services)
}
