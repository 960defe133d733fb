import { z } from 'zod'
import { dateSchema } from '../basics/dates.ts'
import { stateSchema, targetAssessmentSchema } from '../indicators/assessment.ts'
import { comparatorSchema, indicatorKindSchema, measureSchema } from '../indicators/schema.ts'
import { milestoneStateSchema } from '../plan/milestones.ts'
import { bilingualSchema, discrepancySchema, unitKindSchema } from '../plan/schema.ts'
import { poolStandings } from '../projects/reserve.ts'
import { projectCategorySchema } from '../projects/schema.ts'
import { projectStageSchema } from '../projects/stages.ts'

/** Integer 分. */
const fenSchema = z.int()

/** Places in the plan as one line of text; several are separated by ` | `. */
const sourceSchema = z.string()

const nameSchema = { name: z.string(), nameEn: z.string() }

const planRowSchema = z.strictObject({
  id: z.string(),
  ...nameSchema,
  shortName: z.string(),
  shortNameEn: z.string(),
  jurisdictionCode: z.string(),
  jurisdictionName: z.string(),
  jurisdictionNameEn: z.string(),
  /** A day, or as much of it as is known: `2021-06`. */
  issuedOn: z.string(),
  issuer: z.string(),
  startsOn: dateSchema,
  endsOn: dateSchema,
  targetYears: z.array(z.int()),
  yearlyFen: fenSchema,
  totalFen: fenSchema,
})

const indicatorRowSchema = z.strictObject({
  code: z.string(),
  no: z.int(),
  group: z.string(),
  ...nameSchema,
  shortName: z.string(),
  shortNameEn: z.string(),
  kind: indicatorKindSchema,
  unit: z.string(),
  unitEn: z.string(),
  decimals: z.int(),
  measure: measureSchema,
  baseline: z.number().nullable(),
  baselineOn: dateSchema.nullable(),
  /** Code of the unit in charge; null while nobody is. */
  responsibleUnit: z.string().nullable(),
  basis: z.enum(['cited', 'assumed', 'set']).nullable(),
  source: sourceSchema,
})

const targetRowSchema = z.strictObject({
  indicator: z.string(),
  year: z.int(),
  comparator: comparatorSchema,
  value: z.number(),
  /** What the plan itself states; null where it states none. */
  plannedComparator: comparatorSchema.nullable(),
  plannedValue: z.number().nullable(),
  asPrinted: z.string().nullable(),
  /** The decision by which it was revised; null while the plan's own stands. */
  documentNumber: z.string().nullable(),
  decidedOn: dateSchema.nullable(),
})

const observationRowSchema = z.strictObject({
  indicator: z.string(),
  period: z.string(),
  endsOn: dateSchema,
  value: z.number(),
  /** 1 as first published; a correction is a higher one. */
  version: z.int(),
  note: z.string().nullable(),
  reportedBy: z.string(),
  verifiedOn: dateSchema,
  publishedOn: dateSchema,
})

/** One for each indicator and target year, also where the plan sets no target. */
const verdictRowSchema = z.strictObject({
  indicator: z.string(),
  year: z.int(),
  basis: targetAssessmentSchema.shape.basis,
  state: stateSchema,
  target: z.number().nullable(),
  /** The value that is judged: of the target date once it is past, else of the latest period. */
  value: z.number().nullable(),
  scheduledValue: z.number().nullable(),
  attainmentRatio: z.number().nullable(),
  paceRatio: z.number().nullable(),
  forecastValue: z.number().nullable(),
  method: z.string(),
  /** Day on which the verdict was frozen; null while it may still change. */
  frozenOn: dateSchema.nullable(),
})

const projectRowSchema = z.strictObject({
  code: z.string(),
  no: z.int(),
  /** As the plan lists it. */
  category: projectCategorySchema,
  /** Where it belongs after every decision since. */
  standing: z.enum(poolStandings),
  list: z.string().nullable(),
  /** Missing from editions that were frozen before it was kept. */
  listEn: z.string().nullable().optional(),
  ...nameSchema,
  shortName: z.string(),
  leads: z.array(z.string()),
  stage: projectStageSchema,
  stageSince: dateSchema.nullable(),
  fundingSource: z.string(),
  fundingSourceEn: z.string(),
  /** The sum that the plan prints. */
  totalFen: fenSchema,
  discrepancies: z.array(z.string()),
  source: sourceSchema,
})

const moneyRowSchema = z.strictObject({
  project: z.string(),
  year: z.int(),
  plannedFen: fenSchema,
  revisedFen: fenSchema,
  /** Null where nothing was entered. */
  allocatedFen: fenSchema.nullable(),
  paidFen: fenSchema.nullable(),
})

