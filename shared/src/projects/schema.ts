import { z } from 'zod'
import { dateSchema } from '../basics/dates.ts'
import { projectMilestoneSchema } from '../plan/milestones.ts'
import { bilingualSchema, citationsSchema, unitReferenceSchema } from '../plan/schema.ts'
import { stageTrackSchema } from './life.ts'
import { unitRoleSchema } from './participation.ts'
import { ratingSchema } from './progress-report.ts'
import { poolDecisionKindSchema, poolStandingSchema } from './reserve.ts'
import { projectStageSchema } from './stages.ts'

export const projectCategorySchema = z.enum(['funded', 'reserve'])
export type ProjectCategory = z.infer<typeof projectCategorySchema>

export const projectContentSchema = z.object({
  no: z.int(),
  text: z.string(),
  textEn: z.string(),
  /** Only where the plan gives a part its own amount. */
  amountWanyuan: z.number().nullable(),
  /** Only where a part has lead units of its own. */
  leads: z.array(z.string()),
  note: z.string().nullable(),
  citations: citationsSchema,
})

export const yearAmountSchema = z.object({ year: z.int(), plannedWanyuan: z.number() })

/** The table row as the scan prints it, beside the reading that its control totals admit. */
export const printedRowSchema = z.object({
  cells: z.array(z.object({ column: z.string(), text: z.string() })),
  reconciliation: bilingualSchema.nullable(),
})

/** Where a project belongs now, and the decision that moved it there; null where none did. */
export const placeSchema = z.object({
  standing: poolStandingSchema,
  decision: z
    .object({
      kind: poolDecisionKindSchema,
      into: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }).nullable(),
      decidedOn: dateSchema,
    })
    .nullable(),
})
export type Place = z.infer<typeof placeSchema>

/** A unit’s part in a project, past or present. */
export const projectUnitSchema = z.object({
  unit: unitReferenceSchema,
  role: unitRoleSchema,
  /** Number of the part; null for the whole project. */
  contentNo: z.int().nullable(),
  since: dateSchema,
  /** Last day; null while it lasts. */
  until: dateSchema.nullable(),
  /** The plan names the unit for it. */
  isPlanned: z.boolean(),
  /** Why it was recorded; null while it is as the plan has it. */
  reason: z.string().nullable(),
})
export type ProjectUnit = z.infer<typeof projectUnitSchema>

export const projectSchema = z.object({
  code: z.string(),
  no: z.int(),
  name: z.string(),
  nameEn: z.string(),
  shortName: z.string(),
  /** The list in which the plan itself has it. */
  category: projectCategorySchema,
  place: placeSchema,
  stage: projectStageSchema,
  /** Day on which the stage took effect; null while nothing is recorded. */
  stageSince: dateSchema.nullable(),
  /** Sub-list of the reserve as printed; null for funded projects. */
  list: z.string().nullable(),
  /** Its name in English, unofficial; null where the plan's files give none. */
  listEn: z.string().nullable(),
  leads: z.array(z.string()),
  /** Who leads the whole project now. */
  leadUnits: z.array(unitReferenceSchema),
  fundingSource: z.string(),
  fundingSourceEn: z.string(),
  /** Only years with money. */
  budget: z.array(yearAmountSchema),
  totalWanyuan: z.number(),
  contents: z.array(projectContentSchema),
  asPrinted: printedRowSchema,
  /** Codes of discrepancies that touch this project. */
  discrepancies: z.array(z.string()),
  citations: citationsSchema,
})
export type Project = z.infer<typeof projectSchema>

/** One project with its whole life. */
export const projectDetailSchema = projectSchema.extend({
  track: stageTrackSchema,
  milestones: z.array(projectMilestoneSchema),
  /** Everyone who takes or took part, in the plan’s order, then as recorded. */
  units: z.array(projectUnitSchema),
  /** Number of the last change of who takes part; null while it is as the plan has it. */
  lastUnitChange: z.int().nullable(),
})
export type ProjectDetail = z.infer<typeof projectDetailSchema>

/** A project that a unit has a part in now, with what of its milestones is still to come. */
export const unitProjectSchema = projectSchema
  .pick({ code: true, name: true, nameEn: true, place: true, stage: true, stageSince: true })
  .extend({
    roles: z.array(projectUnitSchema.pick({ role: true, contentNo: true, since: true })),
    milestones: z.array(projectMilestoneSchema),
    /** The newest published judgement of the center; null before there is one. */
    rating: z.object({ center: ratingSchema, period: z.string() }).nullable(),
  })
export type UnitProject = z.infer<typeof unitProjectSchema>
