import { randomBytes, randomUUID } from 'node:crypto'
import type { AuditAction } from '@yardstick/shared/accounts/audit.ts'
import { messageBody } from '@yardstick/shared/notices/message.ts'
import {
  deliveryPageSchema,
  deliveryQuerySchema,
  deliverySchema,
  issuedWebhookSchema,
  newWebhookSchema,
  webhookParamsSchema,
  webhookSchema,
} from '@yardstick/shared/notices/webhook-schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { refuseBadAddress } from './address.ts'
import { deliver, takenUp } from './send.ts'
import {
  getDelivery,
  getWebhook,
  giveUpWaiting,
  insertDeliveries,
  insertWebhook,
  listDeliveries,
  listWebhooks,
  removeWebhook,
  saveWebhook,
} from './webhook-store.ts'

const tags = ['notices']
const config = { permission: 'webhook.manage' } as const
const params = webhookParamsSchema

/** The path and query of a robot's address are its password: the trail names only the host. */
const hostOf = (url: string): string => new URL(url).host

const recorderOf =
  ({ clock }: Services) =>
  (
    connection: Connection,
    request: FastifyRequest,
    change: { action: AuditAction; id: number; detail: Record<string, unknown> },
  ) =>
    appendAudit(connection, {
      actor: auditActor(requireActor(request)),
      action: change.action,
      subject: `webhook:${change.id}`,
      detail: change.detail,
      at: clock().toISOString(),
      requestId: request.id,
    })

const listing = (api: FastifyInstance, { store }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/webhooks',
    {
      config,
      schema: { tags, summary: 'All webhooks', response: { 200: itemsOf(webhookSchema) } },
    },
    async () => ({ items: await store.read(listWebhooks) }),
  )
}

const writing = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const { store, clock } = services
  const record = recorderOf(services)

  routes.post(
    '/webhooks',
    {
      config,
      schema: {
        tags,
        summary: 'Add an address that is told',
        description: 'The secret that signs every message is in the reply and nowhere else.',
        body: newWebhookSchema,
        response: { 201: issuedWebhookSchema },
      },
    },
    async (request, reply) => {
      const { url, state } = request.body
      refuseBadAddress(url)
      const secret = randomBytes(32).toString('base64url')
      const createdAt = clock().toISOString()
      const webhook = await store.write(async (connection) => {
        const row = await insertWebhook(connection, { url, state, secret, createdAt })
        const detail = { host: hostOf(url), state }
        await record(connection, request, { action: 'webhook.created', id: row.id, detail })
        return row
      })
      return reply.code(201).send({ webhook, secret })
    },
  )

  routes.put(
    '/webhooks/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Change an address, pause it or start it again; the secret stays',
        description: 'A paused address is told nothing later of what it missed.',
        params,
        body: newWebhookSchema,
        response: { 200: webhookSchema },
      },
    },
    async (request) => {
      const { id } = request.params
      const { url, state } = request.body
      refuseBadAddress(url)
      return store.write(async (connection) => {
        const before = await getWebhook(connection, id)
        await saveWebhook(connection, id, { url, state })
        if (state === 'paused') await giveUpWaiting(connection, id)
        const detail = {
          from: { host: hostOf(before.url), state: before.state },
          to: { host: hostOf(url), state },
        }
        await record(connection, request, { action: 'webhook.changed', id, detail })
        return getWebhook(connection, id)
      })
    },
  )
}

const removing = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const { store } = services
  const record = recorderOf(services)

  routes.delete(
    '/webhooks/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Remove an address with its log',
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await store.write(async (connection) => {
        const { url } = await getWebhook(connection, id)
        await removeWebhook(connection, id)
        const detail = { host: hostOf(url) }
        await record(connection, request, { action: 'webhook.removed', id, detail })
      })
      return reply.code(204).send(null)
    },
  )
}

const testing = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const { store, clock } = services
  const record = recorderOf(services)

  routes.post(
    '/webhooks/:id/test',
    {
      config,
      schema: {
        tags,
        summary: 'Send a test message now, once, and say what came of it',
        params,
        response: { 200: deliverySchema },
      },
    },
    async (request) => {
      const { id } = request.params
      const at = clock().toISOString()
      const key = `test:${randomUUID()}`
      const sent = await store.write(async (connection) => {
        const webhook = await getWebhook(connection, id)
        const body = messageBody({ kind: 'test' }, { id: key, at })
        const row = { webhookId: id, key, body, createdAt: at, state: 'waiting' as const }
        const taken = { ...row, ...takenUp(0, clock) }
        const [delivery] = await insertDeliveries(connection, [taken])
        if (!delivery) throw new Error('a test delivery was not inserted')
        const detail = { host: hostOf(webhook.url) }
        await record(connection, request, { action: 'webhook.tested', id, detail })
        return { delivery, webhook }
      })
      await deliver({ store, clock }, sent, false)
      return store.read((connection) => getDelivery(connection, sent.delivery))
    },
  )
}

const logging = (api: FastifyInstance, { store }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/webhooks/:id/deliveries',
    {
      config,
      schema: {
        tags,
        summary: 'What was sent to an address and what came of it, newest first',
        params,
        querystring: deliveryQuerySchema,
        response: { 200: deliveryPageSchema },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const { id } = await getWebhook(connection, request.params.id)
        return listDeliveries(connection, id, request.query)
      }),
  )
}

/** Addresses outside that are told of periods and of reports that are due, and the log of it. */
export const webhookRoutes = (api: FastifyInstance, services: Services): void => {
  listing(api, services)
  writing(api, services)
  removing(api, services)
  testing(api, services)
  logging(api, services)
}
