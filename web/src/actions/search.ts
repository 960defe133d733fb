import { milestoneStateSchema } from '@yardstick/shared/plan/milestones.ts'
import { z } from 'zod'

const wordSchema = z.coerce.string().trim().min(1)

/** What narrows the tree of actions, as its address keeps it; what cannot be read is left out. */
export const actionSearchSchema = z.object({
  q: wordSchema.optional().catch(undefined),
  /** Code of a unit that leads a work item. */
  unit: wordSchema.optional().catch(undefined),
  /** Year in which a promise is due, or `none` for those without a date. */
  due: z
    .union([z.literal('none'), z.coerce.number().int()])
    .optional()
    .catch(undefined),
  /** Where a promise stands. */
  state: milestoneStateSchema.optional().catch(undefined),
})
export type ActionSearch = z.infer<typeof actionSearchSchema>
