import { z } from 'zod'
import { dateSchema } from '../basics/dates.ts'
import { periodCodeSchema } from '../basics/period.ts'
import { unitReferenceSchema } from '../plan/schema.ts'
import { periodStateSchema } from '../reporting/report-life.ts'

const boardCounts = {
  expected: z.int(),
  /** With the center now, checked or not. `expected` is `received + returned + missing`. */
  received: z.int(),
  /** Of the received ones, by the day on which they first came. */
  onTime: z.int(),
  late: z.int(),
  /** Sent back and not handed in again. */
  returned: z.int(),
  verified: z.int(),
  /** Not begun, or a draft. */
  missing: z.int(),
}

/** How far one unit is with what it owes in one period. */
export const boardRowSchema = z.object({
  unit: unitReferenceSchema,
  /** With a granted extension counted. */
  dueOn: dateSchema,
  ...boardCounts,
  /** Days past the due date while anything is still to come; 0 before it and when nothing is. */
  daysLate: z.int(),
})
export type BoardRow = z.infer<typeof boardRowSchema>

/** What a unit has still to deliver. */
export const outstandingReportSchema = z.object({
  /** What it is about. */
  kind: z.enum(['indicator', 'project']),
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  state: z.enum(['missing', 'returned']),
})

/** What one unit has still to deliver, period by period. */
export const owedReportSchema = outstandingReportSchema.extend({
  /** What it is about. */
  kind: z.enum(['indicator', 'project']),
  period: periodCodeSchema,
  /** With a granted extension counted. */
  dueOn: dateSchema,
  /** Days past it; 0 up to it. */
  daysLate: z.int(),
})
export type OwedReport = z.infer<typeof owedReportSchema>

/** One line of the list that the center presses with. */
export const reminderItemSchema = z.object({
  unit: unitReferenceSchema,
  outstanding: z.array(outstandingReportSchema),
  daysLate: z.int(),
  dueOn: dateSchema,
})
export type ReminderItem = z.infer<typeof reminderItemSchema>

const periodHead = {
  period: periodCodeSchema,
  state: periodStateSchema,
  /** The period's own due date, before any extension. */
  dueOn: dateSchema,
  /** The day up to which lateness is counted: today, or the day of the publication. */
  asOf: dateSchema,
}

/** Every unit that owes something in a period, latest first. */
export const boardSchema = z.object({
  ...periodHead,
  totals: z.object(boardCounts),
  rows: z.array(boardRowSchema),
})
export type Board = z.infer<typeof boardSchema>

/** The units that have still to deliver, latest first. */
export const reminderListSchema = z.object({ ...periodHead, items: z.array(reminderItemSchema) })
export type ReminderList = z.infer<typeof reminderListSchema>

/**
 * How a unit kept to a period: everything came in time, everything came and some of it late, something
 * is missing after the due date, or something is still to come before it.
 */
export const standings = ['on_time', 'late', 'missing', 'open'] as const
export const standingSchema = z.enum(standings)
export type Standing = z.infer<typeof standingSchema>

/** One unit in one period, in brief. */
export const boardCellSchema = z.object({
  standing: standingSchema,
  expected: z.int(),
  late: z.int(),
  /** Not handed in, or sent back and not handed in again. */
  outstanding: z.int(),
})
export type BoardCell = z.infer<typeof boardCellSchema>

/** The last periods side by side, oldest first; units that miss most often come first. */
export const boardHistorySchema = z.object({
  periods: z.array(z.object(periodHead)),
  /** A cell for each period; null where the unit owed nothing. */
  rows: z.array(
    z.object({ unit: unitReferenceSchema, cells: z.array(boardCellSchema.nullable()) }),
  ),
})
export type BoardHistory = z.infer<typeof boardHistorySchema>

export const boardHistoryQuerySchema = z.strictObject({
  /** How many periods at most, the newest ones. */
  periods: z.coerce.number().int().min(1).max(24).default(8),
})
