import { z } from 'zod'
import { instantSchema } from '../basics/dates.ts'

/** One remark in the talk between a unit and the center about a report. */
export const reportCommentSchema = z.object({
  id: z.int(),
  text: z.string(),
  actorName: z.string(),
  at: instantSchema,
})
export type ReportComment = z.infer<typeof reportCommentSchema>

export const newReportCommentSchema = z.strictObject({
  text: z.string().trim().min(1).max(2000),
})

/** Whether the center wants to come back to a report; it changes nothing else of it. */
export const followUpSchema = z.strictObject({ followUp: z.boolean() })
