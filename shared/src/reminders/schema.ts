import { z } from 'zod'
import { dateSchema } from '../basics/dates.ts'
import { periodCodeSchema } from '../basics/period.ts'
import { periodStateSchema } from '../indicators/report-life.ts'
import { unitReferenceSchema } from '../plan/schema.ts'

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
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  state: z.enum(['missing', 'returned']),
})

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
