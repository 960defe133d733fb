import { z } from 'zod'
import { bilingualSchema } from '../plan/schema.ts'

/** The tables of an edition as the book prints them: where each of its figures is found again. */
export const printedTableSchema = z.object({
  table: z.string(),
  rows: z.array(
    z.object({
      /** Of the table's primary key. */
      key: z.string(),
      /** What the row is about, in words. */
      title: bilingualSchema,
      /** In the order of the table's columns. */
      cells: z.array(z.string()),
    }),
  ),
})
export type PrintedTable = z.infer<typeof printedTableSchema>
export type PrintedRow = PrintedTable['rows'][number]
