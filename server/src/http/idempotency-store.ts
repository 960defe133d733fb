import { and, eq, lt } from 'drizzle-orm'
import { idempotencyKeys } from '../db/account-tables.ts'
import type { Connection } from '../db/open.ts'

export type KeptAnswer = typeof idempotencyKeys.$inferSelect

/** Undefined when the account has sent nothing under that key that was done and is still kept. */
export const findKeptAnswer = async (
  connection: Connection,
  accountId: number,
  key: string,
): Promise<KeptAnswer | undefined> => {
  const [kept] = await connection
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.accountId, accountId), eq(idempotencyKeys.key, key)))
  return kept
}

export const insertKeptAnswer = async (
  connection: Connection,
  answer: KeptAnswer,
): Promise<void> => {
  await connection.insert(idempotencyKeys).values(answer)
}

export const removeAnswersKeptBefore = async (
  connection: Connection,
  at: string,
): Promise<void> => {
  await connection.delete(idempotencyKeys).where(lt(idempotencyKeys.at, at))
}
