import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { periodCodeSchema, periodEnd } from '@yardstick/shared/basics/period.ts'
import {
  newPeriodSchema,
  type Period,
  periodSchema,
} from '@yardstick/shared/indicators/reporting.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { noticePeriodOpened, noticePeriodPublished } from '../notices/tell.ts'
import { requirePlan } from '../plan/store.ts'
import { closePeriod, openPeriod, publishPeriod } from './periods.ts'
import { countReportStates, listPeriods, type PeriodRow } from './report-store.ts'

const planParams = z.object({ plan: z.string() })
const periodParams = planParams.extend({ period: periodCodeSchema })
const periodList = itemsOf(periodSchema)

const toPeriods = async (connection: Connection, rows: PeriodRow[]): Promise<Period[]> => {
  const counts = await countReportStates(
    connection,
    rows.map((row) => row.id),
  )
  const countOf = (periodId: number, state: string): number =>
    counts.find((row) => row.periodId === periodId && row.state === state)?.reports ?? 0
  return rows.map((row) => ({
    code: row.code,
    state: row.state,
    opensOn: row.opensOn,
    endsOn: row.endsOn,
    dueOn: row.dueOn,
    publishedAt: row.publishedAt,
    counts: {
      expected: countOf(row.id, 'expected'),
      draft: countOf(row.id, 'draft'),
      submitted: countOf(row.id, 'submitted'),
      returned: countOf(row.id, 'returned'),
      verified: countOf(row.id, 'verified'),
    },
  }))
}

const onePeriod = async (connection: Connection, row: PeriodRow): Promise<Period> => {
  const [period] = await toPeriods(connection, [row])
  if (!period) throw new Error('a period lost its row')
  return period
}

/** Reporting periods: opened, closed and published by the center. */
export const periodRoutes = (api: FastifyInstance, services: Services): void => {
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
      services.store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        return {
          items: await toPeriods(connection, await listPeriods(connection, plan.id)),
        }
      }),
  )

  routes.post(
    '/plans/:plan/periods',
    {
      config: { permission: 'period.open' },
      schema: {
        tags: ['reporting'],
        summary: 'Open a period: every indicator in charge now owes a report',
        params: planParams,
        body: newPeriodSchema,
        response: { 201: periodSchema },
      },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      const at = services.clock().toISOString()
      const opened = await services.store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const { period, owed } = await openPeriod(connection, plan, {
          code: request.body.code,
          dueOn: request.body.dueOn,
          opensOn: chinaDate(services.clock()),
          endsOn: periodEnd(request.body.code),
          at,
        })
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: 'period.opened',
          subject: `period:${plan.id}/${period.code}`,
          detail: { dueOn: period.dueOn, owed },
          at,
          requestId: request.id,
        })
        await noticePeriodOpened(connection, { plan, period, at })
        return onePeriod(connection, period)
      })
      return reply.code(201).send(opened)
    },
  )

  for (const step of ['close', 'publish'] as const) {
    routes.post(
      `/plans/:plan/periods/:period/${step}`,
      {
        config: {
          permission: step === 'close' ? 'period.close' : 'period.publish',
        },
        schema: {
          tags: ['reporting'],
          summary:
            step === 'close'
              ? 'Close a period: departments can no longer change their reports'
              : 'Publish a period: its verified values become public, due verdicts are frozen',
          params: periodParams,
          response: { 200: periodSchema },
        },
      },
      async (request) => {
        const actor = requireActor(request)
        const at = services.clock().toISOString()
        return services.store.write(async (connection) => {
          const plan = await requirePlan(connection, request.params.plan)
          const take = step === 'close' ? closePeriod : publishPeriod
          const { period, detail } = await take(connection, plan, request.params.period, at)
          await appendAudit(connection, {
            actor: auditActor(actor),
            action: step === 'close' ? 'period.closed' : 'period.published',
            subject: `period:${plan.id}/${period.code}`,
            detail,
            at,
            requestId: request.id,
          })
          if (step === 'publish') await noticePeriodPublished(connection, { plan, period, at })
          return onePeriod(connection, period)
        })
      },
    )
  }
}
