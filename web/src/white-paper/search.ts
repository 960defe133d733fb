import { z } from 'zod'

/** Which chapter of the book is read. */
export const readerSearchSchema = z.object({
  chapter: z.string().optional().catch(undefined),
})

/** The same in the preview, and the section that one goes back to. */
export const previewSearchSchema = readerSearchSchema.extend({
  section: z.string().optional().catch(undefined),
})

/** The edition to compare with, as addresses name it. */
export const comparisonSearchSchema = z.object({
  since: z.coerce.string().optional().catch(undefined),
})

/** Which section is written in. */
export const deskSearchSchema = z.object({
  section: z.string().optional().catch(undefined),
})
