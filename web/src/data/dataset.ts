import type { QueryClient } from '@tanstack/react-query'
import type { ColumnWords } from '../text/zh/datasets.ts'
import type { CsvCell } from '../ui/csv-file.ts'

export type Column<Row> = {
  /** First word of the head cell; it never changes. */
  key: string
  name: string
  meaning: string
  cell: (row: Row) => CsvCell
}

/** Something that can be downloaded whole. */
export type Dataset = {
  id: string
  name: string
  /** What one row is. */
  what: string
  columns: readonly Pick<Column<never>, 'key' | 'name' | 'meaning'>[]
  /** Null until it is known. */
  rowCount: number | null
  /** Address of the same data below the site; null where no single address holds them. */
  jsonAddress: string | null
  /** Which period the rows are of; empty for what the plan says. */
  period: string
  /** The head row and all others. */
  loadCells: (client: QueryClient) => Promise<CsvCell[][]>
  loadJson: (client: QueryClient) => Promise<unknown>
}

/** Columns in the order of `cells`, named by `words`. */
export const columnsOf = <Key extends string, Row>(
  words: Record<Key, readonly string[]>,
  cells: Record<Key, (row: Row) => CsvCell>,
): Column<Row>[] =>
  (Object.keys(cells) as Key[]).map((key) => {
    const [name = '', meaning = ''] = words[key]
    return { key, name, meaning, cell: cells[key] }
  })

/** One column for a year, as `target2023`. */
export const yearColumn = <Row>(
  key: string,
  [name, meaning]: ColumnWords,
  cell: (row: Row) => CsvCell,
): Column<Row> => ({ key, name, meaning, cell })

/** Head cells read `code 编码` in Chinese and `code` in English. */
export const cellsOf = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: 'zh' | 'en',
): CsvCell[][] => [
  columns.map(({ key, name }) => (language === 'zh' ? `${key} ${name}` : key)),
  ...rows.map((row) => columns.map(({ cell }) => cell(row))),
]

/** Several values in one cell, as the plan’s own files separate them. */
export const listCell = (values: readonly string[]): string => values.join('；')

/** Yes or no, as the plan’s own files have it. */
export const flagCell = (flag: boolean): string => (flag ? 'yes' : 'no')
