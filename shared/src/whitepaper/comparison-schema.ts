import { z } from 'zod'
import { bilingualSchema } from '../plan/schema.ts'

const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])

export const rowChangeSchema = z.object({
  /** Of the table's primary key. */
  key: z.string(),
  /** What the row is about, in words: the names behind the codes of its key. */
  title: bilingualSchema,
  kind: z.enum(['added', 'removed', 'changed']),
  /** Decimals of the columns that leave them to the row; null for as many as a figure has. */
  decimals: z.int().nullable(),
  /** What those columns are counted in, where the row says it. */
  unit: z.object({ zh: z.string(), en: z.string().nullable() }).nullable(),
  /** Of a changed row those that differ, of another one all; `column` names them as the table does. */
  cells: z.array(z.object({ column: z.string(), before: cellSchema, after: cellSchema })),
})
export type RowChange = z.infer<typeof rowChangeSchema>

export const tableChangeSchema = z.object({ table: z.string(), rows: z.array(rowChangeSchema) })
export type TableChange = z.infer<typeof tableChangeSchema>
