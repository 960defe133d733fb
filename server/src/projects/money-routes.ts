import { dateSchema } from '@yardstick/shared/basics/dates.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import {
  enteredMoneySchema,
  moneyEntrySchema,
  moneyMatrixSchema,
  moneyReversalSchema,
  newMoneyEntrySchema,
} from '@yardstick/shared/projects/money-schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import { momentOf } from '../http/moment.ts'
import { publicRead } from '../http/public-reads.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { requirePlan } from '../plan/store.ts'
import { loadMatrix } from './ledger.ts'
import { describeEntries, enterMoney, reverseMoney } from './money-steps.ts'
import { requireProject } from './store.ts'

const tag = 'money'
const planParams = z.object({ plan: z.string() })
const projectParams = planParams.extend({ code: z.string() })
const entryParams = projectParams.extend({ id: z.coerce.number().int().positive() })

const reading = (api: FastifyInstance, { publicReads }: Services): void => {
  publicRead(api, publicReads, {
    url: '/plans/:plan/money',
    tag,
    summary: 'Planned, revised, allocated and paid by year and project, as known on a day',
    params: planParams,
    query: z.strictObject({ asOf: dateSchema.optional() }),
    reply: moneyMatrixSchema,
    load: async (connection, { params, query }) =>
      loadMatrix(connection, await requirePlan(connection, params.plan), query.asOf ?? null),
  })

  publicRead(api, publicReads, {
    url: '/plans/:plan/projects/:code/money-entries',
    tag,
    summary: 'What was allocated to a project and paid for it, entry by entry',
    params: projectParams,
    query: z.strictObject({}),
    reply: itemsOf(moneyEntrySchema),
    load: async (connection, { params }) => {
      const plan = await requirePlan(connection, params.plan)
      await requireProject(connection, plan.id, params.code)
      return { items: await describeEntries(connection, plan.id, params.code) }
    },
  })
}

const entering = (api: FastifyInstance, { store, clock }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/plans/:plan/projects/:code/money-entries',
    {
      config: { permission: 'money.enter' },
      schema: {
        tags: [tag],
        summary: 'Enter an allocation or a payment; more than the revised amount needs a reason',
        params: projectParams,
        body: newMoneyEntrySchema,
        response: { 201: enteredMoneySchema },
      },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      const time = momentOf(clock)
      const entered = await store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const project = await requireProject(connection, plan.id, request.params.code)
        const by = { actor, ...time, requestId: request.id }
        const { id, paidOverAllocated } = await enterMoney(
          connection,
          { plan, project },
          request.body,
          by,
        )
        const entries = await describeEntries(connection, plan.id, project.code)
        return {
          entry: moneyEntrySchema.parse(entries.find((one) => one.id === id)),
          warnings: paidOverAllocated ? ['paid-over-allocated' as const] : [],
        }
      })
      return reply.code(201).send(entered)
    },
  )
}

const reversing = (api: FastifyInstance, { store, clock }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/plans/:plan/projects/:code/money-entries/:id/reverse',
    {
      config: { permission: 'money.enter' },
      schema: {
        tags: [tag],
        summary: 'Take a whole entry back by one of the opposite sign; both stay on record',
        params: entryParams,
        body: moneyReversalSchema,
        response: { 201: moneyEntrySchema },
      },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      const time = momentOf(clock)
      const reversed = await store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const project = await requireProject(connection, plan.id, request.params.code)
        const wanted = { ...request.body, id: request.params.id }
        const id = await reverseMoney(connection, { plan, project }, wanted, { actor, ...time })
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: 'money.reversed',
          subject: `project:${plan.id}/${project.code}`,
          detail: { entry: id, reverses: request.params.id, note: request.body.note },
          at: time.at,
          requestId: request.id,
        })
        const entries = await describeEntries(connection, plan.id, project.code)
        return moneyEntrySchema.parse(entries.find((one) => one.id === id))
      })
      return reply.code(201).send(reversed)
    },
  )
}

/** Money allocated and paid: entries that are never edited, and the sums they make. */
export const moneyRoutes = (api: FastifyInstance, services: Services): void => {
  reading(api, services)
  entering(api, services)
  reversing(api, services)
}
