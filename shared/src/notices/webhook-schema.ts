import { z } from 'zod'
import { instantSchema } from '../basics/dates.ts'

export const webhookStateSchema = z.enum(['active', 'paused'])

/** An address outside that is told what the units should know. */
export const webhookSchema = z.object({
  id: z.int(),
  url: z.string(),
  state: webhookStateSchema,
  createdAt: instantSchema,
})
export type Webhook = z.infer<typeof webhookSchema>

export const newWebhookSchema = z.strictObject({
  /** `http://` or `https://`. */
  url: z.string().trim().min(1).max(1000),
  state: webhookStateSchema,
})
export type NewWebhook = z.infer<typeof newWebhookSchema>

export const webhookParamsSchema = z.strictObject({ id: z.coerce.number().int().positive() })

/** The secret that signs every message is shown here, once. */
export const issuedWebhookSchema = z.object({ webhook: webhookSchema, secret: z.string() })

export const deliveryStateSchema = z.enum(['waiting', 'delivered', 'given_up'])

/** One message to one address, and what became of it. */
export const deliverySchema = z.object({
  id: z.int(),
  /** What it was about, as `reports.due`. */
  kind: z.string(),
  /** The message as people read it. */
  text: z.string(),
  state: deliveryStateSchema,
  /** How often it was sent. */
  attempts: z.int(),
  createdAt: instantSchema,
  /** Null unless it waits. */
  nextAttemptAt: instantSchema.nullable(),
  /** HTTP status of the last answer; null when none came. */
  lastStatus: z.int().nullable(),
  /**
   * What went wrong last: `timeout`, `redirect`, `address-refused`, `paused`, a code of the system
   * such as `ECONNREFUSED`, or the beginning of what the other side answered. Null when nothing did.
   */
  lastError: z.string().nullable(),
  deliveredAt: instantSchema.nullable(),
})
export type Delivery = z.infer<typeof deliverySchema>

export const deliveryQuerySchema = z.strictObject({
  /** Only deliveries older than the one with this number. */
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type DeliveryQuery = z.infer<typeof deliveryQuerySchema>

/** Newest first. `nextBefore` asks for the next page; null when there is none. */
export const deliveryPageSchema = z.object({
  items: z.array(deliverySchema),
  nextBefore: z.int().nullable(),
})
export type DeliveryPage = z.infer<typeof deliveryPageSchema>
