import { z } from 'zod'
import { dateSchema } from '../basics/dates.ts'
import { directiveStateSchema } from '../directives/life.ts'
import { directiveLightSchema } from '../directives/lights.ts'
import { stateSchema } from '../indicators/assessment.ts'
import { indicatorKindSchema, planRevisionSchema } from '../indicators/schema.ts'
import { milestoneStateSchema } from '../plan/milestones.ts'
import { unitReferenceSchema } from '../plan/schema.ts'
import { declarationKindSchema } from '../projects/gates.ts'
import { moneySumsSchema } from '../projects/money-schema.ts'
import { poolDecisionKindSchema } from '../projects/reserve.ts'
import { projectStageSchema } from '../projects/stages.ts'

/** Which two days are compared; the usual ones unless they are named. */
export const changesQuerySchema = z.strictObject({
  since: dateSchema.optional(),
  until: dateSchema.optional(),
})

const named = { code: z.string(), name: z.string(), nameEn: z.string() }
/** It took effect by the first day and was written down after it. */
const recordedLate = z.boolean()

/** `other` where one of the two is no place on the scale: not assessable, no target. */
export const directionSchema = z.enum(['worse', 'better', 'other'])
export type Direction = z.infer<typeof directionSchema>

const valueSchema = z.object({ value: z.number(), period: z.string() })

/** An indicator whose value or state is another one at the second day. */
export const indicatorChangeSchema = z.object({
  ...named,
  unit: z.string(),
  unitEn: z.string(),
  decimals: z.int(),
  kind: indicatorKindSchema,
  /** Null where only the value is new. */
  direction: directionSchema.nullable(),
  /** The last published values at both days; null before the first. */
  before: valueSchema.nullable(),
  after: valueSchema.nullable(),
  /** Target years whose state is another one. */
  states: z.array(
    z.object({
      year: z.int(),
      before: stateSchema,
      after: stateSchema,
      direction: directionSchema,
    }),
  ),
  /** Values published before the first day that were corrected after it. */
  corrections: z.array(
    z.object({ period: z.string(), value: z.number(), note: z.string().nullable() }),
  ),
})
export type IndicatorChange = z.infer<typeof indicatorChangeSchema>

const knownDates = z.object({
  projectedOn: dateSchema.nullable(),
  actualOn: dateSchema.nullable(),
  state: milestoneStateSchema,
})

export const milestoneChangeKinds = [
  'overdue',
  'reopened',
  'moved',
  'kept',
  'added',
  'removed',
] as const
export const milestoneChangeKindSchema = z.enum(milestoneChangeKinds)
export type MilestoneChangeKind = z.infer<typeof milestoneChangeKindSchema>

/** What became of one milestone; null at a day at which it is not on the list. */
export const milestoneComparisonSchema = z.object({
  kind: milestoneChangeKindSchema,
  plannedOn: dateSchema.nullable(),
  before: knownDates.nullable(),
  after: knownDates.nullable(),
})
export type MilestoneComparison = z.infer<typeof milestoneComparisonSchema>

export const milestoneChangeSchema = milestoneComparisonSchema.extend({
  /** The project it belongs to; null for a promise of the plan. */
  project: z.object(named).nullable(),
  /** Code of a promise, number of a project's milestone. */
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  /** Which year of a yearly promise. */
  year: z.int().nullable(),
})
export type MilestoneChange = z.infer<typeof milestoneChangeSchema>

const happened = { on: dateSchema, documentNumber: z.string().nullable(), recordedLate }

export const projectEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stage'),
    from: projectStageSchema,
    to: projectStageSchema,
    /** A gate that refused was passed. */
    isOverride: z.boolean(),
    ...happened,
  }),
  z.object({
    kind: z.literal('declaration'),
    declaration: declarationKindSchema,
    isMet: z.boolean(),
    ...happened,
  }),
  z.object({
    kind: z.literal('place'),
    decision: poolDecisionKindSchema,
    into: z.object(named).nullable(),
    ...happened,
  }),
])
export type ProjectEvent = z.infer<typeof projectEventSchema>

/** A project with what happened in its life, oldest first. */
export const projectChangeSchema = z.object({ ...named, events: z.array(projectEventSchema) })
export type ProjectChange = z.infer<typeof projectChangeSchema>

const moneyPairSchema = z.object({ before: moneySumsSchema, after: moneySumsSchema })
export type MoneyPair = z.infer<typeof moneyPairSchema>

export const moneyChangesSchema = z.object({
  total: moneyPairSchema,
  /** Projects one of whose sums is another one. */
  projects: z.array(moneyPairSchema.extend(named)),
  /** Adopted revisions, oldest decision first. */
  revisions: z.array(
    z.object({
      documentNumber: z.string(),
      decidedOn: dateSchema,
      /** What it adds to the whole plan. */
      balanceWanyuan: z.number(),
      recordedLate,
    }),
  ),
  /** Entries of days up to the first that were made after it: both sums hold them already. */
  lateEntries: z.object({
    count: z.int(),
    allocatedWanyuan: z.number(),
    paidWanyuan: z.number(),
  }),
})
export type MoneyChanges = z.infer<typeof moneyChangesSchema>

export const targetChangeSchema = planRevisionSchema
  .omit({ id: true, isKnown: true, recordedAt: true })
  .extend({ recordedLate })
export type TargetChange = z.infer<typeof targetChangeSchema>

/** What is another way at the end of the second day than it was at the end of the first. */
export const changesSchema = z.object({
  since: dateSchema,
  until: dateSchema,
  /** The periods whose figures were the latest published ones; null before the first. */
  periods: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  indicators: z.array(indicatorChangeSchema),
  milestones: z.array(milestoneChangeSchema),
  projects: z.array(projectChangeSchema),
  money: moneyChangesSchema,
  targets: z.array(targetChangeSchema),
})
export type Changes = z.infer<typeof changesSchema>

/** How a directive stood at one of the two days. */
const directiveStandingSchema = z.object({
  state: directiveStateSchema,
  light: directiveLightSchema,
  dueOn: dateSchema,
})

/** A directive to which something happened; `before` is null where it was issued in between. */
export const directiveChangeSchema = z.object({
  no: z.int(),
  title: z.string(),
  unit: unitReferenceSchema,
  before: directiveStandingSchema.nullable(),
  after: directiveStandingSchema,
})
export type DirectiveChange = z.infer<typeof directiveChangeSchema>

export const directiveChangesSchema = z.object({
  since: dateSchema,
  until: dateSchema,
  items: z.array(directiveChangeSchema),
})
