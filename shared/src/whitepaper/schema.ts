import { z } from 'zod'
import { dateSchema, instantSchema } from '../basics/dates.ts'
import { problemCodeSchema } from '../basics/problem.ts'
import { tableChangeSchema } from './comparison-schema.ts'
import { editionActionSchema, editionStateSchema } from './life.ts'
import { narrativeSchema } from './narrative.ts'

/** What every published edition can be had as. */
export const editionFileKinds = ['docx', 'pdf', 'xlsx', 'package'] as const
export const editionFileKindSchema = z.enum(editionFileKinds)
export type EditionFileKind = z.infer<typeof editionFileKindSchema>

const wordsSchema = z.string().trim().min(1).max(2000)

export const newEditionSchema = z.strictObject({ year: z.int(), asOf: dateSchema })
export type NewEdition = z.infer<typeof newEditionSchema>

/** `version` is the one the writer saw; another one in the meantime is a conflict. */
export const editionStepSchema = z.strictObject({ version: z.int().positive() })

export const editionGatheringSchema = editionStepSchema.extend({ asOf: dateSchema })
export const editionReturnSchema = editionStepSchema.extend({ reason: wordsSchema })
/** `note` tells readers what the new revision corrects. */
export const editionCorrectionSchema = editionStepSchema.extend({ note: wordsSchema })

/** `version` is that of the section; 0 while nothing was ever saved. */
export const sectionDraftSchema = z.strictObject({
  version: z.int().min(0),
  narrative: narrativeSchema,
})

export const editionFileSchema = z.object({
  kind: editionFileKindSchema,
  fileName: z.string(),
  mediaType: z.string(),
  /** Of the bytes, 64 hexadecimal digits. */
  sha256: z.string(),
  bytes: z.int(),
})
export type EditionFile = z.infer<typeof editionFileSchema>

/** What the public sees of an edition. */
export const publishedEditionSchema = z.object({
  year: z.int(),
  revision: z.int(),
  /** The day at whose end its data counted as known. */
  asOf: dateSchema,
  publishedAt: instantSchema,
  /** What it corrects; null in the first revision. */
  correctionNote: z.string().nullable(),
  /** No later revision of its year is published. */
  isLatest: z.boolean(),
  files: z.array(editionFileSchema),
})
export type PublishedEdition = z.infer<typeof publishedEditionSchema>

export const editionSchema = publishedEditionSchema
  .omit({ publishedAt: true, isLatest: true })
  .extend({
    state: editionStateSchema,
    version: z.int(),
    gatheredAt: instantSchema,
    createdBy: z.string(),
    createdAt: instantSchema,
    publishedBy: z.string().nullable(),
    publishedAt: instantSchema.nullable(),
    /** The newest revision of its year, published or not. */
    lastRevision: z.int(),
  })
export type Edition = z.infer<typeof editionSchema>

export const editionSectionSchema = z.object({
  id: z.string(),
  /** The printed title of its chapter. */
  chapter: z.string(),
  title: z.string(),
  /** What data says by itself, as an editor would write it: to be gone on from. */
  automatic: narrativeSchema.shape.blocks,
  /** Null while nothing was ever saved. */
  narrative: narrativeSchema.nullable(),
  version: z.int(),
  savedBy: z.string().nullable(),
  savedAt: instantSchema.nullable(),
})
export type EditionSection = z.infer<typeof editionSectionSchema>

export const editionEventSchema = z.object({
  action: editionActionSchema,
  /** The reason of a return, what is corrected, the day that was gathered for; null otherwise. */
  note: z.string().nullable(),
  actorName: z.string(),
  at: instantSchema,
})

export const editionDetailSchema = editionSchema.extend({
  /** In the order of the book. */
  sections: z.array(editionSectionSchema),
  /** Oldest first. */
  events: z.array(editionEventSchema),
})
export type EditionDetail = z.infer<typeof editionDetailSchema>

export const savedSectionSchema = z.object({
  section: editionSectionSchema,
  /** Of the edition, after the section was saved. */
  editionVersion: z.int(),
})

/** What the making of the files of an edition has come to. */
export const editionBuildSchema = z.object({
  /** `none` as long as nobody has asked since the server started. */
  state: z.enum(['none', 'running', 'done', 'failed', 'cancelled']),
  /** Steps that are done, and all. */
  done: z.int(),
  all: z.int(),
  /** What is being made now; null before and after. */
  step: z.string().nullable(),
  /** Why it failed; null otherwise. */
  problem: problemCodeSchema.nullable(),
})
export type EditionBuild = z.infer<typeof editionBuildSchema>

const editionNameSchema = z.object({ year: z.int(), revision: z.int(), asOf: dateSchema })

export const editionComparisonSchema = z.object({
  before: editionNameSchema,
  after: editionNameSchema,
  tables: z.array(tableChangeSchema),
  /** Sections whose own text is another, with what was printed of it and what is now. */
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      before: z.array(z.string()),
      after: z.array(z.string()),
    }),
  ),
})
export type EditionComparison = z.infer<typeof editionComparisonSchema>
