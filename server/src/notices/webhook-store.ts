import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { messageBodySchema } from '@yardstick/shared/notices/message.ts'
import type {
  Delivery,
  DeliveryPage,
  DeliveryQuery,
  NewWebhook,
} from '@yardstick/shared/notices/webhook-schema.ts'
import { and, asc, desc, eq, lt, lte } from 'drizzle-orm'
import { webhookDeliveries, webhooks } from '../db/notice-tables.ts'
import type { Connection } from '../db/open.ts'

export type WebhookRow = typeof webhooks.$inferSelect
export type DeliveryRow = typeof webhookDeliveries.$inferSelect
export type NewDeliveryRow = typeof webhookDeliveries.$inferInsert

export const listWebhooks = async (connection: Connection): Promise<WebhookRow[]> =>
  connection.select().from(webhooks).orderBy(asc(webhooks.id))

/** @throws RuleError `webhook-unknown` */
export const getWebhook = async (connection: Connection, id: number): Promise<WebhookRow> => {
  const [row] = await connection.select().from(webhooks).where(eq(webhooks.id, id))
  if (!row) throw new RuleError('webhook-unknown', { id })
  return row
}

export const insertWebhook = async (
  connection: Connection,
  webhook: typeof webhooks.$inferInsert,
): Promise<WebhookRow> => {
  const [row] = await connection.insert(webhooks).values(webhook).returning()
  if (!row) throw new Error('a webhook was not inserted')
  return row
}

export const saveWebhook = async (
  connection: Connection,
  id: number,
  changes: NewWebhook,
): Promise<void> => {
  await connection.update(webhooks).set(changes).where(eq(webhooks.id, id))
}

/** Its log goes with it. */
export const removeWebhook = async (connection: Connection, id: number): Promise<void> => {
  await connection.delete(webhookDeliveries).where(eq(webhookDeliveries.webhookId, id))
  await connection.delete(webhooks).where(eq(webhooks.id, id))
}

/** A message that a webhook holds already, by its key, is not written again. */
export const insertDeliveries = async (
  connection: Connection,
  rows: readonly NewDeliveryRow[],
): Promise<DeliveryRow[]> =>
  rows.length === 0
    ? []
    : connection
        .insert(webhookDeliveries)
        .values([...rows])
        .onConflictDoNothing()
        .returning()

/** The messages whose time has come, for addresses that are active, the longest waiting first. */
export const listDueDeliveries = async (connection: Connection, at: string) =>
  connection
    .select({ delivery: webhookDeliveries, webhook: webhooks })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(
      and(
        eq(webhooks.state, 'active'),
        eq(webhookDeliveries.state, 'waiting'),
        lte(webhookDeliveries.nextAttemptAt, at),
      ),
    )
    .orderBy(asc(webhookDeliveries.nextAttemptAt), asc(webhookDeliveries.id))

/** @returns false when it is not as it was seen any more: somebody else sends it, or it is gone */
export const saveDelivery = async (
  connection: Connection,
  seen: Pick<DeliveryRow, 'id' | 'attempts'>,
  changes: Partial<Omit<DeliveryRow, 'id'>>,
): Promise<boolean> => {
  const saved = await connection
    .update(webhookDeliveries)
    .set(changes)
    .where(
      and(
        eq(webhookDeliveries.id, seen.id),
        eq(webhookDeliveries.state, 'waiting'),
        eq(webhookDeliveries.attempts, seen.attempts),
      ),
    )
    .returning({ id: webhookDeliveries.id })
  return saved.length > 0
}

/** What still waits for an address that was paused is not kept for later. */
export const giveUpWaiting = async (connection: Connection, webhookId: number): Promise<void> => {
  await connection
    .update(webhookDeliveries)
    .set({ state: 'given_up', lastError: 'paused' })
    .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.state, 'waiting')))
}

const describeDelivery = (row: DeliveryRow): Delivery => {
  const { text, yardstick } = messageBodySchema.parse(JSON.parse(row.body))
  return {
    ...row,
    kind: yardstick.kind,
    text: text.content,
    nextAttemptAt: row.state === 'waiting' ? row.nextAttemptAt : null,
  }
}

/** @throws RuleError `webhook-unknown` when it went with its webhook */
export const getDelivery = async (
  connection: Connection,
  { id, webhookId }: Pick<DeliveryRow, 'id' | 'webhookId'>,
): Promise<Delivery> => {
  const [row] = await connection
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.id, id))
  if (!row) throw new RuleError('webhook-unknown', { id: webhookId })
  return describeDelivery(row)
}

/** A page of the log of one webhook, newest first. */
export const listDeliveries = async (
  connection: Connection,
  webhookId: number,
  { before, limit }: DeliveryQuery,
): Promise<DeliveryPage> => {
  const rows = await connection
    .select()
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        before === undefined ? undefined : lt(webhookDeliveries.id, before),
      ),
    )
    .orderBy(desc(webhookDeliveries.id))
    .limit(limit + 1)
  const items = rows.slice(0, limit).map(describeDelivery)
  return { items, nextBefore: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
