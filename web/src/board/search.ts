import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { z } from 'zod'

/** Which period is looked at. */
export const boardSearchSchema = z.object({
  of: z.coerce.string().pipe(periodCodeSchema).optional().catch(undefined),
})
