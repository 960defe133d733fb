import { projectStageSchema } from '@yardstick/shared/projects/stages.ts'
import { z } from 'zod'

const wordSchema = z.coerce.string().trim().min(1)

/** What narrows the list of projects, as its address keeps it; what cannot be read is left out. */
export const projectSearchSchema = z.object({
  q: wordSchema.optional().catch(undefined),
  /** Code of a lead unit. */
  unit: wordSchema.optional().catch(undefined),
  stage: projectStageSchema.optional().catch(undefined),
})
export type ProjectSearch = z.infer<typeof projectSearchSchema>
