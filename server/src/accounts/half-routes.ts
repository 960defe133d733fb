import { verifyPasswordReset, verifySecondHalf } from '@yardstick/shared/accounts/administration.ts'
import type { AuditAction } from '@yardstick/shared/accounts/audit.ts'
import type { Half } from '@yardstick/shared/accounts/password-halves.ts'
import type { Permission } from '@yardstick/shared/accounts/permissions.ts'
import { accountParamsSchema, issuedHalfSchema } from '@yardstick/shared/accounts/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { appendAudit } from './audit-log.ts'
import { issueHalf, withHalf } from './passwords.ts'
import { renewPassword } from './renew-password.ts'
import {
  type Actor,
  countActiveAdministrators,
  describeAccount,
  getAccount,
  type StoredAccount,
} from './store.ts'

type Giving = {
  half: Half
  path: string
  permission: Permission
  action: AuditAction
  summary: string
  description: string
  /** @throws RuleError when this half may not be given now */
  verify: (connection: Connection, actor: Actor, account: StoredAccount) => Promise<void>
}

const givings: Giving[] = [
  {
    half: 'first',
    path: '/accounts/:id/password-reset',
    permission: 'account.resetPassword',
    action: 'account.passwordReset',
    summary: 'Reset a password, and get the first half of a new one-time password',
    description:
      'Ends the sessions of the account and lifts a lock. The half is in the reply only; nobody signs in before the security administrator has given the other.',
    verify: async (connection, actor, account) => {
      const active = await countActiveAdministrators(connection)
      verifyPasswordReset({ actor: { id: actor.accountId }, account, active })
    },
  },
  {
    half: 'second',
    path: '/accounts/:id/second-half',
    permission: 'account.giveSecondHalf',
    action: 'account.secondHalfGiven',
    summary: 'Get the second half of a one-time password, for whom it belongs to',
    description: 'Once after an account was created or its password reset. In the reply only.',
    verify: async (_, actor, account) => verifySecondHalf({ id: actor.accountId }, account),
  },
]

/** The two halves of a one-time password, each from another administrator. */
export const halfRoutes = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const { store, clock, passwords } = services
  for (const { half, path, permission, action, verify, ...described } of givings) {
    routes.post(
      path,
      {
        config: { permission },
        schema: {
          tags: ['accounts'],
          ...described,
          params: accountParamsSchema,
          response: { 200: issuedHalfSchema },
        },
      },
      async (request) => {
        const actor = requireActor(request)
        const { secret, hash } = await issueHalf(passwords)
        const account = await store.write(async (connection) => {
          const found = await getAccount(connection, request.params.id)
          await verify(connection, actor, found)
          await renewPassword(connection, found, withHalf(found.passwordHash, half, hash))
          await appendAudit(connection, {
            actor: auditActor(actor),
            action,
            subject: `account:${found.loginName}`,
            detail: { half },
            at: clock().toISOString(),
            requestId: request.id,
          })
          return describeAccount(await getAccount(connection, found.id), clock())
        })
        return { account, half, secret }
      },
    )
  }
}
