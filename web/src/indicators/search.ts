import { stateSchema } from '@yardstick/shared/indicators/assessment.ts'
import { indicatorKindSchema } from '@yardstick/shared/indicators/schema.ts'
import { z } from 'zod'

/** Plan order, the most urgent first, a column, or the state for one target year, `state-2023`. */
export const sortKeySchema = z
  .string()
  .regex(/^(plan|urgency|name|unit|period|pace|state-20\d{2})$/)

const wordSchema = z.coerce.string().trim().min(1)

/** What the list shows and in which order, as its address keeps it; what cannot be read is left out. */
export const indicatorSearchSchema = z.object({
  q: wordSchema.optional().catch(undefined),
  group: wordSchema.optional().catch(undefined),
  kind: indicatorKindSchema.optional().catch(undefined),
  state: stateSchema.optional().catch(undefined),
  /** Narrows `state` to the target of one year; without it any target of that state counts. */
  year: z.coerce.number().int().optional().catch(undefined),
  unit: wordSchema.optional().catch(undefined),
  sort: sortKeySchema.optional().catch(undefined),
  reverse: z.literal(true).optional().catch(undefined),
})
export type IndicatorSearch = z.infer<typeof indicatorSearchSchema>
