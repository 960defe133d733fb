import type { EditionData } from './edition-data.ts'
import { printedCell } from './printed-cell.ts'
import type { PrintedTable } from './printed-table-schema.ts'
import { titleWriter } from './row-titles.ts'
import { allTables } from './tables/all-tables.ts'
import type { DataTable } from './tables/table.ts'

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
