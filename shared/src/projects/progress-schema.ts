import { z } from 'zod'
import { dateSchema, instantSchema } from '../basics/dates.ts'
import { periodCodeSchema } from '../basics/period.ts'
import { projectMilestoneSchema } from '../plan/milestones.ts'
import { unitReferenceSchema } from '../plan/schema.ts'
import {
  periodStateSchema,
  reportActionSchema,
  reportStateSchema,
} from '../reporting/report-life.ts'
import { reportStepSchema } from '../reporting/steps.ts'
import {
  narrativeDemandSchema,
  projectReportContentSchema,
  ratingDecisionSchema,
  ratingSchema,
} from './progress-report.ts'
import { projectStageSchema } from './stages.ts'

const content = z.object(projectReportContentSchema.shape)

export const projectDraftSchema = projectReportContentSchema.extend({
  version: z.int().min(0),
})
export const projectVerificationSchema = reportStepSchema.extend(ratingDecisionSchema.shape)

/** What was verified for an earlier period. */
export const pastProgressSchema = z.object({
  period: periodCodeSchema,
  physicalPercent: z.number(),
  rating: ratingSchema,
  centerRating: ratingSchema,
})
export type PastProgress = z.infer<typeof pastProgressSchema>

/** What the report of a project is held against, as known at the end of its period. */
export const progressGroundSchema = z.object({
  stage: projectStageSchema,
  /** Paid over the whole revised amount, 0–1; null where there is no money, or no payment is known. */
  paidRatio: z.number().nullable(),
  paidWanyuan: z.number(),
  revisedWanyuan: z.number(),
  /** Milestones that slipped. */
  slipped: z.array(
    projectMilestoneSchema.pick({
      name: true,
      plannedOn: true,
      projectedOn: true,
      slipDays: true,
    }),
  ),
})
export type ProgressGround = z.infer<typeof progressGroundSchema>

/** What a unit owes about one project in one period, with what it is held against. */
export const projectReportSchema = z.object({
  period: periodCodeSchema,
  periodState: periodStateSchema,
  /** The unit's own due date, with a granted extension counted. */
  dueOn: dateSchema,
  /** The period's due date, before any extension. */
  periodDueOn: dateSchema,
  /** The day the period was closed, which locks the unit's side; null while it is not. */
  periodClosedOn: dateSchema.nullable(),
  project: z.object({ code: z.string(), no: z.int(), name: z.string(), nameEn: z.string() }),
  unit: unitReferenceSchema,
  state: reportStateSchema,
  version: z.int(),
  /** Null before there is an answer, and to the center while it is the unit's draft. */
  content: content.nullable(),
  centerRating: ratingSchema.nullable(),
  centerRemark: z.string().nullable(),
  ground: progressGroundSchema,
  /** What makes a narrative necessary; empty when nothing does. */
  demands: z.array(narrativeDemandSchema),
  /** Why it is open although its period is locked; null when it is not. */
  correctionNote: z.string().nullable(),
  /** The unit's own head approves before the center looks. */
  unitHasApprover: z.boolean(),
  /** The center wrote it in place of the unit. */
  writtenByCenter: z.boolean(),
  /** The last return that was not yet answered by a submission. */
  returnReason: z.string().nullable(),
  firstSubmittedAt: instantSchema.nullable(),
  updatedAt: instantSchema,
  /** Oldest first. */
  history: z.array(pastProgressSchema),
})
export type ProjectReport = z.infer<typeof projectReportSchema>

export const projectReportEventSchema = z.object({
  action: reportActionSchema,
  state: reportStateSchema,
  version: z.int(),
  content: content.nullable(),
  centerRating: ratingSchema.nullable(),
  /** Why it came back, or what the center's rating rests on. */
  reason: z.string().nullable(),
  actorName: z.string(),
  at: instantSchema,
})

export const projectReportDetailSchema = projectReportSchema.extend({
  /** Oldest first. */
  events: z.array(projectReportEventSchema),
})
export type ProjectReportDetail = z.infer<typeof projectReportDetailSchema>

/** One published quarter of a project, for everybody. */
export const publishedProgressSchema = z.object({
  period: periodCodeSchema,
  endsOn: dateSchema,
  unit: unitReferenceSchema,
  /** As verified; null where nothing was: the quarter was not reported. */
  report: z
    .object({
      physicalPercent: z.number(),
      rating: ratingSchema,
      centerRating: ratingSchema,
      centerRemark: z.string().nullable(),
      narrative: z.string().nullable(),
      problems: z.string().nullable(),
      nextSteps: z.string().nullable(),
      decisionsNeeded: z.string().nullable(),
      writtenByCenter: z.boolean(),
      verifiedOn: dateSchema,
      /** Why the published report was corrected; null when it was not. */
      correction: z.string().nullable(),
    })
    .nullable(),
  /** Paid over the whole revised amount at the end of the period, 0–1; null where there is no money. */
  paidRatio: z.number().nullable(),
})
export type PublishedProgress = z.infer<typeof publishedProgressSchema>
