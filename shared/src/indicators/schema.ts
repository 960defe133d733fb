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

export const targetSchema = z.object({
  year: z.int(),
  comparator: comparatorSchema,
  value: z.number(),
  asPrinted: z.string(),
})

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
  /** What annex 2 gives as the ground of the targets, condensed; null where it is silent. */
  note: z.string().nullable(),
  noteEn: z.string().nullable(),
  /** The name under which annex 2 explains it, where that differs. */
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
  previous: relatedProjectSchema.nullable(),
  next: relatedProjectSchema.nullable(),
})
export type IndicatorDetail = z.infer<typeof indicatorDetailSchema>
