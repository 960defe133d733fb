import type { CellValue } from '@cj-tech-master/excelts'
import { harmlessText } from '@yardstick/shared/whitepaper/csv.ts'
import type { Cell, Column } from '@yardstick/shared/whitepaper/tables/table.ts'
import { annexWords } from './annex-words.ts'

const placesOf = (value: number): number => {
  const [, places = ''] = String(Number(value.toFixed(6))).split('.')
  return places.length
}

const withPlaces = (whole: string, places: number): string =>
  places > 0 ? `${whole}.${'0'.repeat(places)}` : whole

const numberFormat = (value: number, column: Column, rowDecimals: number | null): string => {
  if (column.type === 'year') return '0'
  if (column.type === 'integer') return '#,##0'
  const decimals = column.decimals === 'row' ? rowDecimals : column.decimals
  if (column.isRatio) return `${withPlaces('0', decimals ?? 1)}%`
  return withPlaces('#,##0', decimals ?? placesOf(value))
}

/** What a sheet holds for a cell: whole figures, real dates, codes in words; no text is ever a formula. */
export const annexValue = (cell: Cell, column: Column): CellValue => {
  if (typeof cell === 'boolean') return cell ? annexWords.yes : annexWords.no
  if (typeof cell !== 'string') return cell
  if (column.type === 'date') return new Date(`${cell}T00:00:00Z`)
  return column.labels?.[cell]?.zh ?? cell
}

/** How a sheet shows a cell; text that begins like a formula is kept text when somebody edits it. */
export const annexFormat = (
  cell: Cell,
  column: Column,
  rowDecimals: number | null,
): string | undefined => {
  if (typeof cell === 'number') return numberFormat(cell, column, rowDecimals)
  if (typeof cell !== 'string') return undefined
  if (column.type === 'date') return 'yyyy-mm-dd'
  return harmlessText(cell) === cell ? undefined : '@'
}

/** The head of a column: title and unit. */
export const annexHead = ({ title, unit, isRatio }: Column): string => {
  if (isRatio) return `${title.zh}（%）`
  return unit ? `${title.zh}（${unit.zh}）` : title.zh
}
