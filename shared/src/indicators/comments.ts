import { z } from 'zod'
import { mayDo } from '../accounts/permissions.ts'
import { roleSchema } from '../accounts/schema.ts'
import { instantSchema } from '../basics/dates.ts'

/** One remark in the talk between a unit and the center about a report. */
export const reportCommentSchema = z.object({
  id: z.int(),
  text: z.string(),
  actorName: z.string(),
  /** What the writer is to the system now; the one thing that may change afterwards. */
  actorRole: roleSchema,
  at: instantSchema,
})
export type ReportComment = z.infer<typeof reportCommentSchema>

/** Whether the newest comment still waits for an answer of those who verify. */
export const isOpenQuestion = (newest: Pick<ReportComment, 'actorRole'>): boolean =>
  !mayDo(newest.actorRole, 'report.verify')

export const newReportCommentSchema = z.strictObject({
  text: z.string().trim().min(1).max(2000),
})

/** Whether the center wants to come back to a report; it changes nothing else of it. */
export const followUpSchema = z.strictObject({ followUp: z.boolean() })
