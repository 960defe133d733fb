import { periodCodeSchema } from '@yardstick/shared/basics/period.ts'
import { z } from 'zod'

/** Which period is filled in, and the form of which indicator or project is open. */
export const reportSearchSchema = z.object({
  for: z.coerce.string().pipe(periodCodeSchema).optional().catch(undefined),
  open: z.string().optional().catch(undefined),
  project: z.string().optional().catch(undefined),
})
