import { createHash } from 'node:crypto'
import {
  mayDo,
  type Permission,
  permissions,
  rolesFor,
} from '@yardstick/shared/accounts/permissions.ts'
import { isSessionAlive, isSessionStale } from '@yardstick/shared/accounts/session-rules.ts'
import {
  isUseStale,
  type TokenScope,
  tokenStateOn,
} from '@yardstick/shared/accounts/token-schema.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AuditActor } from '../accounts/audit-log.ts'
import { findSession, saveSessionSeen } from '../accounts/session-store.ts'
import type { Actor } from '../accounts/store.ts'
import { findToken, saveTokenUsed } from '../accounts/token-store.ts'
import type { Store } from '../db/open.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null for a visitor. */
    actor: Actor | null
  }
  interface FastifyContextConfig {
    /** The row of the permission table that guards the route. */
    permission?: Permission
    /** What a token needs for the route; without it tokens are no use there. */
    tokenScope?: TokenScope
    /** Pages ask it by themselves, again and again: it is no sign that somebody is there. */
    unattended?: boolean
  }
}

export const sessionCookie = 'session'

/** What the database keeps of a session token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
const worksBeforePasswordChange = new Set<Permission>([
  'plan.read',
  'session.read',
  'session.open',
  'session.close',
  'password.change',
  'system.health',
])

export type GuardOptions = {
  store: Store
  clock: () => Date
  publicOrigin: string | undefined
}

/** A write must come from our own pages: browsers name the origin, and it has to be this one. */
const refuseForeignOrigin = (request: FastifyRequest, publicOrigin: string | undefined): void => {
  if (safeMethods.has(request.method)) return
  const origin = request.headers.origin
  const own = publicOrigin ?? `${request.protocol}://${request.host}`
  if (origin !== own) throw new RuleError('origin-refused')
}

/**
 * Who holds the session in the cookie. That it is still in use is written down now and then, after
 * the read and without holding up the answer.
 */
const actorOf = async (request: FastifyRequest, options: GuardOptions): Promise<Actor | null> => {
  const token = request.cookies[sessionCookie]
  if (!token) return null
  const tokenHash = hashToken(token)
  const now = options.clock()
  const session = await options.store.read((connection) => findSession(connection, tokenHash))
  if (!session || !isSessionAlive(session.times, now)) return null
  const isAttended = !request.routeOptions.config.unattended
  if (isAttended && isSessionStale(session.times, now)) {
    options.store
      .write((connection) => saveSessionSeen(connection, tokenHash, now.toISOString()))
      .catch((error) => request.log.error(error))
  }
  return session.actor
}

const bearerOf = ({ headers }: FastifyRequest): string | null =>
  /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null

/**
 * In whose name a system asks. Everything it does carries the name of its token.
 * @throws RuleError `token-refused` for one that does not work, `token-scope-refused`
 */
const actorOfToken = async (
  request: FastifyRequest,
  secret: string,
  { store, clock }: GuardOptions,
): Promise<Actor> => {
  const now = clock()
  const owned = await store.read((connection) => findToken(connection, hashToken(secret)))
  if (!owned || tokenStateOn(owned.token, now) !== 'active') throw new RuleError('token-refused')
  const { token, actor } = owned
  const scope = request.routeOptions.config.tokenScope
  if (!scope || !token.scopes.includes(scope)) {
    throw new RuleError('token-scope-refused', { scope: scope ?? '–' })
  }
  if (isUseStale(token.lastUsedAt, now)) {
    await store.write((connection) => saveTokenUsed(connection, token.id, now.toISOString()))
  }
  return { ...actor, displayName: `${actor.displayName}（接口令牌：${token.name}）` }
}

/** @throws RuleError `sign-in-required`, `password-change-required` or `role-refused` */
const requirePermission = (actor: Actor | null, permission: Permission): void => {
  if (!actor && !mayDo(null, permission)) throw new RuleError('sign-in-required')
  if (actor?.mustChangePassword && !worksBeforePasswordChange.has(permission)) {
    throw new RuleError('password-change-required')
  }
  if (!mayDo(actor?.role ?? null, permission)) {
    throw new RuleError('role-refused', { allowed: rolesFor(permission) })
  }
}

/** Every route names its permission, or the server does not start; every request is held to it. */
export const guardRoutes = (app: FastifyInstance, options: GuardOptions): void => {
  app.decorateRequest('actor', null)
  app.addHook('onRoute', (route) => {
    if (!route.config?.permission) throw new Error(`${route.url} names no permission`)
  })
  app.addHook('onRequest', async (request) => {
    const permission = request.routeOptions.config.permission
    if (!permission) return
    const secret = bearerOf(request)
    if (secret === null || permissions[permission] === 'public') {
      refuseForeignOrigin(request, options.publicOrigin)
      request.actor = await actorOf(request, options)
    } else {
      request.actor = await actorOfToken(request, secret, options)
    }
    requirePermission(request.actor, permission)
  })
}

/** The person behind a request whose permission is not public. */
export const requireActor = (request: FastifyRequest): Actor => {
  if (!request.actor) throw new RuleError('sign-in-required')
  return request.actor
}

/** How the person behind a request is written into the audit trail. */
export const auditActor = (actor: Actor): AuditActor => ({
  accountId: actor.accountId,
  name: actor.displayName,
  role: actor.role,
})
