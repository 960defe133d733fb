import { z } from 'zod'
import { dateSchema } from '../basics/dates.ts'
import { problemCodes } from '../basics/problem.ts'
import { checkSummary, letterOf, rowOutcomeSchema } from '../basics/workbook.ts'
import type { WorkbookCell } from '../basics/workbook-cell.ts'
import { moneyKindSchema } from './money.ts'

/** What a workbook says of itself, so that nothing but our own template is read. */
export const projectWorkbook = { name: 'xingsha-yardstick/projects', version: '1' }

/** Rows that are handed out empty. */
export const emptyRows = { entry: 60, milestone: 40 }

/** The columns from left to right. `id` is hidden: an entry `E12`, a milestone `M7`, a new row `N3`. */
export const entryColumns = [
  'id',
  'project',
  'kind',
  'year',
  'on',
  'amount',
  'documentNumber',
  'note',
  'excessReason',
  'state',
] as const
export type EntryColumn = (typeof entryColumns)[number]

/** `seen` is hidden too: the newest record of the milestone when the workbook was made. */
export const milestoneColumns = [
  'id',
  'seen',
  'project',
  'name',
  'plannedOn',
  'projectedOn',
  'actualOn',
  'statement',
  'state',
] as const
export type MilestoneColumn = (typeof milestoneColumns)[number]

/** What people fill in. */
export const entryFields = [
  'project',
  'kind',
  'year',
  'on',
  'amount',
  'documentNumber',
  'note',
  'excessReason',
] as const satisfies readonly EntryColumn[]
export const milestoneFields = [
  'project',
  'name',
  'plannedOn',
  'projectedOn',
  'actualOn',
  'statement',
] as const satisfies readonly MilestoneColumn[]

export const entryCell = (row: number, column: EntryColumn): string =>
  `${letterOf(entryColumns, column)}${row}`
export const milestoneCell = (row: number, column: MilestoneColumn): string =>
  `${letterOf(milestoneColumns, column)}${row}`

/** Rows below the heads, as they lie in the file. */
export type EntrySheetRow = { row: number } & Record<EntryColumn, WorkbookCell>
export type MilestoneSheetRow = { row: number } & Record<MilestoneColumn, WorkbookCell>

/** What keeps a row from being written; the rules' own refusals stand beside it. */
export const projectFaultCodes = [
  'formula',
  'unreadable',
  'percent-unexpected',
  'text-too-long',
  'day-unreadable',
  'missing',
  'amount-invalid',
  'kind-unknown',
  'year-unreadable',
  'row-unknown',
  'row-twice',
  'row-imported',
  'entry-locked',
  'milestone-locked',
  ...problemCodes,
] as const
export type ProjectFaultCode = (typeof projectFaultCodes)[number]

export const projectFaultSchema = z.object({
  /** As `F5`. */
  cell: z.string(),
  code: z.enum(projectFaultCodes),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
})
export type ProjectFault = z.infer<typeof projectFaultSchema>

export const projectHintSchema = z.object({
  cell: z.string(),
  code: z.enum(['paid-over-allocated']),
})

/** What an entry row says once it can be read. */
export const entryContentSchema = z.object({
  project: z.string(),
  kind: moneyKindSchema,
  year: z.int(),
  on: dateSchema,
  amountWanyuan: z.number(),
  documentNumber: z.string(),
  note: z.string().nullable(),
  excessReason: z.string().nullable(),
})
export type EntryContent = z.infer<typeof entryContentSchema>

export const milestoneContentSchema = z.object({
  project: z.string(),
  name: z.string(),
  plannedOn: dateSchema,
  projectedOn: dateSchema.nullable(),
  actualOn: dateSchema.nullable(),
  statement: z.string().nullable(),
})
export type MilestoneContent = z.infer<typeof milestoneContentSchema>

const rowSchema = {
  sheet: z.string(),
  /** The cell that the row is about: its project, or the first that is wrong. */
  cell: z.string(),
  /** As it stands in the file. */
  id: z.string(),
  outcome: rowOutcomeSchema,
  faults: z.array(projectFaultSchema),
  hints: z.array(projectHintSchema),
}

/** What a row of the workbook would do; null where nothing is stored, or the row cannot be read. */
export const judgedEntrySchema = z.object({
  of: z.literal('entry'),
  ...rowSchema,
  before: entryContentSchema.nullable(),
  after: entryContentSchema.nullable(),
})
export type JudgedEntry = z.infer<typeof judgedEntrySchema>

export const judgedMilestoneSchema = z.object({
  of: z.literal('milestone'),
  ...rowSchema,
  before: milestoneContentSchema.nullable(),
  after: milestoneContentSchema.nullable(),
})
export type JudgedMilestone = z.infer<typeof judgedMilestoneSchema>

export type JudgedProjectRow = JudgedEntry | JudgedMilestone

/** What a workbook does, or would do, row by row as they stand in it. */
export const projectWorkbookCheckSchema = z.object({
  rows: z.array(z.discriminatedUnion('of', [judgedEntrySchema, judgedMilestoneSchema])),
  ...checkSummary,
})
export type ProjectWorkbookCheck = z.infer<typeof projectWorkbookCheckSchema>
