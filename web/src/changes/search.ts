import { dateSchema } from '@yardstick/shared/basics/dates.ts'
import { z } from 'zod'

/** Which two days are compared; what cannot be read is left out, and the usual days stand in. */
export const changesSearchSchema = z.object({
  since: dateSchema.optional().catch(undefined),
  until: dateSchema.optional().catch(undefined),
})
