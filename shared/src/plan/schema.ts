import { z } from 'zod'
import { dateSchema, instantSchema } from '../basics/dates.ts'
import { occurrenceSchema } from './milestones.ts'
import { formerNameSchema } from './unit-names.ts'

/** Where a fact stands: document code, chapter, table and row as printed; null where there is none. */
export const citationSchema = z.object({
  document: z.string(),
  chapter: z.string().nullable(),
  table: z.string().nullable(),
  row: z.string().nullable(),
})
export type Citation = z.infer<typeof citationSchema>
export const citationsSchema = z.array(citationSchema)

/** Chinese text as the plan has it and an unofficial English rendering. */
export const bilingualSchema = z.object({ zh: z.string(), en: z.string() })

export const unitKinds = [
  'county_department',
  'party_organ',
  'public_institution',
  'park',
  'town',
  'city_body',
  'enterprise',
  'collective',
] as const
export const unitKindSchema = z.enum(unitKinds)

export const unitReferenceSchema = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
})
export type UnitReference = z.infer<typeof unitReferenceSchema>

export const unitSchema = unitReferenceSchema.extend({
  shortName: z.string(),
  kind: unitKindSchema,
  /** Other spellings in the plan. */
  aliases: z.array(z.string()),
  /** Oldest first; empty for a unit that still goes by its name in the plan. */
  formerNames: z.array(formerNameSchema),
  /** Number of the last renaming; null without any. */
  lastRenaming: z.int().nullable(),
  indicators: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string() })),
  projects: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string() })),
  leadWorkItems: z.int(),
  cooperatingWorkItems: z.int(),
  citations: citationsSchema,
})
export type Unit = z.infer<typeof unitSchema>

export const phaseTaskSchema = z.object({
  action: z.string(),
  text: bilingualSchema,
  citations: citationsSchema,
})

export const phaseSchema = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  startsOn: dateSchema,
  endsOn: dateSchema,
  goal: bilingualSchema,
  tasks: z.array(phaseTaskSchema),
  citations: citationsSchema,
})
export type Phase = z.infer<typeof phaseSchema>

export const planSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  shortName: z.string(),
  shortNameEn: z.string(),
  jurisdiction: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }),
  startsOn: dateSchema,
  endsOn: dateSchema,
  issuedOn: z.string(),
  issuer: z.string(),
  targetYears: z.array(z.int()),
  /** True only where every report is invented. */
  demo: z.boolean(),
})
export type PlanSummary = z.infer<typeof planSummarySchema>

export const publishedPeriodSchema = z.object({
  code: z.string(),
  endsOn: dateSchema,
  dueOn: dateSchema,
  publishedAt: instantSchema,
})
export type PublishedPeriod = z.infer<typeof publishedPeriodSchema>

export const documentSchema = z.object({
  code: z.string(),
  title: z.string(),
  titleEn: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  note: z.string().nullable(),
})

export const planSchema = planSummarySchema.extend({
  /** The unit that issued the plan and runs its reporting; null where that is none of its units. */
  center: unitReferenceSchema.nullable(),
  budget: z.object({ yearlyWanyuan: z.number(), totalWanyuan: z.number() }),
  counts: z.object({
    indicators: z.int(),
    bindingIndicators: z.int(),
    groups: z.int(),
    fundedProjects: z.int(),
    reserveProjects: z.int(),
    actions: z.int(),
    programmes: z.int(),
    workItems: z.int(),
    milestones: z.int(),
    units: z.int(),
    discrepancies: z.int(),
  }),
  phases: z.array(phaseSchema),
  documents: z.array(documentSchema),
  publishedPeriods: z.array(publishedPeriodSchema),
})
export type Plan = z.infer<typeof planSchema>

/** `undated` promises are counted but never called due. */
export const milestoneSchema = z.object({
  code: z.string(),
  no: z.int(),
  text: z.string(),
  textEn: z.string(),
  dueOn: dateSchema.nullable(),
  recurring: z.boolean(),
  measure: z.string().nullable(),
  comparator: z.enum(['gte', 'lte', 'eq']).nullable(),
  quantity: z.number().nullable(),
  unit: z.string().nullable(),
  /** Code of the indicator that measures this very promise; null otherwise. */
  indicator: z.string().nullable(),
  /** Where it stands at each of its dates; never empty. */
  occurrences: z.array(occurrenceSchema),
  citations: citationsSchema,
})
export type Milestone = z.infer<typeof milestoneSchema>

export const workItemSchema = z.object({
  code: z.string(),
  no: z.int(),
  name: z.string(),
  nameEn: z.string(),
  leads: z.array(z.string()),
  cooperating: z.array(z.string()),
  /** The plan ends the list of cooperating units with “and others”. */
  openEnded: z.boolean(),
  citations: citationsSchema,
})
export type WorkItem = z.infer<typeof workItemSchema>

export const programmeSchema = z.object({
  code: z.string(),
  no: z.int(),
  name: z.string(),
  nameEn: z.string(),
  goal: bilingualSchema,
  milestones: z.array(milestoneSchema),
  workItems: z.array(workItemSchema),
  citations: citationsSchema,
})
export type Programme = z.infer<typeof programmeSchema>

export const actionSchema = z.object({
  code: z.string(),
  no: z.int(),
  name: z.string(),
  nameEn: z.string(),
  programmes: z.array(programmeSchema),
  citations: citationsSchema,
})
export type Action = z.infer<typeof actionSchema>

export const discrepancySchema = z.object({
  code: z.string(),
  kind: z.enum([
    'arithmetic',
    'naming',
    'responsibility',
    'target',
    'duplication',
    'omission',
    'count',
    'date',
  ]),
  title: bilingualSchema,
  readings: z.array(z.object({ text: bilingualSchema, citations: citationsSchema })),
  used: bilingualSchema,
  reason: bilingualSchema,
  /** References such as `project:F13` or `indicator:I07`. */
  affects: z.array(z.string()),
})
export type Discrepancy = z.infer<typeof discrepancySchema>

export const itemsOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) })
