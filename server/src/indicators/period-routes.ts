import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { periodCodeSchema, periodEnd } from '@yardstick/shared/basics/period.ts'
import {
  checklistSchema,
  newPeriodSchema,
  type Period,
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
import type { Connection } from '../db/open.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { noticePeriodOpened, noticePeriodPublished } from '../notices/tell.ts'
import { requirePlan } from '../plan/store.ts'
import { loadChecklist } from './period-checklist.ts'
import {
  addPeriod,
  closePeriod,
  openPlannedPeriod,
  publishPeriod,
  reopenPeriod,
  requirePeriod,
  type StepOptions,
} from './periods.ts'
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
    closesOn: row.closesOn,
    publishedAt: row.publishedAt,
    counts: {
      expected: countOf(row.id, 'expected'),
      draft: countOf(row.id, 'draft'),
      submitted: countOf(row.id, 'submitted'),
      approved: countOf(row.id, 'approved'),
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
  },
  {
    path: 'close',
    permission: 'period.close',
    action: 'period.closed',
    summary: 'Close a period: departments can no longer change their reports',
    body: optionalReason,
    take: closePeriod,
  },
  {
    path: 'reopen',
    permission: 'period.reopen',
    action: 'period.reopened',
    summary: 'Lift the lock of a closed period, with the reason',
    body: periodReopeningSchema,
    take: reopenPeriod,
  },
  {
    path: 'publish',
    permission: 'period.publish',
    action: 'period.published',
    summary: 'Publish a period: its verified values become public, due verdicts are frozen',
    body: optionalReason,
    take: publishPeriod,
  },
] as const

/** Reporting periods: planned, opened, closed and published by the center. */
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
        summary: 'Open or plan a period: once open, every indicator in charge owes a report',
        params: planParams,
        body: newPeriodSchema,
        response: { 201: periodSchema },
      },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      const at = services.clock().toISOString()
      const today = chinaDate(services.clock())
      const opened = await services.store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const { period, owed } = await addPeriod(connection, plan, {
          code: request.body.code,
          dueOn: request.body.dueOn,
          opensOn: request.body.opensOn ?? today,
          endsOn: periodEnd(request.body.code),
          today,
          at,
        })
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: period.state === 'planned' ? 'period.planned' : 'period.opened',
          subject: `period:${plan.id}/${period.code}`,
          detail: { opensOn: period.opensOn, dueOn: period.dueOn, owed },
          at,
          requestId: request.id,
        })
        await noticePeriodOpened(connection, { plan, period, at })
        return onePeriod(connection, period)
      })
      return reply.code(201).send(opened)
    },
  )

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
      services.store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        return loadChecklist(
          connection,
          await requirePeriod(connection, plan.id, request.params.period),
        )
      }),
  )

  for (const { path, permission, action, summary, body, take } of periodSteps) {
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
        const now = services.clock()
        const options: StepOptions = {
          at: now.toISOString(),
          today: chinaDate(now),
          reason: request.body?.reason ?? null,
          isHead: actor.role === 'center_head',
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
          if (period.state === 'published') {
            await noticePeriodPublished(connection, { plan, period, at: options.at })
          }
          return onePeriod(connection, period)
        })
      },
    )
  }
}
