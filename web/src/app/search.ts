import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { z } from 'zod'

/** On every page: which plan, and which published period. What cannot be read is left out. */
export const siteSearchSchema = z.object({
  plan: z.string().optional().catch(undefined),
  period: z.coerce.string().pipe(periodCodeSchema).optional().catch(undefined),
})

/** Where to go after signing in; an address of this site, or nothing. */
export const signInSearchSchema = z.object({
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
})
