import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import {
  budgetRevisionSchema,
  newBudgetRevisionSchema,
  newPoolDecisionSchema,
  poolDecisionSchema,
  revisionSettlementSchema,
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
import { decidePlace, describePoolDecisions } from './pool-steps.ts'
import {
  addRevision,
  describeRevisions,
  type Settlement,
  settleRevision,
} from './revision-steps.ts'
import { requireProject } from './store.ts'

const planParams = z.object({ plan: z.string() })
const revisionParams = planParams.extend({ id: z.coerce.number().int().positive() })
const projectParams = planParams.extend({ code: z.string() })

const settling = {
  adopt: {
    permission: 'budget.decide',
    action: 'budget.revisionAdopted',
    summary: 'Put a proposed revision in force; not by whoever proposed it',
  },
  refuse: {
    permission: 'budget.decide',
    action: 'budget.revisionRefused',
    summary: 'Refuse a proposed revision, with the reason',
  },
  withdraw: {
    permission: 'budget.propose',
    action: 'budget.revisionWithdrawn',
    summary: 'Take a proposed revision back',
  },
} as const satisfies Record<Settlement, object>

const reading = (api: FastifyInstance, { store, publicReads }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  publicRead(api, publicReads, {
    url: '/plans/:plan/budget-revisions',
    tag: 'money',
    summary: 'The revisions of yearly amounts that are in force, oldest first',
    params: planParams,
    query: z.strictObject({}),
    reply: itemsOf(budgetRevisionSchema),
    load: async (connection, { params }) => {
      const plan = await requirePlan(connection, params.plan)
      return { items: await describeRevisions(connection, plan.id, { onlyAdopted: true }) }
    },
  })

  routes.get(
    '/plans/:plan/budget-revisions/all',
    {
      config: { permission: 'budget.propose' },
      schema: {
        tags: ['money'],
        summary: 'Every revision, also those proposed, refused and taken back',
        params: planParams,
        response: { 200: itemsOf(budgetRevisionSchema) },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        return { items: await describeRevisions(connection, plan.id, { onlyAdopted: false }) }
      }),
  )
}

const proposing = (api: FastifyInstance, { store, clock }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/plans/:plan/budget-revisions',
    {
      config: { permission: 'budget.propose' },
      schema: {
        tags: ['money'],
        summary: 'Propose a revision: money moved between cells, or a changed amount',
        params: planParams,
        body: newBudgetRevisionSchema,
        response: { 201: itemsOf(budgetRevisionSchema) },
      },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      const time = momentOf(clock)
      const all = await store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const by = { actor, ...time, state: 'proposed' as const }
        const id = await addRevision(connection, plan, request.body, by)
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: 'budget.revisionProposed',
          subject: `plan:${plan.id}`,
          detail: { revision: id, ...request.body },
          at: time.at,
          requestId: request.id,
        })
        return { items: await describeRevisions(connection, plan.id, { onlyAdopted: false }) }
      })
      return reply.code(201).send(all)
    },
  )
}

const concluding = (api: FastifyInstance, { store, clock }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  for (const settlement of ['adopt', 'refuse', 'withdraw'] as const) {
    const { permission, action, summary } = settling[settlement]
    routes.post(
      `/plans/:plan/budget-revisions/:id/${settlement}`,
      {
        config: { permission },
        schema: {
          tags: ['money'],
          summary,
          params: revisionParams,
          body: revisionSettlementSchema,
          response: { 200: itemsOf(budgetRevisionSchema) },
        },
      },
      (request) => {
        const actor = requireActor(request)
        const time = momentOf(clock)
        return store.write(async (connection) => {
          const plan = await requirePlan(connection, request.params.plan)
          const { id } = request.params
          const { reason } = request.body
          const wanted = { id, settlement, reason }
          const { documentNumber } = await settleRevision(connection, plan, wanted, {
            actor,
            ...time,
          })
          await appendAudit(connection, {
            actor: auditActor(actor),
            action,
            subject: `plan:${plan.id}`,
            detail: { revision: id, documentNumber, reason },
            at: time.at,
            requestId: request.id,
          })
          return { items: await describeRevisions(connection, plan.id, { onlyAdopted: false }) }
        })
      },
    )
  }
}

/** Documents that change yearly amounts, and decisions that move projects between the lists. */
export const revisionRoutes = (api: FastifyInstance, services: Services): void => {
  reading(api, services)
  proposing(api, services)
  concluding(api, services)
}

/** Where projects belong: on the funded list, in reserve, or in another project. */
export const poolRoutes = (api: FastifyInstance, services: Services): void => {
  const { store, clock, publicReads } = services

  publicRead(api, publicReads, {
    url: '/plans/:plan/pool-decisions',
    tag: 'projects',
    summary:
      'Decisions that moved projects between reserve and funded list, or ended them in another',
    params: planParams,
    query: z.strictObject({}),
    reply: itemsOf(poolDecisionSchema),
    load: async (connection, { params }) => {
      const plan = await requirePlan(connection, params.plan)
      return { items: await describePoolDecisions(connection, plan.id) }
    },
  })

  api.withTypeProvider<ZodTypeProvider>().post(
    '/plans/:plan/projects/:code/pool-decisions',
    {
      config: { permission: 'pool.decide' },
      schema: {
        tags: ['projects'],
        summary:
          'Promote a project, return it to reserve, or end it in another one, with its money',
        params: projectParams,
        body: newPoolDecisionSchema,
        response: { 201: itemsOf(poolDecisionSchema) },
      },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      const by = { actor, ...momentOf(clock) }
      const all = await store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const project = await requireProject(connection, plan.id, request.params.code)
        const { revisionId } = await decidePlace(connection, { plan, project }, request.body, by)
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: 'project.placeDecided',
          subject: `project:${plan.id}/${project.code}`,
          detail: { revision: revisionId, ...request.body },
          at: by.at,
          requestId: request.id,
        })
        return { items: await describePoolDecisions(connection, plan.id) }
      })
      return reply.code(201).send(all)
    },
  )
}
