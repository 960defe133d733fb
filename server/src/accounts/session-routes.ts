import {
  isWeakPassword,
  passwordChangeSchema,
  sessionSchema,
  signInSchema,
} from '@yardstick/shared/accounts/schema.ts'
import { sessionLifetimeSeconds } from '@yardstick/shared/accounts/session-rules.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { auditActor, hashToken, requireActor, sessionCookie } from '../http/session.ts'
import { appendAudit, visitorActor } from './audit-log.ts'
import { removeSession, removeSessionsOfAccount } from './session-store.ts'
import { makePasswordCheck, openSession, type PasswordCheck, requireUnchanged } from './sign-in.ts'
import { describeAccount, getAccount, removeSignInFailures, saveAccount } from './store.ts'

const tags = ['session']
const guessLimit = { max: 30, timeWindow: '1 minute' }

/** The session cookie: given with a token, taken away with its session. */
const cookieOf = ({ secureCookies }: Services) => {
  const place = { path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies } as const
  return {
    give: (reply: FastifyReply, token: string) =>
      reply.setCookie(sessionCookie, token, { ...place, maxAge: sessionLifetimeSeconds }),
    take: (reply: FastifyReply) => reply.clearCookie(sessionCookie, place),
  }
}

const reading = (api: FastifyInstance, { store, clock }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/session',
    {
      config: { permission: 'session.read' },
      schema: {
        tags,
        summary: 'Who is signed in',
        response: { 200: sessionSchema },
      },
    },
    async (request) => {
      const { actor } = request
      if (!actor) return { account: null }
      const account = await store.read((connection) => getAccount(connection, actor.accountId))
      return { account: describeAccount(account, clock()) }
    },
  )
}

const signingIn = (
  api: FastifyInstance,
  services: Services,
  checkPassword: PasswordCheck,
): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const { store, clock } = services

  routes.post(
    '/session',
    {
      config: { permission: 'session.open', rateLimit: guessLimit },
      schema: {
        tags,
        summary: 'Sign in',
        description: 'Sets the session cookie. Failures slow down and then lock the login name.',
        body: signInSchema,
        response: { 200: sessionSchema },
      },
    },
    async (request, reply) => {
      const attempt = {
        request,
        actor: visitorActor,
        ...request.body,
        refusal: {
          action: 'session.refused',
          code: 'sign-in-failed',
          path: null,
        },
      } as const
      const { account, token } = await checkPassword(attempt, (checked) =>
        store.write(async (connection) => {
          await requireUnchanged(connection, checked, attempt.refusal)
          const { id } = checked
          const now = clock()
          const replaced = request.cookies[sessionCookie]
          if (replaced) await removeSession(connection, hashToken(replaced))
          await removeSignInFailures(connection, attempt.loginName)
          await saveAccount(connection, id, {
            lastSignedInAt: now.toISOString(),
          })
          const account = await getAccount(connection, id)
          await appendAudit(connection, {
            actor: {
              accountId: id,
              name: account.displayName,
              role: account.role,
            },
            action: 'session.opened',
            subject: `account:${account.loginName}`,
            detail: { address: request.ip },
            at: now.toISOString(),
            requestId: request.id,
          })
          return { account, token: await openSession(connection, id, now) }
        }),
      )
      cookieOf(services).give(reply, token)
      return { account: describeAccount(account, clock()) }
    },
  )
}

const signingOut = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const { store, clock } = services

  routes.delete(
    '/session',
    {
      config: { permission: 'session.close' },
      schema: { tags, summary: 'Sign out', response: { 204: z.null() } },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      await store.write(async (connection) => {
        await removeSession(connection, hashToken(request.cookies[sessionCookie] ?? ''))
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: 'session.closed',
          subject: `account:${actor.loginName}`,
          detail: {},
          at: clock().toISOString(),
          requestId: request.id,
        })
      })
      return cookieOf(services).take(reply).code(204).send(null)
    },
  )
}

const changingPassword = (
  api: FastifyInstance,
  services: Services,
  checkPassword: PasswordCheck,
): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const { store, clock, passwords } = services

  routes.post(
    '/session/password',
    {
      config: { permission: 'password.change', rateLimit: guessLimit },
      schema: {
        tags,
        summary: 'Change the own password',
        description: 'Ends every session of the account and opens a new one for this browser.',
        body: passwordChangeSchema,
        response: { 200: sessionSchema },
      },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      const { currentPassword, newPassword } = request.body
      if (newPassword === currentPassword) {
        throw new RuleError('password-unchanged', {}, 'body.newPassword')
      }
      if (isWeakPassword(newPassword, actor.loginName)) {
        throw new RuleError('password-weak', {}, 'body.newPassword')
      }
      const attempt = {
        request,
        actor: auditActor(actor),
        loginName: actor.loginName,
        password: currentPassword,
        refusal: {
          action: 'password.refused',
          code: 'current-password-wrong',
          path: 'body.currentPassword',
        },
      } as const
      const { account, token } = await checkPassword(attempt, async (checked) => {
        const passwordHash = await passwords.hash(newPassword)
        return store.write(async (connection) => {
          await requireUnchanged(connection, checked, attempt.refusal)
          const { id } = checked
          const now = clock()
          await saveAccount(connection, id, {
            passwordHash,
            mustChangePassword: false,
          })
          await removeSignInFailures(connection, actor.loginName)
          await removeSessionsOfAccount(connection, id)
          await appendAudit(connection, {
            actor: auditActor(actor),
            action: 'password.changed',
            subject: `account:${actor.loginName}`,
            detail: { address: request.ip },
            at: now.toISOString(),
            requestId: request.id,
          })
          const token = await openSession(connection, id, now)
          return { account: await getAccount(connection, id), token }
        })
      })
      cookieOf(services).give(reply, token)
      return { account: describeAccount(account, clock()) }
    },
  )
}

/** Who is signed in, signing in and out, and one's own password. */
export const sessionRoutes = (api: FastifyInstance, services: Services): void => {
  // One for all: attempts at a login name wait for each other, wherever they are made.
  const checkPassword = makePasswordCheck(services)
  reading(api, services)
  signingIn(api, services, checkPassword)
  signingOut(api, services)
  changingPassword(api, services, checkPassword)
}
