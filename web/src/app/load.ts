import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { mayDo, type Permission } from '@yardstick/shared/accounts/permissions.ts'
import type { Account } from '@yardstick/shared/accounts/schema.ts'
import { sessionQuery } from '../api/account-queries.ts'
import { choosePlanId, planQuery, plansQuery } from '../api/current-plan.ts'

export type RouterContext = { queryClient: QueryClient }

/** The page exists, but not for the role of the one who is signed in. */
export class RoleRefusedError extends Error {
  constructor(permission: Permission) {
    super(`the role does not hold ${permission}`)
  }
}

/** The id of the plan that the address names, or of the first one. */
const currentPlanId = async (client: QueryClient, asked: string | undefined): Promise<string> =>
  choosePlanId((await client.ensureQueryData(plansQuery)).items, asked)

export type Asked = { plan?: string | undefined; period?: string | undefined }

type PlanLoad = (
  client: QueryClient,
  planId: string,
  period: string | undefined,
) => Promise<unknown>

/** A loader that fetches what a page shows of the plan and the period in its address. */
export const withPlan =
  (load: PlanLoad) =>
  async ({ context, deps }: { context: RouterContext; deps: Asked }): Promise<void> => {
    const client = context.queryClient
    await load(client, await currentPlanId(client, deps.plan), deps.period)
  }

/** What the frame of every page needs. Without an answer about the session, the reader is a visitor. */
export const loadSite = async (client: QueryClient, asked: string | undefined): Promise<void> => {
  const session = client.ensureQueryData(sessionQuery).catch(() => undefined)
  await client.ensureQueryData(planQuery(await currentPlanId(client, asked)))
  await session
}

/**
 * Whoever is signed in.
 * @throws redirect to the sign-in page, or to the change of a one-time password
 */
export const requireAccount = async (
  client: QueryClient,
  address: string,
  permission?: Permission,
): Promise<Account> => {
  const { account } = await client.ensureQueryData(sessionQuery)
  if (!account) throw redirect({ to: '/sign-in', search: { next: address } })
  if (account.mustChangePassword && permission !== 'password.change')
    throw redirect({ to: '/account' })
  return account
}

/**
 * Lets only the roles in that hold a permission.
 * @throws what `requireAccount` throws
 * @throws RoleRefusedError when the role is another
 */
export const requirePermission = async (
  client: QueryClient,
  address: string,
  permission: Permission,
): Promise<void> => {
  const { role } = await requireAccount(client, address, permission)
  if (!mayDo(role, permission)) throw new RoleRefusedError(permission)
}
