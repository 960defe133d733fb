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
import type { FastifyInstance, FastifySchema } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import type { PublicRead } from '../http/public-reads.ts'
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
const noQuery = z.object({})

type PlanParams = z.ZodType<z.output<typeof planParams>>

type DeskRead<Params extends PlanParams, Query extends z.ZodType, Reply extends z.ZodType> = Omit<
  PublicRead<Params, Query, Reply>,
  'tag' | 'load'
> & {
  load: (
    connection: Connection,
    planId: string,
    asked: { params: z.output<Params>; query: z.output<Query> },
  ) => Promise<z.input<Reply>>
}

/** Registers a read of the desk: of a plan that there is, for its editors alone. */
const deskRead = <Params extends PlanParams, Query extends z.ZodType, Reply extends z.ZodType>(
  api: FastifyInstance,
  { store }: Services,
  { url, summary, params, query, reply, load }: DeskRead<Params, Query, Reply>,
): void => {
  const schema: FastifySchema = {
    tags,
    summary,
    params,
    querystring: query,
    response: { 200: reply },
  }
  api.get(url, { config, schema }, (request) => {
    const asked = { params: params.parse(request.params), query: query.parse(request.query) }
    return store.read(async (connection) => {
      const plan = await requirePlan(connection, asked.params.plan)
      return load(connection, plan.id, asked)
    })
  })
}

/** What editors read: every edition in the making, its checklist, its preview. */
const readRoutes = (api: FastifyInstance, services: Services): void => {
  const edition = '/plans/:plan/editions/:year/:revision'

  deskRead(api, services, {
    url: '/plans/:plan/editions/desk',
    summary: 'Every edition of the white paper, also those in the making, newest first',
    params: planParams,
    query: noQuery,
    reply: itemsOf(editionSchema),
    load: async (connection, planId) => ({ items: await describeEditions(connection, planId) }),
  })

  deskRead(api, services, {
    url: `${edition}/desk`,
    summary: 'One edition as its editors see it: sections with what was written, and its history',
    params: editionParams,
    query: noQuery,
    reply: editionDetailSchema,
    load: async (connection, planId, { params }) =>
      describeEdition(connection, await requireEdition(connection, planId, params)),
  })

  deskRead(api, services, {
    url: `${edition}/checklist`,
    summary: 'What keeps an edition from the public, and what should be known before',
    params: editionParams,
    query: noQuery,
    reply: editionChecklistSchema,
    load: async (connection, planId, { params }) =>
      loadEditionChecklist(connection, await requireEdition(connection, planId, params)),
  })

  deskRead(api, services, {
    url: `${edition}/preview`,
    summary: 'The book as it would be published now, as a tree',
    params: editionParams,
    query: noQuery,
    reply: documentTreeSchema,
    load: async (connection, planId, { params }) =>
      loadDocument(connection, await requireEdition(connection, planId, params)),
  })

  deskRead(api, services, {
    url: `${edition}/comparison`,
    summary: 'What is other than in an earlier edition, published or not',
    params: editionParams,
    query: comparisonQuery,
    reply: editionComparisonSchema,
    load: async (connection, planId, { params, query }) => {
      const after = await requireEdition(connection, planId, params)
      const before = await requireEdition(connection, planId, nameIn(query.since))
      return loadComparison(connection, { before, after })
    },
  })
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
