import { z } from 'zod'

/** Signed-in people send what they downloaded: a filled-in template is far smaller. */
export const mostWorkbookBytes = 5 * 1024 * 1024

/** A form with this one field. */
export const newWorkbookSchema = z.strictObject({ file: z.file().max(mostWorkbookBytes) })

export const workbookApplySchema = z.strictObject({
  /** As the dry run answered it. */
  basis: z.string().regex(/^[0-9a-f]{64}$/),
})

/** `new` where nothing was filled in yet, `changed` where something else was. */
export const rowOutcomeSchema = z.enum(['new', 'changed', 'unchanged', 'wrong'])
export type RowOutcome = z.infer<typeof rowOutcomeSchema>

/** What every check of a workbook answers beside its rows. */
export const checkSummary = {
  counts: z.record(rowOutcomeSchema, z.int()),
  /** Names this very file and what it was held against: whoever applies it sends it back. */
  basis: z.string(),
}

export const countOutcomes = (
  rows: readonly { outcome: RowOutcome }[],
): Record<RowOutcome, number> => {
  const counts = { new: 0, changed: 0, unchanged: 0, wrong: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

/** The row of the heads; title and hint stand above it. */
export const workbookHeadRow = 3

/** The letter of a column, from its place among the others. */
export const letterOf = <Column extends string>(
  columns: readonly Column[],
  column: Column,
): string => String.fromCharCode('A'.charCodeAt(0) + columns.indexOf(column))
