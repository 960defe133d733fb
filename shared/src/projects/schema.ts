import { z } from 'zod'
import { dateSchema } from '../basics/dates.ts'
import { projectMilestoneSchema } from '../plan/milestones.ts'
import { bilingualSchema, citationsSchema, unitReferenceSchema } from '../plan/schema.ts'
import { stageTrackSchema } from './life.ts'
import { projectStageSchema } from './stages.ts'

export const projectCategorySchema = z.enum(['funded', 'reserve'])
export type ProjectCategory = z.infer<typeof projectCategorySchema>

export const projectContentSchema = z.object({
  no: z.int(),
  text: z.string(),
  textEn: z.string(),
  /** Only where the plan gives a part its own amount. */
  amountWanyuan: z.number().nullable(),
  /** Only where the plan gives a part its own lead units. */
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

export const projectSchema = z.object({
  code: z.string(),
  no: z.int(),
  name: z.string(),
  nameEn: z.string(),
  shortName: z.string(),
  category: projectCategorySchema,
  stage: projectStageSchema,
  /** Day on which the stage took effect; null while nothing is recorded. */
  stageSince: dateSchema.nullable(),
  /** Sub-list of the reserve as printed; null for funded projects. */
  list: z.string().nullable(),
  leads: z.array(z.string()),
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
})
export type ProjectDetail = z.infer<typeof projectDetailSchema>
