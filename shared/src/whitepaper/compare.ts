import type { RowChange, TableChange } from './comparison-schema.ts'
import type { EditionData } from './edition-data.ts'
import { rowsByKey, titleWriter } from './row-titles.ts'
import { allTables } from './tables/all-tables.ts'
import type { DataTable, TableRow } from './tables/table.ts'

const changedCells = (
  table: DataTable,
  before: TableRow | undefined,
  after: TableRow | undefined,
): RowChange['cells'] =>
  table.columns
    .map(({ name }, at) => ({
      column: name,
      before: before?.cells[at] ?? null,
      after: after?.cells[at] ?? null,
    }))
    .filter((cell) => cell.before !== cell.after)

const textIn = (table: DataTable, row: TableRow, column: string): string | null => {
  const cell = row.cells[table.columns.findIndex(({ name }) => name === column)]
  return typeof cell === 'string' && cell !== '' ? cell : null
}

/** What is said of a row beside its cells. */
const aboutOf = (table: DataTable, row: TableRow): Pick<RowChange, 'key' | 'decimals' | 'unit'> => {
  const zh = textIn(table, row, 'unit')
  const unit = zh === null ? null : { zh, en: textIn(table, row, 'unitEn') }
  return { key: row.key, decimals: row.decimals, unit }
}

const compareTable = (
  table: DataTable,
  { before, after }: { before: EditionData; after: EditionData },
): TableChange => {
  const [old, fresh] = [rowsByKey(table, before), rowsByKey(table, after)]
  const titles = { before: titleWriter(table, before), after: titleWriter(table, after) }
  const removed = [...old.values()].filter(({ key }) => !fresh.has(key))
  return {
    table: table.name,
    rows: [
      ...[...fresh.values()].flatMap((row): RowChange[] => {
        const was = old.get(row.key)
        const cells = changedCells(table, was, row)
        if (was && cells.length === 0) return []
        const kind = was ? 'changed' : 'added'
        return [{ ...aboutOf(table, row), title: titles.after(row), kind, cells }]
      }),
      ...removed.map(
        (row): RowChange => ({
          ...aboutOf(table, row),
          title: titles.before(row),
          kind: 'removed',
          cells: changedCells(table, row, undefined),
        }),
      ),
    ],
  }
}

/** Rows that came, went or changed between two editions, by the tables' primary keys; only tables with any. */
export const compareEditions = (before: EditionData, after: EditionData): TableChange[] =>
  allTables
    .map((table) => compareTable(table, { before, after }))
    .filter(({ rows }) => rows.length > 0)

export const countChangedRows = (changes: readonly TableChange[]): number =>
  changes.reduce((sum, { rows }) => sum + rows.length, 0)
