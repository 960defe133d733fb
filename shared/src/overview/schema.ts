import { z } from 'zod'
import { dateSchema, instantSchema } from '../basics/dates.ts'
import { indicatorSchema } from '../indicators/schema.ts'
import { planSchema, unitReferenceSchema } from '../plan/schema.ts'
import { projectSchema } from '../projects/schema.ts'

/** One unit's record over the periods that were due. */
export const timelinessSchema = z.object({
  unit: unitReferenceSchema,
  expected: z.int(),
  onTime: z.int(),
  late: z.int(),
  missing: z.int(),
  /** `onTime / expected`. */
  onTimeRatio: z.number(),
  /** The same ratio for each of the last eight periods, oldest first; null where nothing was owed. */
  recent: z.array(z.object({ period: z.string(), onTimeRatio: z.number().nullable() })),
})
export type Timeliness = z.infer<typeof timelinessSchema>

/** Something that a leader has to decide or press for, and why it is on the list. */
export const decisionSchema = z.object({
  kind: z.enum([
    'binding_shortfall',
    'target_missed',
    'falling_back',
    'not_reported',
    'plan_contradiction',
  ]),
  /** What it is about: `indicator:I07`, `discrepancy:D03`. */
  subject: z.string(),
  name: z.string(),
  nameEn: z.string(),
  binding: z.boolean(),
  unit: unitReferenceSchema.nullable(),
  /** Days past the date it was due; null when it has no date. */
  daysOverdue: z.int().nullable(),
  dueOn: dateSchema.nullable(),
  /** Shortfall against the target in the indicator's unit; null when it is no shortfall. */
  shortfall: z.number().nullable(),
  /** Periods in a row without a report; null when it is no missing report. */
  missingPeriods: z.int().nullable(),
})
export type Decision = z.infer<typeof decisionSchema>

export const overviewSchema = z.object({
  plan: planSchema,
  /** The published period that is shown; null before the first publication. */
  period: z.string().nullable(),
  asOf: dateSchema,
  publishedAt: instantSchema.nullable(),
  verifiedCount: z.int(),
  indicators: z.array(indicatorSchema),
  projects: z.array(projectSchema),
  budget: z.array(
    z.object({
      year: z.int(),
      plannedWanyuan: z.number(),
      revisedWanyuan: z.number(),
      allocatedWanyuan: z.number(),
      paidWanyuan: z.number(),
      projects: z.int(),
    }),
  ),
  timeliness: z.array(timelinessSchema),
  decisions: z.array(decisionSchema),
  /**
   * Promises of the programmes by the year in which they are due, as they stand on `asOf`; null
   * gathers the undated and the yearly ones.
   */
  promises: z.array(
    z.object({ year: z.int().nullable(), count: z.int(), kept: z.int(), overdue: z.int() }),
  ),
})
export type Overview = z.infer<typeof overviewSchema>
