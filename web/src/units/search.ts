import { z } from 'zod'

/** What the list of units is searched for. */
export const unitSearchSchema = z.object({ q: z.string().optional().catch(undefined) })
