import { formatCount, formatNumber, formatRatio } from '../basics/format-value.ts'
import type { Cell, Column } from './tables/table.ts'

/** Stands where the data have nothing; never a zero. */
export const nothing = '–'

const mostDecimals = 2

/** As many decimals as the figure has, at most two; the package has them all. */
const shortest = (value: number): string => {
  const decimals = String(Number(value.toFixed(mostDecimals))).split('.')[1]?.length ?? 0
  return formatNumber(value, decimals)
}

const printedNumber = (value: number, column: Column, rowDecimals: number | null): string => {
  const decimals = column.decimals === 'row' ? rowDecimals : column.decimals
  if (column.isRatio) return formatRatio(value, decimals ?? 1)
  return decimals === null ? shortest(value) : formatNumber(value, decimals)
}

/**
 * A cell as documents print it, in Chinese.
 * @param rowDecimals of the row, for columns that leave the decimals to it
 */
export const printedCell = (cell: Cell, column: Column, rowDecimals: number | null): string => {
  if (cell === null || cell === '') return nothing
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (typeof cell === 'string') return column.labels?.[cell]?.zh ?? cell
  if (column.type === 'year') return String(cell)
  if (column.type === 'integer') return formatCount(cell)
  return printedNumber(cell, column, rowDecimals)
}
