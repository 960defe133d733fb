import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { editionChecklistSchema } from '@yardstick/shared/whitepaper/checklist.ts'
import { documentTreeSchema } from '@yardstick/shared/whitepaper/document-schema.ts'
import {
  editionComparisonSchema,
  editionDetailSchema,
  editionSchema,
  newEditionSchema,
} from '@yardstick/shared/whitepaper/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { requirePlan } from '../plan/store.ts'
import { auditSubject, comparisonQuery, editionParams, nameIn, planParams } from './addresses.ts'
import { loadDocument } from './book.ts'
import { loadComparison } from './comparison.ts'
import { loadEditionChecklist } from './edition-checklist.ts'
import { beginEdition, refuseDates, requireEdition } from './edition-steps.ts'
import { describeEdition, describeEditions } from './edition-views.ts'
import { gatherEdition } from './gather.ts'

const tags = ['white paper']
const config = { permission: 'edition.edit' } as const

/** What editors read: every edition in the making, its checklist, its preview. */
const readRoutes = (api: FastifyInstance, { store }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/plans/:plan/editions/desk',
    {
      config,
      schema: {
        tags,
        summary: 'Every edition of the white paper, also those in the making, newest first',
        params: planParams,
        response: { 200: itemsOf(editionSchema) },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        return { items: await describeEditions(connection, plan.id) }
      }),
  )

  routes.get(
    '/plans/:plan/editions/:year/:revision/desk',
    {
      config,
      schema: {
        tags,
        summary:
          'One edition as its editors see it: sections with what was written, and its history',
        params: editionParams,
        response: { 200: editionDetailSchema },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const edition = await requireEdition(connection, plan.id, request.params)
        return describeEdition(connection, edition)
      }),
  )

  routes.get(
    '/plans/:plan/editions/:year/:revision/checklist',
    {
      config,
      schema: {
        tags,
        summary: 'What keeps an edition from the public, and what should be known before',
        params: editionParams,
        response: { 200: editionChecklistSchema },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const edition = await requireEdition(connection, plan.id, request.params)
        return loadEditionChecklist(connection, edition)
      }),
  )

  routes.get(
    '/plans/:plan/editions/:year/:revision/preview',
    {
      config,
      schema: {
        tags,
        summary: 'The book as it would be published now, as a tree',
        params: editionParams,
        response: { 200: documentTreeSchema },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const edition = await requireEdition(connection, plan.id, request.params)
        return loadDocument(connection, edition)
      }),
  )

  routes.get(
    '/plans/:plan/editions/:year/:revision/comparison',
    {
      config,
      schema: {
        tags,
        summary: 'What is other than in an earlier edition, published or not',
        params: editionParams,
        querystring: comparisonQuery,
        response: { 200: editionComparisonSchema },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const after = await requireEdition(connection, plan.id, request.params)
        const before = await requireEdition(connection, plan.id, nameIn(request.query.since))
        return loadComparison(connection, { before, after })
      }),
  )
}

const beginning = (api: FastifyInstance, { store, clock, demo }: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().post(
    '/plans/:plan/editions',
    {
      config,
      schema: {
        tags,
        summary: 'Begin the edition of a year: its data is gathered as of a day',
        params: planParams,
        body: newEditionSchema,
        response: { 201: editionDetailSchema },
      },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      const at = clock().toISOString()
      const { plan: planId } = request.params
      const data = await store.read(async (connection) => {
        refuseDates(await requirePlan(connection, planId), request.body, chinaDate(clock()))
        return gatherEdition(connection, { plan: planId, ...request.body, demo })
      })
      const begun = await store.write(async (connection) => {
        const plan = await requirePlan(connection, planId)
        const edition = await beginEdition(connection, plan, data, { actor, at })
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: 'edition.created',
          subject: auditSubject(plan.id, edition),
          detail: { asOf: edition.asOf },
          at,
          requestId: request.id,
        })
        return describeEdition(connection, edition)
      })
      return reply.code(201).send(begun)
    },
  )
}

/** The editors’ desk: reading what is in the making, and beginning it. */
export const editionDeskRoutes = (api: FastifyInstance, services: Services): void => {
  readRoutes(api, services)
  beginning(api, services)
}
