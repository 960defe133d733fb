import type { EditionData } from '../edition-data.ts'
import { plainText } from '../plain-text.ts'

export type Bilingual = { zh: string; en: string }

/** Null is an empty cell: the plan or the report does not say. */
export type Cell = string | number | boolean | null

/** Names of the Table Schema's own types. */
export type CellType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year'

export type Column = {
  /** Never changes, in no language and no version. */
  name: string
  title: Bilingual
  type: CellType
  /** What the figures are counted in; null where they are none, or where another column says it. */
  unit: Bilingual | null
  /** Empty where the title says everything. */
  description: Bilingual
  /** A fixed set of codes and what they are called; null where any text may stand. */
  labels: Readonly<Record<string, Bilingual>> | null
  /** Decimals that are shown, of a ratio those of its percentage; `row` = those of the row, null = as many as the figure has. */
  decimals: number | 'row' | null
  /** A ratio, 1 for the whole: documents show it in per cent. */
  isRatio: boolean
  /** The cell is never empty. */
  required: boolean
}

export type TableRow = {
  /** The cells of the primary key, joined by `/`: `I07/2023`. */
  key: string
  /** In the order of the columns; texts hold only what prints. */
  cells: readonly Cell[]
  /** Decimals of the columns that leave them to the row; null where there are none. */
  decimals: number | null
}

export type ForeignKey = { column: string; table: string; references: string }

/**
 * One table of an edition. CSV, Table Schema, the Excel annex, the data dictionary and the tables of
 * the book are all made from it.
 */
export type DataTable = {
  /** File name without ending; small letters and hyphens. */
  name: string
  title: Bilingual
  /** What one row is. */
  description: Bilingual
  primaryKey: readonly string[]
  foreignKeys: readonly ForeignKey[]
  columns: readonly Column[]
  rows: (data: EditionData) => TableRow[]
}

type ColumnOf<Row> = Column & { cell: (row: Row) => Cell }

type Definition<Row> = Omit<DataTable, 'columns' | 'rows' | 'foreignKeys'> & {
  foreignKeys?: readonly ForeignKey[]
  columns: readonly ColumnOf<Row>[]
  rowsOf: (data: EditionData) => readonly Row[]
  decimalsOf?: (row: Row) => number | null
}

type Title = readonly [zh: string, en: string]
type Extra = Partial<Pick<Column, 'labels' | 'decimals' | 'isRatio' | 'required'>> & {
  unit?: Title
  about?: Title
}

const bilingual = ([zh, en]: Title): Bilingual => ({ zh, en })

const column =
  (type: CellType) =>
  <Row>(
    name: string,
    title: Title,
    cell: (row: Row) => Cell,
    extra: Extra = {},
  ): ColumnOf<Row> => ({
    name,
    title: bilingual(title),
    type,
    unit: extra.unit ? bilingual(extra.unit) : null,
    description: bilingual(extra.about ?? ['', '']),
    labels: extra.labels ?? null,
    decimals: extra.decimals ?? null,
    isRatio: extra.isRatio ?? false,
    required: extra.required ?? false,
    cell,
  })

export const text = column('string')
export const integer = column('integer')
export const number = column('number')
export const flag = column('boolean')
export const day = column('date')
export const year = column('year')

const ten4: Title = ['万元', 'CNY 10,000']

/** An amount in 万元, exact to the 分. */
export const wanyuan = <Row>(
  name: string,
  title: Title,
  cell: (row: Row) => number | null,
  extra: Omit<Extra, 'unit'> = {},
): ColumnOf<Row> => number(name, title, cell, { ...extra, unit: ten4 })

/** A ratio that documents show in per cent. */
export const ratio = <Row>(
  name: string,
  title: Title,
  cell: (row: Row) => number | null,
): ColumnOf<Row> =>
  number(name, title, cell, { isRatio: true, about: ['1即100%', '1 is 100%'], decimals: 1 })

/** Several codes in one cell, as the plan's own files separate them. */
export const joined = (values: readonly string[]): string => values.join('；')

const harmless = (cell: Cell): Cell => (typeof cell === 'string' ? plainText(cell) : cell)

const eraseRow = <Row>({ cell, ...named }: ColumnOf<Row>): Column => named

/** Joins what the columns say with how they are filled, and forgets the type of the rows. */
export const defineTable = <Row>({
  rowsOf,
  decimalsOf = () => null,
  foreignKeys = [],
  ...definition
}: Definition<Row>): DataTable => {
  const { columns, primaryKey } = definition
  const keyPlaces = primaryKey.map((name) => columns.findIndex((one) => one.name === name))
  return {
    ...definition,
    foreignKeys,
    columns: columns.map(eraseRow),
    rows: (data) =>
      rowsOf(data).map((row) => {
        const cells = columns.map(({ cell }) => harmless(cell(row)))
        return {
          key: keyPlaces.map((place) => cells[place]).join('/'),
          cells,
          decimals: decimalsOf(row),
        }
      }),
  }
}
