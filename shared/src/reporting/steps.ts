import { z } from 'zod'

/** `version` is the one the writer saw; another one in the meantime is a conflict. */
export const reportStepSchema = z.strictObject({ version: z.int().min(0) })

export const reportReturnSchema = reportStepSchema.extend({
  reason: z.string().trim().min(1).max(2000),
})
