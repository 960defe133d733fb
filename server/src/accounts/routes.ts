import { verifyGrant, verifyStateChange } from '@yardstick/shared/accounts/administration.ts'
import {
  type AuditAction,
  auditPageSchema,
  auditQuerySchema,
} from '@yardstick/shared/accounts/audit.ts'
import {
  accountListSchema,
  accountParamsSchema,
  accountRightsSchema,
  accountSchema,
  accountStateSchema,
  issuedAccountSchema,
  newAccountSchema,
} from '@yardstick/shared/accounts/schema.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { appendAudit, listAudit } from './audit-log.ts'
import { changeRights, type Occasion } from './change-rights.ts'
import { passwordRoutes } from './password-routes.ts'
import { issuePassword } from './passwords.ts'
import { removeSessionsOfAccount } from './session-store.ts'
import {
  countActiveAdministrators,
  describeAccount,
  findAccountByLoginName,
  getAccount,
  insertAccount,
  listAccounts,
  listUnitsByCode,
  type StoredAccount,
  saveAccount,
} from './store.ts'

const tags = ['accounts']

/** The actor as the rules know it. */
const actorOf = (request: FastifyRequest) => {
  const { accountId, role } = requireActor(request)
  return { id: accountId, role }
}

const occasionOf = (request: FastifyRequest, { clock }: Services): Occasion => ({
  actor: auditActor(requireActor(request)),
  at: clock().toISOString(),
  requestId: request.id,
})

const recorderOf =
  (services: Services) =>
  (
    connection: Connection,
    request: FastifyRequest,
    action: AuditAction,
    change: {
      account: Pick<StoredAccount, 'loginName'>
      detail: Record<string, unknown>
    },
  ) =>
    appendAudit(connection, {
      ...occasionOf(request, services),
      action,
      subject: `account:${change.account.loginName}`,
      detail: change.detail,
    })

const describeFresh = async (connection: Connection, clock: Services['clock'], id: number) =>
  describeAccount(await getAccount(connection, id), clock())

const enrolling = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const { store, clock, passwords } = services
  const record = recorderOf(services)

  routes.get(
    '/accounts',
    {
      config: { permission: 'account.list' },
      schema: {
        tags,
        summary: 'All accounts',
        response: { 200: accountListSchema },
      },
    },
    async () => {
      const found = await store.read(listAccounts)
      return {
        items: found.map((account) => describeAccount(account, clock())),
      }
    },
  )

  routes.post(
    '/accounts',
    {
      config: { permission: 'account.create' },
      schema: {
        tags,
        summary: 'Create an account without rights',
        description: 'The one-time password is in the reply and nowhere else.',
        body: newAccountSchema,
        response: { 201: issuedAccountSchema },
      },
    },
    async (request, reply) => {
      const { loginName, displayName } = request.body
      const { oneTimePassword, passwordHash } = await issuePassword(passwords)
      const account = await store.write(async (connection) => {
        if (await findAccountByLoginName(connection, loginName)) {
          throw new RuleError('login-name-taken', { loginName }, 'body.loginName')
        }
        const id = await insertAccount(connection, {
          loginName,
          displayName,
          role: 'none',
          unitId: null,
          state: 'active',
          passwordHash,
          mustChangePassword: true,
          lastSignedInAt: null,
          createdAt: clock().toISOString(),
        })
        const detail = { displayName }
        await record(connection, request, 'account.created', {
          account: { loginName },
          detail,
        })
        return describeFresh(connection, clock, id)
      })
      return reply.code(201).send({ account, oneTimePassword, half: null })
    },
  )
}

const administering = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const { store, clock } = services
  const record = recorderOf(services)

  routes.put(
    '/accounts/:id/state',
    {
      config: { permission: 'account.setState' },
      schema: {
        tags,
        summary: 'Enable or disable an account',
        description: 'A disabled account keeps its history; its sessions end at once.',
        params: accountParamsSchema,
        body: accountStateSchema,
        response: { 200: accountSchema },
      },
    },
    async (request) => {
      const { id } = request.params
      const { state } = request.body
      return store.write(async (connection) => {
        const account = await getAccount(connection, id)
        const active = await countActiveAdministrators(connection)
        verifyStateChange({ actor: actorOf(request), account, state, active })
        await saveAccount(connection, id, { state })
        if (state === 'disabled') await removeSessionsOfAccount(connection, id)
        const detail = { from: account.state, to: state }
        await record(connection, request, 'account.stateSet', {
          account,
          detail,
        })
        return describeFresh(connection, clock, id)
      })
    },
  )
}

const granting = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const { store, clock } = services

  routes.put(
    '/accounts/:id/rights',
    {
      config: { permission: 'account.grantRights' },
      schema: {
        tags,
        summary: 'Grant an account its role and unit',
        description:
          'Done by the security administrator. While there is none, the system administrator may appoint the first. The sessions of the account end, and its tokens when role or unit change.',
        params: accountParamsSchema,
        body: accountRightsSchema,
        response: { 200: accountSchema },
      },
    },
    async (request) => {
      const { id } = request.params
      const rights = request.body
      return store.write(async (connection) => {
        const account = await getAccount(connection, id)
        const active = await countActiveAdministrators(connection)
        const units =
          rights.unitCode === null ? [] : await listUnitsByCode(connection, rights.unitCode)
        verifyGrant({
          actor: actorOf(request),
          account,
          rights,
          units,
          active,
        })
        await changeRights(connection, account, {
          ...occasionOf(request, services),
          rights,
          unitId: units[0]?.id ?? null,
        })
        return describeFresh(connection, clock, id)
      })
    },
  )
}

const auditing = (api: FastifyInstance, { store }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/audit',
    {
      config: { permission: 'audit.read' },
      schema: {
        tags,
        summary: 'The audit trail, newest first',
        querystring: auditQuerySchema,
        response: { 200: auditPageSchema },
      },
    },
    (request) => store.read((connection) => listAudit(connection, request.query)),
  )
}

/** Accounts, their rights and the audit trail: one part for each of the three administrators. */
export const accountRoutes = (api: FastifyInstance, services: Services): void => {
  enrolling(api, services)
  administering(api, services)
  passwordRoutes(api, services)
  granting(api, services)
  auditing(api, services)
}
