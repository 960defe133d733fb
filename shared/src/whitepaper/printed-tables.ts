import { z } from 'zod'
import { bilingualSchema } from '../plan/schema.ts'
import type { EditionData } from './edition-data.ts'
import { printedCell } from './printed-cell.ts'
import { titleWriter } from './row-titles.ts'
import { allTables } from './tables/all-tables.ts'
import type { DataTable } from './tables/table.ts'

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

const printTable = (table: DataTable, data: EditionData): PrintedTable => {
  const write = titleWriter(table, data)
  return {
    table: table.name,
    rows: table.rows(data).map((row) => ({
      key: row.key,
      title: write(row),
      cells: table.columns.map((column, at) =>
        printedCell(row.cells[at] ?? null, column, row.decimals),
      ),
    })),
  }
}

/** @param name of one table; undefined for all of them. A name that no table has gives none. */
export const printTables = (data: EditionData, name?: string): PrintedTable[] =>
  allTables
    .filter((table) => name === undefined || table.name === name)
    .map((table) => printTable(table, data))
