import type { SessionTimes } from '@yardstick/shared/accounts/session-rules.ts'
import { and, eq, lte, sql } from 'drizzle-orm'
import { accounts, sessions } from '../db/account-tables.ts'
import type { Connection } from '../db/open.ts'
import { units } from '../db/plan-tables.ts'
import { prepared } from '../db/prepared.ts'
import { type Actor, actorColumns } from './store.ts'

export type OpenSession = { actor: Actor; times: SessionTimes }

const sessionByToken = prepared((connection) =>
  connection
    .select({
      actor: actorColumns,
      times: { lastSeenAt: sessions.lastSeenAt, expiresAt: sessions.expiresAt },
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoin(units, eq(units.id, accounts.unitId))
    .where(and(eq(sessions.tokenHash, sql.placeholder('token')), eq(accounts.state, 'active')))
    .prepare(),
)

/** The session with its person, dead or alive; undefined when the account is not active. */
export const findSession = async (
  connection: Connection,
  tokenHash: string,
): Promise<OpenSession | undefined> => sessionByToken(connection).get({ token: tokenHash })

export const insertSession = async (
  connection: Connection,
  session: typeof sessions.$inferInsert,
): Promise<void> => {
  await connection.insert(sessions).values(session)
}

export const saveSessionSeen = async (
  connection: Connection,
  tokenHash: string,
  lastSeenAt: string,
): Promise<void> => {
  await connection.update(sessions).set({ lastSeenAt }).where(eq(sessions.tokenHash, tokenHash))
}

export const removeSession = async (connection: Connection, tokenHash: string): Promise<void> => {
  await connection.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

export const removeSessionsOfAccount = async (
  connection: Connection,
  accountId: number,
): Promise<void> => {
  await connection.delete(sessions).where(eq(sessions.accountId, accountId))
}

/** Sessions that ended by themselves leave no other trace. */
export const removeExpiredSessions = async (connection: Connection, now: string): Promise<void> => {
  await connection.delete(sessions).where(lte(sessions.expiresAt, now))
}
