import type { FigureSource, Inline } from './document.ts'
import type { EditionData } from './edition-data.ts'
import { plainText } from './plain-text.ts'
import { printedCell } from './printed-cell.ts'
import { allTables } from './tables/all-tables.ts'
import type { Cell, Column, DataTable, TableRow } from './tables/table.ts'

export type FoundFigure = { cell: Cell; text: string; column: Column }

/** Finds any cell of an edition by its table, row and column; undefined where there is none. */
export type FigureLookup = (source: FigureSource) => FoundFigure | undefined

type Indexed = {
  table: DataTable
  places: ReadonlyMap<string, number>
  rows: ReadonlyMap<string, TableRow>
}

const indexTable = (table: DataTable, data: EditionData): Indexed => ({
  table,
  places: new Map(table.columns.map(({ name }, place) => [name, place])),
  rows: new Map(table.rows(data).map((row) => [row.key, row])),
})

/** The tables of an edition, indexed once; every figure of the book is read through it. */
export const lookUpFigures = (data: EditionData): FigureLookup => {
  const tables = new Map(allTables.map((table) => [table.name, indexTable(table, data)]))
  return (source) => {
    const indexed = tables.get(source.table)
    const place = indexed?.places.get(source.column)
    const row = indexed?.rows.get(source.row)
    const column = place === undefined ? undefined : indexed?.table.columns[place]
    if (place === undefined || !row || !column) return undefined
    const cell = row.cells[place] ?? null
    return { cell, column, text: printedCell(cell, column, row.decimals) }
  }
}

/** How editors name a figure: `{{table:row:column}}`. */
export const referenceTo = ({ table, row, column }: FigureSource): string =>
  `{{${table}:${row}:${column}}}`

const referencePattern = /\{\{([a-z-]+):([^:{}]+):([A-Za-z]+)\}\}/g
const anyReference = /\{\{[^{}]*\}\}/g

const toSource = (reference: string): FigureSource | undefined => {
  const [match] = reference.matchAll(referencePattern)
  const [, table, row, column] = match ?? []
  return table && row && column ? { table, row, column } : undefined
}

const toInline = (reference: string, find: FigureLookup): Inline | undefined => {
  const source = toSource(reference)
  const found = source && find(source)
  return source && found ? { kind: 'figure', text: found.text, source } : undefined
}

/** Text of an editor with its references resolved; those that name nothing stay as they were typed. */
export const resolveReferences = (
  text: string,
  find: FigureLookup,
): { inlines: Inline[]; unknown: string[] } => {
  const plain = plainText(text)
  const inlines: Inline[] = []
  const unknown: string[] = []
  let end = 0
  const addText = (piece: string): void => {
    if (piece !== '') inlines.push({ kind: 'text', text: piece })
  }
  for (const { 0: reference, index } of plain.matchAll(anyReference)) {
    const figure = toInline(reference, find)
    if (!figure) unknown.push(reference)
    addText(plain.slice(end, index))
    inlines.push(figure ?? { kind: 'text', text: reference })
    end = index + reference.length
  }
  addText(plain.slice(end))
  return { inlines, unknown }
}

/** A paragraph as an editor would type it, to go on from. */
export const toNarrativeText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.kind === 'figure' ? referenceTo(inline.source) : inline.text))
    .join('')
