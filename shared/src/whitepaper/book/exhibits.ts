import type { ChartSpec } from '../chart-spec.ts'
import type {
  DocumentChart,
  DocumentTable,
  FigureSource,
  TableCell,
  TableColumn,
  TableLine,
} from '../document.ts'
import { plainText } from '../plain-text.ts'
import { nothing } from '../printed-cell.ts'
import type { Ground } from './ground.ts'

export type ColumnWish = readonly [title: string, weight: number, align?: TableColumn['align']]

const toColumns = (wishes: readonly ColumnWish[]): TableColumn[] => {
  const whole = wishes.reduce((sum, [, weight]) => sum + weight, 0)
  return wishes.map(([title, weight, align = 'start']) => ({ title, align, width: weight / whole }))
}

/** A table; it is counted when the book is put together. */
export const tableOf = (wish: {
  id: string
  caption: string
  columns: readonly ColumnWish[]
  lines: readonly TableLine[]
  note?: string
}): DocumentTable => ({
  kind: 'table',
  id: wish.id,
  no: 0,
  caption: plainText(wish.caption),
  columns: toColumns(wish.columns),
  lines: wish.lines,
  note: wish.note ?? null,
})

/** A chart; it is counted when the book is put together. */
export const chartOf = (wish: {
  id: string
  caption: string
  alt: string
  spec: ChartSpec
}): DocumentChart => ({
  ...wish,
  kind: 'chart',
  no: 0,
  caption: plainText(wish.caption),
  alt: plainText(wish.alt),
})

/** A cell of the data; a dash where the edition has no such row. */
export const cellOf = ({ find }: Ground, source: FigureSource): TableCell => {
  const found = find(source)
  return found
    ? { text: found.text.replaceAll('\n', ' '), source }
    : { text: nothing, source: null }
}

/** The cells of several columns of one row. */
export const cellsOf = (
  ground: Ground,
  { table, row }: Pick<FigureSource, 'table' | 'row'>,
  columns: readonly string[],
): TableCell[] => columns.map((column) => cellOf(ground, { table, row, column }))

export const keyCell = (ground: Ground, code: string): TableCell =>
  cellOf(ground, { table: 'key-figures', row: code, column: 'value' })

/** A key figure that counts in per cent, below figures that are printed with their sign. */
export const percentCell = (ground: Ground, code: string): TableCell => {
  const cell = keyCell(ground, code)
  return cell.text === nothing ? cell : { ...cell, text: `${cell.text}%` }
}

/** Words that are in no table. */
export const wordCell = (text: string): TableCell => ({
  text: plainText(text).replaceAll('\n', ' '),
  source: null,
})

export const rowLine = (cells: readonly TableCell[]): TableLine => ({ kind: 'row', cells })
export const totalLine = (cells: readonly TableCell[]): TableLine => ({ kind: 'total', cells })
export const groupLine = (text: string): TableLine => ({ kind: 'group', cells: [wordCell(text)] })

const mostNamed = 12

/** What a chart shows, in words: `甲3项，乙2项`. */
export const describeParts = (parts: readonly { name: string; text: string }[]): string => {
  const named = parts.slice(0, mostNamed).map(({ name, text }) => `${name}${text}`)
  const rest = parts.length - named.length
  return `${named.join('，')}${rest > 0 ? `，其余${rest}项见表` : ''}。`
}
