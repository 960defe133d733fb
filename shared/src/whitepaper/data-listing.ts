import { z } from 'zod'
import { bilingualSchema } from '../plan/schema.ts'

/** The tables of open data with what they hold today. */
export const dataListingSchema = z.object({
  asOf: z.string(),
  items: z.array(
    z.object({
      name: z.string(),
      title: bilingualSchema,
      description: bilingualSchema,
      rows: z.int(),
      /** A Table Schema, version 2. */
      schema: z.record(z.string(), z.unknown()),
    }),
  ),
})
