import { z } from 'zod'

/** What the trail is narrowed to, kept in the address. */
export const auditSearchSchema = z.object({
  action: z.string().optional().catch(undefined),
  subject: z.string().optional().catch(undefined),
})
