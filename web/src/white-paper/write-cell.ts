import type { RowChange } from '@yardstick/shared/whitepaper/comparison-schema.ts'
import { printedCell } from '@yardstick/shared/whitepaper/printed-cell.ts'
import type { Cell, Column } from '@yardstick/shared/whitepaper/tables/table.ts'
import type { Language } from '../text/language.tsx'

/**
 * A cell as pages write it; what is a code in the data is a word in either language.
 * @param decimals of the row, for columns that leave them to it
 */
export const writeCell = (
  cell: Cell,
  column: Column,
  language: Language,
  decimals: number | null = null,
): string => {
  if (language === 'en' && typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (language === 'en' && typeof cell === 'string')
    return column.labels?.[cell]?.en ?? (cell || '–')
  return printedCell(cell, column, decimals)
}

/** What became of a cell, as the book prints it; with all decimals where that would hide the change. */
export const writeChange = (
  { before, after }: { before: Cell; after: Cell },
  column: Column,
  language: Language,
  { decimals, unit }: Pick<RowChange, 'decimals' | 'unit'>,
): { before: string; after: string; unit: string } => {
  const write = (places: number | null) => ({
    before: writeCell(before, column, language, places),
    after: writeCell(after, column, language, places),
  })
  const rounded = write(decimals)
  const written = rounded.before === rounded.after ? write(null) : rounded
  const own = column.decimals === 'row' ? unit?.[language] : column.unit?.[language]
  return { ...written, unit: own ?? '' }
}

/** A cell that the book prints, in the reader’s language where it is a word for a code. */
export const writePrinted = (
  printed: string,
  { type, labels }: Pick<Column, 'type' | 'labels'>,
  language: Language,
): string => {
  if (language === 'zh') return printed
  if (type === 'boolean') return { 是: 'yes', 否: 'no' }[printed] ?? printed
  return Object.values(labels ?? {}).find(({ zh }) => zh === printed)?.en ?? printed
}

/** Of two columns that say the same in two languages, only the reader’s one. */
export const isOfLanguage = (
  { name }: Pick<Column, 'name'>,
  columns: readonly Pick<Column, 'name'>[],
  language: Language,
): boolean => {
  const has = (other: string) => columns.some((column) => column.name === other)
  if (name.endsWith('En') && has(name.slice(0, -2))) return language === 'en'
  return language === 'zh' || !has(`${name}En`)
}