const milestoneRowSchema = z.strictObject({
  project: z.string(),
  no: z.int(),
  name: z.string(),
  plannedOn: dateSchema,
  projectedOn: dateSchema.nullable(),
  actualOn: dateSchema.nullable(),
  state: milestoneStateSchema,
  /** Days after the planned date; negative when early, null while nothing is late. */
  slipDays: z.int().nullable(),
})

/** A promise of the plan at one of its dates; a yearly promise has a row for each year. */
const promiseRowSchema = z.strictObject({
  code: z.string(),
  /** Set for a yearly promise only. */
  year: z.int().nullable(),
  programme: z.string(),
  text: z.string(),
  textEn: z.string(),
  dueOn: dateSchema.nullable(),
  projectedOn: dateSchema.nullable(),
  actualOn: dateSchema.nullable(),
  state: milestoneStateSchema,
  slipDays: z.int().nullable(),
  statement: z.string().nullable(),
  /** Code of the indicator that measures the same thing; null otherwise. */
  indicator: z.string().nullable(),
  source: sourceSchema,
})

const workItemRowSchema = z.strictObject({
  code: z.string(),
  programme: z.string(),
  no: z.int(),
  ...nameSchema,
  leads: z.array(z.string()),
  cooperating: z.array(z.string()),
  /** The plan ends the list of cooperating units with “and others”. */
  openEnded: z.boolean(),
  source: sourceSchema,
})

const unitRowSchema = z.strictObject({
  code: z.string(),
  ...nameSchema,
  shortName: z.string(),
  kind: unitKindSchema,
  aliases: z.array(z.string()),
  indicators: z.int(),
  projects: z.int(),
  leadWorkItems: z.int(),
  cooperatingWorkItems: z.int(),
  /** Reports owed in published periods of the edition's year, and what became of them. */
  expected: z.int(),
  onTime: z.int(),
  late: z.int(),
  missing: z.int(),
})

const discrepancyRowSchema = z.strictObject({
  code: z.string(),
  kind: discrepancySchema.shape.kind,
  title: bilingualSchema,
  readings: z.array(z.strictObject({ ...bilingualSchema.shape, source: sourceSchema })),
  used: bilingualSchema,
  reason: bilingualSchema,
  affects: z.array(z.string()),
})

const phaseRowSchema = z.strictObject({
  code: z.string(),
  ...nameSchema,
  startsOn: dateSchema,
  endsOn: dateSchema,
  goal: bilingualSchema,
})

const documentRowSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  titleEn: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
})

const periodRowSchema = z.strictObject({
  code: z.string(),
  endsOn: dateSchema,
  dueOn: dateSchema,
  publishedOn: dateSchema,
})

const numberedSchema = z.strictObject({ code: z.string(), no: z.int(), ...nameSchema })

/**
 * Everything that an edition of the white paper is made from, in plain rows that refer to each other
 * by code. It is frozen with the edition: the same data always makes the same book. Only what was
 * published by `asOf` is in it.
 */
export const editionDataSchema = z.strictObject({
  /** Version of this shape, so that a later program can read an earlier edition. */
  format: z.literal(1),
  /** The year that the edition tells of. */
  year: z.int(),
  /** The day at whose end things were known. */
  asOf: dateSchema,
  /** Last day that is told of: the end of the year, or `asOf` while the year lasts. */
  through: dateSchema,
  /** The latest published period up to `through`; null where none is. */
  period: z.string().nullable(),
  /** True only where every report is invented. */
  demo: z.boolean(),
  plan: planRowSchema,
  documents: z.array(documentRowSchema),
  phases: z.array(phaseRowSchema),
  periods: z.array(periodRowSchema),
  groups: z.array(numberedSchema),
  indicators: z.array(indicatorRowSchema),
  targets: z.array(targetRowSchema),
  observations: z.array(observationRowSchema),
  verdicts: z.array(verdictRowSchema),
  projects: z.array(projectRowSchema),
  money: z.array(moneyRowSchema),
  milestones: z.array(milestoneRowSchema),
  actions: z.array(numberedSchema),
  programmes: z.array(
    numberedSchema.extend({ action: z.string(), goal: bilingualSchema, source: sourceSchema }),
  ),
  workItems: z.array(workItemRowSchema),
  promises: z.array(promiseRowSchema),
  units: z.array(unitRowSchema),
  discrepancies: z.array(discrepancyRowSchema),
})
export type EditionData = z.infer<typeof editionDataSchema>
export type IndicatorRow = EditionData['indicators'][number]
export type VerdictRow = EditionData['verdicts'][number]
export type ProjectRow = EditionData['projects'][number]
export type UnitRow = EditionData['units'][number]
