import type { Delivery } from '@yardstick/shared/notices/webhook-schema.ts'
import type { Text } from '../text/zh.ts'

type Words = Text['webhooks']

const isKey = <Known extends object>(key: PropertyKey, known: Known): key is keyof Known =>
  Object.hasOwn(known, key)

/** What the last attempt met with; null before the first, and when the other side took it silently. */
export const describeOutcome = (
  { lastStatus, lastError }: Pick<Delivery, 'lastStatus' | 'lastError'>,
  words: Words,
): string | null => {
  const { errors, httpStatus } = words
  const status = lastStatus === null ? null : httpStatus(lastStatus)
  if (lastError === null || lastError === String(lastStatus)) return status
  const error = isKey(lastError, errors) ? errors[lastError] : lastError
  return status === null ? error : words.statusAnd(status, error)
}

/** What came of a test message: `测试消息已送达：HTTP 200。` */
export const describeTest = (
  delivery: Pick<Delivery, 'state' | 'lastStatus' | 'lastError'>,
  words: Words,
): string => {
  const outcome = describeOutcome(delivery, words) ?? words.deliveryStates[delivery.state]
  return delivery.state === 'delivered' ? words.testDelivered(outcome) : words.testFailed(outcome)
}

/** What a message was about; a kind that nobody knows any more stays as it is. */
export const describeKind = (kind: string, { kinds }: Words): string =>
  isKey(kind, kinds) ? kinds[kind] : kind
