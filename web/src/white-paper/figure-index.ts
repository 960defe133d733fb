import { referenceTo } from '@yardstick/shared/whitepaper/figure-lookup.ts'
import type { PrintedTable } from '@yardstick/shared/whitepaper/printed-table-schema.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import type { Column, DataTable } from '@yardstick/shared/whitepaper/tables/table.ts'
import type { Language } from '../text/language.tsx'

/** A cell of the data that an editor may speak of. */
export type IndexedFigure = {
  /** As `{{table:row:column}}`. */
  reference: string
  table: string
  /** As the book prints it now. */
  value: string
  /** What the value is counted in; empty where it is not, or where the value says it. */
  unit: Record<Language, string>
  /** What it is: names of row and column, in both languages. */
  name: Record<Language, string>
  /** What it is searched by, in small letters; empty for what is found by its reference only. */
  words: string
}

export type FigureIndex = {
  find: (reference: string) => IndexedFigure | undefined
  /** Those with every word, those of `table` only unless it is empty; the most general first. */
  search: (words: string, table: string) => readonly IndexedFigure[]
}

type Row = PrintedTable['rows'][number]

const nothing = '–'
const wholes = 'key-figures'

/** Names and notes are words already; figures are what is counted, dated or judged. */
const isFigure = ({ primaryKey }: DataTable, { type, labels, name }: Column): boolean =>
  (type !== 'string' || labels !== null || name === 'written') && !primaryKey.includes(name)

const textIn = ({ columns }: DataTable, { cells }: Row, name: string): string =>
  cells[columns.findIndex((column) => column.name === name)] ?? ''

const describe = (table: DataTable, row: Row, column: Column) => {
  const { title } = row
  if (table.name === wholes) {
    const unit = { zh: textIn(table, row, 'unit'), en: textIn(table, row, 'unitEn') }
    return { name: { zh: title.zh, en: title.en }, unit }
  }
  const name = {
    zh: `${title.zh} · ${column.title.zh}`,
    en: `${title.en} · ${column.title.en}`,
  }
  return { name, unit: column.unit ?? { zh: '', en: '' } }
}

const indexRow = (table: DataTable, row: Row): IndexedFigure[] =>
  table.columns.map((column, at) => {
    const value = row.cells[at] ?? nothing
    const { name, unit } = describe(table, row, column)
    const reference = referenceTo({ table: table.name, row: row.key, column: column.name })
    const words = [name.zh, name.en, table.title.zh, table.title.en, row.key, value].join(' ')
    const isSought = value !== nothing && isFigure(table, column)
    return {
      reference,
      table: table.name,
      value,
      unit,
      name,
      words: isSought ? words.toLowerCase() : '',
    }
  })

/** Every figure of an edition, to be found by its reference or by words. */
export const indexFigures = (tables: readonly PrintedTable[]): FigureIndex => {
  const cells = tables.flatMap(({ table: name, rows }) => {
    const table = allTables.find((one) => one.name === name)
    return table ? rows.flatMap((row) => indexRow(table, row)) : []
  })
  const byReference = new Map(cells.map((cell) => [cell.reference, cell]))
  const figures = cells.filter(({ words }) => words !== '')
  const ordered = [
    ...figures.filter(({ table }) => table === wholes),
    ...figures.filter(({ table }) => table !== wholes),
  ]
  return {
    find: (reference) => byReference.get(reference),
    search: (words, table) => {
      const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
      return ordered.filter(
        (figure) =>
          (table === '' || figure.table === table) &&
          wanted.every((word) => figure.words.includes(word)),
      )
    },
  }
}
