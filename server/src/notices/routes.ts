import {
  noticePageSchema,
  noticeQuerySchema,
  noticesReadSchema,
  unreadSchema,
} from '@yardstick/shared/notices/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Services } from '../app.ts'
import { requireActor } from '../http/session.ts'
import { countUnread, listNotices, saveRead } from './store.ts'

const tags = ['notices']

/** What each person should know, and that they know it. */
export const noticeRoutes = (api: FastifyInstance, { store, clock }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/notices',
    {
      config: { permission: 'notice.readOwn' },
      schema: {
        tags,
        summary: 'One’s own notices, newest first, and how many are unread',
        querystring: noticeQuerySchema,
        response: { 200: noticePageSchema },
      },
    },
    (request) => {
      const { accountId } = requireActor(request)
      return store.read((connection) => listNotices(connection, accountId, request.query))
    },
  )

  routes.get(
    '/notices/unread',
    {
      config: { permission: 'notice.readOwn', unattended: true },
      schema: {
        tags,
        summary: 'How many of one’s own notices are unread',
        description: 'Pages ask this by themselves: it does not keep an idle session alive.',
        response: { 200: unreadSchema },
      },
    },
    (request) => {
      const { accountId } = requireActor(request)
      return store.read(async (connection) => ({
        unread: await countUnread(connection, accountId),
      }))
    },
  )

  routes.post(
    '/notices/read',
    {
      config: { permission: 'notice.readOwn' },
      schema: {
        tags,
        summary: 'Mark some of one’s own notices as read, or all',
        body: noticesReadSchema,
        response: { 200: unreadSchema },
      },
    },
    (request) => {
      const { accountId } = requireActor(request)
      const ids = 'ids' in request.body ? request.body.ids : null
      const at = clock().toISOString()
      return store.write(async (connection) => {
        await saveRead(connection, accountId, { ids, at })
        return { unread: await countUnread(connection, accountId) }
      })
    },
  )
}
