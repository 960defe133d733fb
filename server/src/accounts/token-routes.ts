import { randomBytes } from 'node:crypto'
import {
  issuedTokenSchema,
  mostTokens,
  newTokenSchema,
  refuseTokenDate,
  type Token,
  tokenPrefix,
  tokenSchema,
  tokenStateOn,
} from '@yardstick/shared/accounts/token-schema.ts'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { auditActor, hashToken, requireActor } from '../http/session.ts'
import { appendAudit } from './audit-log.ts'
import { revokeToken } from './change-rights.ts'
import type { Actor } from './store.ts'
import { getToken, insertToken, listTokens, type OwnedToken } from './token-store.ts'

const tags = ['tokens']
const params = z.object({ id: z.coerce.number().int().positive() })

/** A day in China ends as the next one begins. */
const endOfDay = (day: string): string => {
  const end = new Date(`${day}T00:00:00+08:00`)
  end.setUTCDate(end.getUTCDate() + 1)
  return end.toISOString()
}

const lastDayOf = (expiresAt: string): string =>
  chinaDate(new Date(new Date(expiresAt).getTime() - 1))

const describeToken = ({ token, actor }: OwnedToken, now: Date): Token => ({
  ...token,
  expiresOn: lastDayOf(token.expiresAt),
  state: tokenStateOn(token, now),
  owner: { loginName: actor.loginName, displayName: actor.displayName, unit: actor.unitName },
})

/** Whose tokens are looked after: one's own, or everybody's. */
type Reach = 'own' | 'all'

const requireWithin = async (
  connection: Connection,
  { actor, reach }: { actor: Actor; reach: Reach },
  id: number,
): Promise<OwnedToken> => {
  const owned = await getToken(connection, id)
  if (reach === 'own' && owned.token.accountId !== actor.accountId) {
    throw new RuleError('token-unknown', { id })
  }
  return owned
}

const requireRoomForAnother = async (connection: Connection, accountId: number, now: Date) => {
  const own = await listTokens(connection, accountId)
  const active = own.filter(({ token }) => tokenStateOn(token, now) === 'active')
  if (active.length >= mostTokens) throw new RuleError('token-too-many', { limit: mostTokens })
}

const issueRoute = (api: FastifyInstance, { store, clock }: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().post(
    '/tokens',
    {
      config: { permission: 'token.manageOwn' },
      schema: {
        tags,
        summary: 'Issue a token for a system that reports in one’s own name',
        description: 'The token itself is in the reply and nowhere else.',
        body: newTokenSchema,
        response: { 201: issuedTokenSchema },
      },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      const { name, scopes, expiresOn } = request.body
      const now = clock()
      refuseTokenDate(expiresOn, chinaDate(now))
      const secret = tokenPrefix + randomBytes(32).toString('base64url')
      const token = await store.write(async (connection) => {
        await requireRoomForAnother(connection, actor.accountId, now)
        const { id } = await insertToken(connection, {
          accountId: actor.accountId,
          name,
          tokenHash: hashToken(secret),
          hint: secret.slice(-4),
          scopes: [...new Set(scopes)],
          createdAt: now.toISOString(),
          expiresAt: endOfDay(expiresOn),
        })
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: 'token.issued',
          subject: `token:${id}`,
          detail: { name, scopes, expiresOn },
          at: now.toISOString(),
          requestId: request.id,
        })
        return describeToken(await getToken(connection, id), now)
      })
      return reply.code(201).send({ token, secret })
    },
  )
}

const paths = { own: '/tokens', all: '/accounts/tokens' } as const
const summaries = {
  own: { list: 'Own tokens, newest first', revoke: 'End an own token at once; it stays listed' },
  all: { list: 'Everybody’s tokens, newest first', revoke: 'End anybody’s token at once' },
} as const

const careRoutes = (api: FastifyInstance, { store, clock }: Services, reach: Reach): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const permission = reach === 'own' ? 'token.manageOwn' : 'token.manageAll'

  routes.get(
    paths[reach],
    {
      config: { permission },
      schema: { tags, summary: summaries[reach].list, response: { 200: itemsOf(tokenSchema) } },
    },
    (request) =>
      store.read(async (connection) => {
        const { accountId } = requireActor(request)
        const rows = await listTokens(connection, reach === 'own' ? accountId : undefined)
        return { items: rows.map((row) => describeToken(row, clock())) }
      }),
  )

  routes.post(
    `${paths[reach]}/:id/revoke`,
    {
      config: { permission },
      schema: { tags, summary: summaries[reach].revoke, params, response: { 200: tokenSchema } },
    },
    (request) => {
      const actor = requireActor(request)
      const { id } = request.params
      const now = clock()
      const at = now.toISOString()
      return store.write(async (connection) => {
        const owned = await requireWithin(connection, { actor, reach }, id)
        if (owned.token.revokedAt !== null) return describeToken(owned, now)
        const occasion = { actor: auditActor(actor), at, requestId: request.id }
        await revokeToken(connection, owned, occasion)
        return describeToken(await getToken(connection, id), now)
      })
    },
  )
}

/** Tokens with which systems report in the name of an account. */
export const tokenRoutes = (api: FastifyInstance, services: Services): void => {
  issueRoute(api, services)
  careRoutes(api, services, 'own')
  careRoutes(api, services, 'all')
}
