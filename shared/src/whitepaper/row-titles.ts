import type { EditionData } from './edition-data.ts'
import { allTables } from './tables/all-tables.ts'
import type { Bilingual, Cell, DataTable, TableRow } from './tables/table.ts'

export const rowsByKey = (table: DataTable, data: EditionData): ReadonlyMap<string, TableRow> =>
  new Map(table.rows(data).map((row) => [row.key, row]))

const cellOf = (table: DataTable, row: TableRow, column: string): Cell =>
  row.cells[table.columns.findIndex(({ name }) => name === column)] ?? null

/** The first of some columns that the table has and the row fills. */
const firstOf = (table: DataTable, row: TableRow, columns: readonly string[]): string | undefined =>
  columns.flatMap((column) => cellOf(table, row, column) ?? []).map(String)[0]

const nameColumns = { zh: ['name', 'title', 'text'], en: ['nameEn', 'titleEn', 'textEn'] } as const

/** Finds the row that a column of some table points at by its only key. */
const pointers = (table: DataTable, data: EditionData) => {
  const targets = table.foreignKeys.flatMap(({ column, table: name, references }) => {
    const target = allTables.find((one) => one.name === name)
    return target?.primaryKey.join() === references
      ? [{ column, target, rows: rowsByKey(target, data) }]
      : []
  })
  return (row: TableRow, column: string) => {
    const found = targets.find((one) => one.column === column)
    const pointed = found?.rows.get(String(cellOf(table, row, column)))
    return found && pointed && { table: found.target, row: pointed }
  }
}

/**
 * What rows of a table are about, in words: the row’s own name, or the names behind the codes of its
 * key.
 */
export const titleWriter = (
  table: DataTable,
  data: EditionData,
): ((row: TableRow) => Bilingual) => {
  const follow = pointers(table, data)
  const write = (row: TableRow, names: readonly string[]): string => {
    const partOf = (column: string): string => {
      const pointed = follow(row, column)
      const name = pointed && firstOf(pointed.table, pointed.row, names)
      return name ?? String(cellOf(table, row, column) ?? '')
    }
    const own = firstOf(table, row, names)
    return own ?? table.primaryKey.map(partOf).filter(Boolean).join(' · ')
  }
  return (row) => ({ zh: write(row, nameColumns.zh), en: write(row, nameColumns.en) })
}
