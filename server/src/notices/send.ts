import { retryDelayMs } from '@yardstick/shared/notices/retry.ts'
import type { Store } from '../db/open.ts'
import { type Posted, postMessage, signatureOf } from './post-message.ts'
import {
  type DeliveryRow,
  listDueDeliveries,
  saveDelivery,
  type WebhookRow,
} from './webhook-store.ts'

export type Sender = {
  store: Store
  clock: () => Date
  /** How long one attempt may take; 10 s unless it is given. */
  timeoutMs?: number
  /** Ends what is under way; the message is sent again after the next start. */
  stop?: AbortSignal
}

const defaultTimeoutMs = 10_000
/** A message that nobody settles, because the program ended, is taken up again after this. */
const leaseMs = 60_000
/** A chat robot takes 20 messages a minute; the sender comes round four times. */
const mostAtOnce = 5

const later = (clock: () => Date, milliseconds: number): string =>
  new Date(clock().getTime() + milliseconds).toISOString()

/** What a delivery under way looks like in the outbox: one attempt more, and nobody else's for now. */
export const takenUp = (attempts: number, clock: () => Date) => ({
  attempts: attempts + 1,
  nextAttemptAt: later(clock, leaseMs),
})

const afterPost = (
  { attempts }: DeliveryRow,
  { status, error }: Posted,
  { clock, retry }: { clock: () => Date; retry: boolean },
): Partial<DeliveryRow> => {
  const said = { lastStatus: status, lastError: error }
  if (error === null) return { ...said, state: 'delivered', deliveredAt: clock().toISOString() }
  const delay = retry ? retryDelayMs(attempts, Math.random()) : null
  return delay === null
    ? { ...said, state: 'given_up' }
    : { ...said, nextAttemptAt: later(clock, delay) }
}

/**
 * Sends a delivery that was taken up and writes down what came of it.
 * @param retry false for a test: it is sent once
 */
export const deliver = async (
  { store, clock, timeoutMs = defaultTimeoutMs, stop }: Sender,
  { delivery, webhook }: { delivery: DeliveryRow; webhook: WebhookRow },
  retry = true,
): Promise<void> => {
  const timeout = AbortSignal.timeout(timeoutMs)
  const posted = await postMessage({
    url: webhook.url,
    body: delivery.body,
    headers: {
      'x-yardstick-signature': signatureOf(delivery.body, webhook.secret),
      'x-yardstick-timestamp': String(Math.floor(clock().getTime() / 1000)),
    },
    signal: stop ? AbortSignal.any([timeout, stop]) : timeout,
  })
  if (stop?.aborted && posted.error !== null) return
  const changes = afterPost(delivery, posted, { clock, retry })
  await store.write((connection) => saveDelivery(connection, delivery, changes))
}

type Due = Awaited<ReturnType<typeof listDueDeliveries>>

const deliverOneByOne = async (sender: Sender, due: Due): Promise<void> => {
  for (const { delivery, webhook } of due.slice(0, mostAtOnce)) {
    if (sender.stop?.aborted) return
    const taken = takenUp(delivery.attempts, sender.clock)
    const isOurs = await sender.store.write((connection) =>
      saveDelivery(connection, delivery, taken),
    )
    if (isOurs) await deliver(sender, { delivery: { ...delivery, ...taken }, webhook })
  }
}

/** Sends what waits and is due: each address one message after the other, addresses side by side. */
export const deliverWaiting = async (sender: Sender): Promise<void> => {
  const at = sender.clock().toISOString()
  const due = await sender.store.read((connection) => listDueDeliveries(connection, at))
  const byWebhook = Map.groupBy(due, ({ webhook }) => webhook.id)
  await Promise.all([...byWebhook.values()].map((own) => deliverOneByOne(sender, own)))
}
