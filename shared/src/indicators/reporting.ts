import { z } from 'zod'
import { chinaDate, dateSchema, instantSchema } from '../basics/dates.ts'
import { periodCodeSchema } from '../basics/period.ts'
import { unitReferenceSchema } from '../plan/schema.ts'
import {
  periodStateSchema,
  reportActionSchema,
  reportStateSchema,
} from '../reporting/report-life.ts'
import { reportStepSchema } from '../reporting/steps.ts'
import { firedCheckSchema } from './checks.ts'
import { reportEntrySchema, reportOutcomeSchema } from './entry.ts'
import { evidenceSchema } from './evidence.ts'
import { indicatorKindSchema, measureSchema, targetSchema } from './schema.ts'

/** What the center states to open a period. Opening makes a report owed for every indicator in charge. */
export const newPeriodSchema = z.strictObject({
  code: periodCodeSchema,
  dueOn: dateSchema,
  /** A day to come plans the period; today, or nothing, opens it at once. */
  opensOn: dateSchema.optional(),
})

/** Several periods that are planned together, all or none: what is left of a year. */
export const yearPlanSchema = z.strictObject({
  periods: z
    .array(z.strictObject({ code: periodCodeSchema, opensOn: dateSchema, dueOn: dateSchema }))
    .min(1)
    .max(5),
})
export type YearPlan = z.infer<typeof yearPlanSchema>

/** Other dates for a planned period, or another due date, with the reason, for an open one. */
export const periodChangeSchema = z.strictObject({
  opensOn: dateSchema.optional(),
  dueOn: dateSchema.optional(),
  reason: z.string().trim().min(1).max(500).optional(),
})
export type PeriodChange = z.infer<typeof periodChangeSchema>

/** Lifting the lock of a closed period. */
export const periodReopeningSchema = z.strictObject({ reason: z.string().trim().min(1).max(500) })

/** Publishing in spite of the checklist's errors is the head's to answer for, in words that stay. */
export const periodPublicationSchema = z.strictObject({
  reason: z.string().trim().min(1).max(500).nullable().default(null),
})

export const periodSchema = z.object({
  code: periodCodeSchema,
  state: periodStateSchema,
  opensOn: dateSchema,
  endsOn: dateSchema,
  dueOn: dateSchema,
  /** The day it was closed; null while it is not. */
  closesOn: dateSchema.nullable(),
  publishedAt: instantSchema.nullable(),
  /** How many extension requests wait for an answer. */
  extensionsAsked: z.int(),
  /** The last day on which any unit may still report in time: the longest extension, else `dueOn`. */
  lastDueOn: dateSchema,
  /** How many reports on indicators stand in each state. */
  counts: z.record(reportStateSchema, z.int()),
  /** How many reports on projects stand in each state. */
  projectCounts: z.record(reportStateSchema, z.int()),
})
export type Period = z.infer<typeof periodSchema>

export const reportEventSchema = z.object({
  action: reportActionSchema,
  state: reportStateSchema,
  version: z.int(),
  outcome: reportOutcomeSchema.nullable(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  note: z.string().nullable(),
  /** Why it came back; null for every other step. */
  reason: z.string().nullable(),
  actorName: z.string(),
  at: instantSchema,
})

/** A published value that a reporter compares with. */
export const pastValueSchema = z.object({ period: z.string(), value: z.number() })

/** What is owed, with everything in view that one needs to fill it in or to check it. */
export const reportSchema = z.object({
  period: periodCodeSchema,
  periodState: periodStateSchema,
  /** The unit's own due date, with a granted extension counted. */
  dueOn: dateSchema,
  /** The period's due date, before any extension. */
  periodDueOn: dateSchema,
  /** The day the period was closed, which locks the report; null while it is not. */
  periodClosedOn: dateSchema.nullable(),
  indicator: z.object({
    code: z.string(),
    no: z.int(),
    name: z.string(),
    nameEn: z.string(),
    unit: z.string(),
    unitEn: z.string(),
    decimals: z.int(),
    measure: measureSchema,
    kind: indicatorKindSchema,
    growsOnly: z.boolean(),
    targets: z.array(targetSchema),
    note: z.string().nullable(),
    noteEn: z.string().nullable(),
  }),
  unit: unitReferenceSchema,
  state: reportStateSchema,
  version: z.int(),
  /** What kind of answer it is; null before there is one. */
  outcome: reportOutcomeSchema.nullable(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  note: z.string().nullable(),
  /** What the rules find in the answer; empty when nothing, or nothing is answered. */
  checks: z.array(firedCheckSchema),
  /** Why a published value is open for correction; null when it is not. */
  correctionNote: z.string().nullable(),
  /** The unit's own head approves before the center looks. */
  unitHasApprover: z.boolean(),
  /** The last return that was not yet answered by a submission. */
  returnReason: z.string().nullable(),
  firstSubmittedAt: instantSchema.nullable(),
  updatedAt: instantSchema,
  /** Verified values of earlier periods, oldest first. */
  history: z.array(pastValueSchema),
  /** Oldest first; the center sees none before the report is submitted. */
  evidence: z.array(evidenceSchema),
  commentCount: z.int(),
  /** The unit wrote the newest comment: nobody at the center has answered it. */
  hasOpenQuestion: z.boolean(),
  /** The center wants to come back to it. */
  followUp: z.boolean(),
})
export type Report = z.infer<typeof reportSchema>

export const reportDetailSchema = reportSchema.extend({ events: z.array(reportEventSchema) })
export type ReportDetail = z.infer<typeof reportDetailSchema>

/** One thing that publishing a period has to answer for. */
export const checklistItemSchema = z.object({
  kind: z.enum([
    'open-report',
    'binding-unverified',
    'missing-report',
    'unanswered-check',
    'follow-up',
    'open-project-report',
    'missing-project-report',
  ]),
  severity: z.enum(['error', 'warning']),
  /** The code of the indicator or the project. */
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  unit: unitReferenceSchema,
})
export const checklistSchema = z.object({
  items: z.array(checklistItemSchema),
  errors: z.int(),
  warnings: z.int(),
})
export type ChecklistItem = z.infer<typeof checklistItemSchema>
export type Checklist = z.infer<typeof checklistSchema>

/** `version` is the one the writer saw; another one in the meantime is a conflict. */
export const reportDraftSchema = reportEntrySchema.extend({ version: z.int().min(0) })

/** Each report once, with the version of it that was looked at. */
export const reportsVerificationSchema = z
  .array(reportStepSchema.extend({ code: z.string() }))
  .min(1)
  .max(500)
  .refine((rows) => new Set(rows.map(({ code }) => code)).size === rows.length)

export const responsibleUnitChangeSchema = z.strictObject({
  unitCode: z.string(),
  reason: z.string().trim().min(1).max(500),
  since: dateSchema,
})

/** Whether what was first submitted at an instant was in time for a due date in China. */
export const isOnTime = (firstSubmittedAt: string, dueOn: string): boolean =>
  chinaDate(new Date(firstSubmittedAt)) <= dueOn
