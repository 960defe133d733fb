import { z } from 'zod'
import { periodCodeSchema } from '../basics/period.ts'
import { checkSummary, letterOf, rowOutcomeSchema } from '../basics/workbook.ts'
import type { WorkbookCell } from '../basics/workbook-cell.ts'
import { reportEntrySchema } from './entry.ts'

/** What a workbook says of itself, so that nothing but our own template is read. */
export const workbookTemplate = { name: 'xingsha-yardstick/indicator-reports', version: '1' }

/** Whose rows, of which period: stands in the workbook, out of sight. */
export type WorkbookOrigin = { plan: string; unit: string; period: string }

/** The columns from left to right; the letters that faults name follow from their order. */
export const workbookColumns = [
  'code',
  'version',
  'no',
  'name',
  'kind',
  'unit',
  'last',
  'lastPeriod',
  'target',
  'outcome',
  'value',
  'numerator',
  'denominator',
  'note',
  'definition',
  'state',
] as const
export type WorkbookColumn = (typeof workbookColumns)[number]

/** What people fill in; every other cell is locked. */
export const entryColumns = ['outcome', 'value', 'numerator', 'denominator', 'note'] as const
export type EntryColumn = (typeof entryColumns)[number]

/** Kept out of sight: what a row is, and which version of the report it was made from. */
export const hiddenColumns = ['code', 'version'] as const satisfies readonly WorkbookColumn[]

export const workbookColumnLetter = (column: WorkbookColumn): string =>
  letterOf(workbookColumns, column)

/** One row below the heads. */
export type WorkbookRow = { row: number } & Record<'code' | 'version' | EntryColumn, WorkbookCell>

/** What keeps a row from being saved. */
export const workbookFaultCodes = [
  'formula',
  'unreadable',
  'percent-unexpected',
  'outcome-unknown',
  'value-beside-outcome',
  'value-beside-no-change',
  'fraction-mismatch',
  'no-fraction',
  'text-too-long',
  'row-unknown',
  'row-of-other-unit',
  'row-twice',
  'report-locked',
  'period-locked',
  'not-finite',
  'negative',
  'over-hundred',
  'not-whole',
  'too-fine',
  'numerator-over-denominator',
  'denominator-zero',
  'exact-target-exceeded',
] as const
export type WorkbookFaultCode = (typeof workbookFaultCodes)[number]

/** What a row may be saved with; submission asks for the most of it. */
export const workbookHintCodes = [
  'fall',
  'jump',
  'unchanged',
  'evidence-missing',
  'missing',
  'half-fraction',
  'reason-missing',
  'maybe-fraction',
  'changed-since-download',
] as const
export type WorkbookHintCode = (typeof workbookHintCodes)[number]

const findingSchema = <Code extends string>(codes: readonly [Code, ...Code[]]) =>
  z.object({
    /** As `K5`. */
    cell: z.string(),
    code: z.enum(codes),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
export const workbookFaultSchema = findingSchema(workbookFaultCodes)
export type WorkbookFault = z.infer<typeof workbookFaultSchema>
export const workbookHintSchema = findingSchema(workbookHintCodes)
export type WorkbookHint = z.infer<typeof workbookHintSchema>

/** What a row of the workbook would do. */
export const workbookRowSchema = z.object({
  sheet: z.string(),
  /** The cell that the row is about: its value, or the first that is wrong. */
  cell: z.string(),
  /** As it stands in the file; empty when nothing does. */
  code: z.string(),
  /** Empty when the unit owes no report of that code. */
  name: z.string(),
  nameEn: z.string(),
  outcome: rowOutcomeSchema,
  faults: z.array(workbookFaultSchema),
  hints: z.array(workbookHintSchema),
  /** What is stored; null when nothing is. */
  before: reportEntrySchema.nullable(),
  /** What would be stored; null when the row cannot be read. */
  after: reportEntrySchema.nullable(),
})
export type JudgedRow = z.infer<typeof workbookRowSchema>

/** What a workbook does, or would do, row by row as they stand in it. */
export const workbookCheckSchema = z.object({
  period: periodCodeSchema,
  rows: z.array(workbookRowSchema),
  ...checkSummary,
})
export type WorkbookCheck = z.infer<typeof workbookCheckSchema>
