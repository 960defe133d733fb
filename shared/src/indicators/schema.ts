import { z } from 'zod'
import { dateSchema, instantSchema } from '../basics/dates.ts'
import { bilingualSchema, citationsSchema, unitReferenceSchema } from '../plan/schema.ts'
import { assessmentSchema } from './assessment.ts'
import { reportOutcomeSchema } from './entry.ts'

export const comparatorSchema = z.enum(['gte', 'eq', 'increment'])
export type Comparator = z.infer<typeof comparatorSchema>

export const indicatorKindSchema = z.enum(['binding', 'expected'])
export type IndicatorKind = z.infer<typeof indicatorKindSchema>

/** How values of the indicator behave; `increment` counts additions since its phase began. */
export const measureSchema = z.enum(['ratio', 'level', 'cumulative', 'increment'])
export type Measure = z.infer<typeof measureSchema>

/** A value to reach, and how it is compared. */
export const aimSchema = z.object({ comparator: comparatorSchema, value: z.number() })
export type Aim = z.infer<typeof aimSchema>

/** Which decision a target rests on that is no longer the plan's own. */
export const revisionReferenceSchema = z.object({
  id: z.int(),
  documentNumber: z.string(),
  decidedOn: dateSchema,
})
export type RevisionReference = z.infer<typeof revisionReferenceSchema>

/** `comparator` and `value` are those in force: the plan's own, or what the last revision made of it. */
export const targetSchema = aimSchema.extend({
  year: z.int(),
  /** What the plan itself states; null where it states none and a revision gives one. */
  planned: aimSchema.extend({ asPrinted: z.string() }).nullable(),
  /** The revision in force; null while the plan's own stands. */
  revision: revisionReferenceSchema.nullable(),
})
export type Target = z.infer<typeof targetSchema>

/** One revision of a target as the public reads it; it names no person. */
export const targetRevisionSchema = revisionReferenceSchema.extend({
  year: z.int(),
  /** Null where neither the plan nor an earlier revision gave a value. */
  from: aimSchema.nullable(),
  to: aimSchema,
  reason: z.string(),
  recordedAt: instantSchema,
  /** What is shown rests on it; one that was recorded after the shown publication does not count yet. */
  isKnown: z.boolean(),
})
export type TargetRevision = z.infer<typeof targetRevisionSchema>

/** A revision with the indicator that it is of, where those of a whole plan stand together. */
export const planRevisionSchema = targetRevisionSchema.extend({
  indicator: z.object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    unit: z.string(),
    unitEn: z.string(),
  }),
})
export type PlanRevision = z.infer<typeof planRevisionSchema>

/** A value before the plan's first year that the plan itself states. */
export const baselineSchema = z.object({
  value: z.number(),
  asPrinted: z.string(),
  asOf: dateSchema,
  citations: citationsSchema,
})

/** A figure that the plan mentions but that cannot anchor a calculation, with the reason. */
export const mentionedFigureSchema = z.object({
  asPrinted: z.string(),
  reason: bilingualSchema,
  citations: citationsSchema,
})

/** Who answers for an indicator, and on what ground. */
export const responsibleUnitSchema = unitReferenceSchema.extend({
  /** `set` = decided by the center; `cited` rests on a citation; `assumed` is our proposal. */
  basis: z.enum(['cited', 'assumed', 'set']),
  reason: bilingualSchema,
  since: dateSchema,
  citations: citationsSchema,
})

export const observationSchema = z.object({
  period: z.string(),
  endsOn: dateSchema,
  value: z.number(),
  /** 1 as first published; a correction is a higher one and says why in `note`. */
  version: z.int(),
  note: z.string().nullable(),
  reportedBy: unitReferenceSchema,
  verifiedAt: instantSchema,
  publishedAt: instantSchema,
})
export type PublishedObservation = z.infer<typeof observationSchema>

export const indicatorSchema = z.object({
  code: z.string(),
  no: z.int(),
  name: z.string(),
  nameEn: z.string(),
  shortName: z.string(),
  shortNameEn: z.string(),
  unit: z.string(),
  unitEn: z.string(),
  decimals: z.int(),
  measure: measureSchema,
  growsOnly: z.boolean(),
  group: z.object({ code: z.string(), no: z.int(), name: z.string(), nameEn: z.string() }),
  kind: indicatorKindSchema,
  targets: z.array(targetSchema),
  baseline: baselineSchema.nullable(),
  responsibleUnit: responsibleUnitSchema.nullable(),
  /** What the plan gives as the ground of the targets, condensed; null where it is silent. */
  note: z.string().nullable(),
  noteEn: z.string().nullable(),
  /** The name under which the plan explains it, where that differs. */
  annexName: z.string().nullable(),
  latest: observationSchema.nullable(),
  assessment: assessmentSchema,
  discrepancies: z.array(z.string()),
  citations: citationsSchema,
})
export type Indicator = z.infer<typeof indicatorSchema>

/** One step in the life of a published value; drafts and returns are not public. */
export const valueHistorySchema = z.object({
  period: z.string(),
  at: instantSchema,
  action: z.enum(['submitted', 'verified']),
  unit: z.string(),
  unitEn: z.string(),
  outcome: reportOutcomeSchema,
  /** Null where the answer gives none; the note then says why. */
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  note: z.string().nullable(),
  /** Why the published value was opened for correction, where the step belongs to one. */
  correction: z.string().nullable(),
})
export type ValueHistoryEntry = z.infer<typeof valueHistorySchema>

export const relatedProjectSchema = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
})

export const indicatorDetailSchema = indicatorSchema.extend({
  mentionedFigures: z.array(mentionedFigureSchema),
  observations: z.array(observationSchema),
  /** The assessment as of the end of each period with an observation, oldest first. */
  assessments: z.array(assessmentSchema),
  history: z.array(valueHistorySchema),
  /** Every revision of its targets, in the order of the decisions. */
  revisions: z.array(targetRevisionSchema),
  previous: relatedProjectSchema.nullable(),
  next: relatedProjectSchema.nullable(),
})
export type IndicatorDetail = z.infer<typeof indicatorDetailSchema>
