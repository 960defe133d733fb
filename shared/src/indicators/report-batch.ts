import { z } from 'zod'
import { periodCodeSchema } from '../basics/period.ts'
import { rowOutcomeSchema } from '../basics/workbook.ts'
import type { WorkbookCell } from '../basics/workbook-cell.ts'
import { reportStateSchema } from '../reporting/report-life.ts'
import { reportEntrySchema } from './entry.ts'
import {
  type EntryColumn,
  entryColumns,
  type JudgedRow,
  type WorkbookFault,
  type WorkbookHint,
  type WorkbookRow,
  workbookColumnLetter,
  workbookFaultCodes,
  workbookHintCodes,
} from './workbook.ts'
import { outcomeWords } from './workbook-words.ts'

export const mostBatchRows = 200

/** What a system says of one indicator. */
export const batchRowSchema = reportEntrySchema.extend({
  /** Of the indicator, as `I08`. */
  code: z.string().trim().min(1).max(20),
  /** The version of the report that the system has seen; left out, the newest is meant. */
  version: z.int().min(0).optional(),
})
export type BatchRow = z.infer<typeof batchRowSchema>

export const reportBatchSchema = z.strictObject({
  rows: z.array(batchRowSchema).min(1).max(mostBatchRows),
  /** Hand the reports in as well; otherwise they are drafts. */
  submit: z.boolean().default(false),
})
export type ReportBatch = z.infer<typeof reportBatchSchema>

const findingSchema = z.object({
  /** Of the row: `value`, `denominator`, `code` … */
  field: z.enum(['code', ...entryColumns]),
  code: z.enum([...workbookFaultCodes, ...workbookHintCodes]),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
type Finding = z.infer<typeof findingSchema>

export const batchResultSchema = z.object({
  period: periodCodeSchema,
  rows: z.array(
    z.object({
      code: z.string(),
      outcome: rowOutcomeSchema,
      /** Why nothing was written. */
      faults: z.array(findingSchema),
      /** What was written in spite of it. */
      hints: z.array(findingSchema),
      before: reportEntrySchema.nullable(),
      after: reportEntrySchema.nullable(),
      /** Of the report, after the write; null where there is none. */
      state: reportStateSchema.nullable(),
      version: z.int().nullable(),
    }),
  ),
  counts: z.record(rowOutcomeSchema, z.int()),
  /** How many reports were handed in. */
  submitted: z.int(),
})
export type BatchResult = z.infer<typeof batchResultSchema>

const textCell = (text: string | null): WorkbookCell =>
  text === null ? { kind: 'empty' } : { kind: 'text', text }
const numberCell = (number: number | null): WorkbookCell =>
  number === null ? { kind: 'empty' } : { kind: 'number', number, isPercent: false }

/** A row as one of a workbook says it, so that both are judged by the same rules. */
export const workbookRowOf = (row: BatchRow, place: number): WorkbookRow => ({
  row: place,
  code: textCell(row.code),
  version: numberCell(row.version ?? null),
  outcome: textCell(outcomeWords[row.outcome].zh),
  value: numberCell(row.value),
  numerator: numberCell(row.numerator),
  denominator: numberCell(row.denominator),
  note: textCell(row.note),
})

const fieldOfCell = (cell: string): EntryColumn | 'code' =>
  entryColumns.find((column) => cell.startsWith(workbookColumnLetter(column))) ?? 'code'

const findingOf = ({ cell, code, facts }: WorkbookFault | WorkbookHint): Finding => ({
  field: fieldOfCell(cell),
  code,
  facts,
})

/** Hints that do not keep a report from being handed in. */
const mildHints = new Set<string>(['maybe-fraction'])

/**
 * What becomes of a row. A version that is not the newest any more is a fault here, as no person
 * looks on; with `submit` so is whatever handing in asks for.
 */
export const batchOutcome = (
  { outcome, faults, hints }: Pick<JudgedRow, 'outcome' | 'faults' | 'hints'>,
  submit: boolean,
): { outcome: JudgedRow['outcome']; faults: Finding[]; hints: Finding[] } => {
  const stops = ({ code }: WorkbookHint): boolean =>
    code === 'changed-since-download' || (submit && !mildHints.has(code))
  const stopping = hints.filter(stops)
  return {
    outcome: stopping.length > 0 ? 'wrong' : outcome,
    faults: [...faults, ...stopping].map(findingOf),
    hints: hints.filter((one) => !stops(one)).map(findingOf),
  }
}
