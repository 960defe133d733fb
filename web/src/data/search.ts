import { discrepancySchema } from '@yardstick/shared/plan/schema.ts'
import { z } from 'zod'

/** The one kind of discrepancy that is listed; all of them when the address names none. */
export const discrepancySearchSchema = z.object({
  kind: discrepancySchema.shape.kind.optional().catch(undefined),
})
