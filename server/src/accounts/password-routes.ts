import {
  comesInHalves,
  verifyPasswordReset,
  verifySecondHalf,
} from '@yardstick/shared/accounts/administration.ts'
import type { AuditAction } from '@yardstick/shared/accounts/audit.ts'
import type { Half } from '@yardstick/shared/accounts/password-halves.ts'
import type { Permission } from '@yardstick/shared/accounts/permissions.ts'
import { accountParamsSchema, issuedAccountSchema } from '@yardstick/shared/accounts/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { appendAudit } from './audit-log.ts'
import { issueHalf, issuePassword, withHalf } from './passwords.ts'
import { renewPassword } from './renew-password.ts'
import {
  type Actor,
  countActiveAdministrators,
  describeAccount,
  getAccount,
  type StoredAccount,
} from './store.ts'

type Giving = {
  /** Which half is given; null for a whole password. */
  halfFor: (account: StoredAccount) => Half | null
  path: string
  permission: Permission
  action: AuditAction
  summary: string
  description: string
  /** @throws RuleError when it may not be given now */
  verify: (connection: Connection, actor: Actor, account: StoredAccount) => Promise<void>
}

const givings: Giving[] = [
  {
    halfFor: (account) => (comesInHalves(account) ? 'first' : null),
    path: '/accounts/:id/password-reset',
    permission: 'account.resetPassword',
    action: 'account.passwordReset',
    summary: 'Reset a password, and get a new one-time password',
    description:
      'Ends the sessions of the account and lifts a lock. The password is in the reply only. Of an administrator it is the first half; nobody signs in before the security administrator has given the second.',
    verify: async (connection, actor, account) => {
      const active = await countActiveAdministrators(connection)
      verifyPasswordReset({ actor: { id: actor.accountId }, account, active })
    },
  },
  {
    halfFor: () => 'second',
    path: '/accounts/:id/second-half',
    permission: 'account.giveSecondHalf',
    action: 'account.secondHalfGiven',
    summary: 'Get the second half of an administrator’s one-time password',
    description: 'Once after the password was reset, for whom it belongs to. In the reply only.',
    verify: async (_, actor, account) => verifySecondHalf({ id: actor.accountId }, account),
  },
]

/** New passwords: whole ones, and those of administrators in two halves, each from another one. */
export const passwordRoutes = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const { store, clock, passwords } = services
  for (const { halfFor, path, permission, action, verify, ...described } of givings) {
    routes.post(
      path,
      {
        config: { permission },
        schema: {
          tags: ['accounts'],
          ...described,
          params: accountParamsSchema,
          response: { 200: issuedAccountSchema },
        },
      },
      async (request) => {
        const actor = requireActor(request)
        const whole = await issuePassword(passwords)
        const part = await issueHalf(passwords)
        return store.write(async (connection) => {
          const found = await getAccount(connection, request.params.id)
          await verify(connection, actor, found)
          const half = halfFor(found)
          const kept = half ? withHalf(found.passwordHash, half, part.hash) : whole.passwordHash
          await renewPassword(connection, found, kept)
          await appendAudit(connection, {
            actor: auditActor(actor),
            action,
            subject: `account:${found.loginName}`,
            detail: half ? { half } : {},
            at: clock().toISOString(),
            requestId: request.id,
          })
          const account = describeAccount(await getAccount(connection, found.id), clock())
          return { account, half, oneTimePassword: half ? part.secret : whole.oneTimePassword }
        })
      },
    )
  }
}
