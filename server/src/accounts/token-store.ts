import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { and, desc, eq } from 'drizzle-orm'
import { accounts, apiTokens } from '../db/account-tables.ts'
import type { Connection } from '../db/open.ts'
import { units } from '../db/plan-tables.ts'
import { actorColumns } from './store.ts'

export type TokenRow = typeof apiTokens.$inferSelect

const selectTokens = (connection: Connection) =>
  connection
    .select({ token: apiTokens, actor: actorColumns })
    .from(apiTokens)
    .innerJoin(accounts, eq(accounts.id, apiTokens.accountId))
    .leftJoin(units, eq(units.id, accounts.unitId))

export type OwnedToken = Awaited<ReturnType<typeof selectTokens>>[number]

/** The token with whom it acts for, dead or alive; undefined when the account is not active. */
export const findToken = async (
  connection: Connection,
  tokenHash: string,
): Promise<OwnedToken | undefined> =>
  (
    await selectTokens(connection).where(
      and(eq(apiTokens.tokenHash, tokenHash), eq(accounts.state, 'active')),
    )
  )[0]

/** Newest first. @param accountId whose; everybody's when it is left out */
export const listTokens = (connection: Connection, accountId?: number): Promise<OwnedToken[]> =>
  selectTokens(connection)
    .where(accountId === undefined ? undefined : eq(apiTokens.accountId, accountId))
    .orderBy(desc(apiTokens.id))
    .then((rows) => rows)

/** @throws RuleError `token-unknown` */
export const getToken = async (connection: Connection, id: number): Promise<OwnedToken> => {
  const [row] = await selectTokens(connection).where(eq(apiTokens.id, id))
  if (!row) throw new RuleError('token-unknown', { id })
  return row
}

export const insertToken = async (
  connection: Connection,
  token: typeof apiTokens.$inferInsert,
): Promise<TokenRow> => {
  const [row] = await connection.insert(apiTokens).values(token).returning()
  if (!row) throw new Error('a token was not inserted')
  return row
}

export const saveRevoked = async (
  connection: Connection,
  id: number,
  revokedAt: string,
): Promise<void> => {
  await connection.update(apiTokens).set({ revokedAt }).where(eq(apiTokens.id, id))
}

export const saveTokenUsed = async (
  connection: Connection,
  id: number,
  lastUsedAt: string,
): Promise<void> => {
  await connection.update(apiTokens).set({ lastUsedAt }).where(eq(apiTokens.id, id))
}
