import { directiveSubjectSchema } from '@yardstick/shared/directives/schema.ts'
import { z } from 'zod'

/** Which directive is open, and what a new one is to be about. */
export const directivesSearchSchema = z.object({
  no: z.coerce.number().int().positive().optional().catch(undefined),
  about: directiveSubjectSchema.optional().catch(undefined),
})
