import { type Message, messageBody } from '@yardstick/shared/notices/message.ts'
import type { Connection } from '../db/open.ts'
import { insertDeliveries, listWebhooks } from './webhook-store.ts'

/**
 * Writes a message down for every active webhook; the sender takes it from there. Call it inside the
 * transaction of what the message is about.
 * @param sent.key each webhook gets one message of a key, however often it is written
 */
export const enqueueMessage = async (
  connection: Connection,
  message: Message,
  sent: { key: string; at: string },
): Promise<void> => {
  const { key, at } = sent
  const active = (await listWebhooks(connection)).filter(({ state }) => state === 'active')
  const body = messageBody(message, { id: key, at })
  await insertDeliveries(
    connection,
    active.map(({ id }) => ({
      webhookId: id,
      key,
      body,
      state: 'waiting',
      attempts: 0,
      nextAttemptAt: at,
      createdAt: at,
    })),
  )
}
