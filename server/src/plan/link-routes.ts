import {
  linkConfirmationSchema,
  linkNoteSchema,
  linkRejectionSchema,
  managedLinkSchema,
  newLinkSchema,
  type Pair,
  pairKey,
  planLinkSchema,
} from '@yardstick/shared/plan/links.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { publicRead } from '../http/public-reads.ts'
import { auditActor, requireActor } from '../http/session.ts'
import {
  addLink,
  type By,
  confirmLink,
  getManagedLink,
  listManagedLinks,
  listPublicLinks,
  rejectLink,
  rewriteNote,
} from './link-steps.ts'
import { type PlanRow, requirePlan } from './store.ts'

const tag = 'links'
const params = z.object({ plan: z.string() })
const reading = { tags: [tag], params, querystring: z.strictObject({}) }

const readRoutes = (api: FastifyInstance, { store, publicReads }: Services): void => {
  publicRead(api, publicReads, {
    url: '/plans/:plan/links',
    tag,
    summary: 'What drives what: ties between projects, programmes and indicators, and their ground',
    params,
    query: z.strictObject({}),
    reply: itemsOf(planLinkSchema),
    load: async (connection, asked) => {
      const plan = await requirePlan(connection, asked.params.plan)
      return { items: await listPublicLinks(connection, plan) }
    },
  })

  api.withTypeProvider<ZodTypeProvider>().get(
    '/plans/:plan/links/managed',
    {
      config: { permission: 'link.manage' },
      schema: {
        ...reading,
        summary: 'The ties with those that the center rejected, and who settled them',
        response: { 200: itemsOf(managedLinkSchema) },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        return { items: await listManagedLinks(connection, plan) }
      }),
  )
}

type Step = {
  action: 'link.added' | 'link.confirmed' | 'link.rejected' | 'link.noteRewritten'
  take: (connection: Connection, plan: PlanRow, by: By) => Promise<Pair & { note?: string | null }>
  /** What the trail keeps beside the pair, knowing the tie as it was where the step hands it on. */
  detail: (taken: Pair & { note?: string | null }) => Record<string, unknown>
}

/** Takes a step and writes it down in one transaction. */
const makeWrite =
  ({ store, clock }: Services) =>
  (request: FastifyRequest, planId: string, { action, take, detail }: Step) => {
    const by = { actor: requireActor(request), at: clock().toISOString() }
    return store.write(async (connection) => {
      const plan = await requirePlan(connection, planId)
      const pair = await take(connection, plan, by)
      const subject = `link:${plan.id}/${pairKey(pair)}`
      const actor = auditActor(by.actor)
      await appendAudit(connection, {
        actor,
        action,
        subject,
        detail: detail(pair),
        at: by.at,
        requestId: request.id,
      })
      return getManagedLink(connection, plan, pair)
    })
  }

const described = (summary: string) => ({ tags: [tag], summary, params })

const writeRoutes = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const write = makeWrite(services)
  const config = { permission: 'link.manage' } as const

  routes.post(
    '/plans/:plan/links',
    {
      config,
      schema: {
        ...described('Tie two of different kinds by hand, and say how the one moves the other'),
        body: newLinkSchema,
        response: { 201: managedLinkSchema },
      },
    },
    async (request, reply) =>
      reply.code(201).send(
        await write(request, request.params.plan, {
          action: 'link.added',
          take: (connection, plan, by) => addLink(connection, plan, request.body, by),
          detail: () => ({ note: request.body.note }),
        }),
      ),
  )

  routes.post(
    '/plans/:plan/links/confirm',
    {
      config,
      schema: {
        ...described('Confirm a tie that the plan’s wording proposes'),
        body: linkConfirmationSchema,
        response: { 200: managedLinkSchema },
      },
    },
    (request) =>
      write(request, request.params.plan, {
        action: 'link.confirmed',
        take: (connection, plan, by) => confirmLink(connection, plan, request.body, by),
        detail: () => ({}),
      }),
  )

  routes.post(
    '/plans/:plan/links/reject',
    {
      config,
      schema: {
        ...described('Reject a proposed tie, or take a confirmed one off; it stays off'),
        body: linkRejectionSchema,
        response: { 200: managedLinkSchema },
      },
    },
    (request) =>
      write(request, request.params.plan, {
        action: 'link.rejected',
        take: (connection, plan, by) => rejectLink(connection, plan, request.body, by),
        detail: () => ({ state: request.body.seen, reason: request.body.reason }),
      }),
  )

  routes.post(
    '/plans/:plan/links/note',
    {
      config,
      schema: {
        ...described('Write the note of a confirmed tie anew; the one before stays in the trail'),
        body: linkNoteSchema,
        response: { 200: managedLinkSchema },
      },
    },
    (request) =>
      write(request, request.params.plan, {
        action: 'link.noteRewritten',
        take: (connection, plan) => rewriteNote(connection, plan, request.body),
        detail: ({ note }) => ({ from: note, to: request.body.note }),
      }),
  )
}

/** Ties between projects, programmes and indicators. */
export const linkRoutes = (api: FastifyInstance, services: Services): void => {
  readRoutes(api, services)
  writeRoutes(api, services)
}
