import { printedCell } from '@yardstick/shared/whitepaper/printed-cell.ts'
import type { Cell, Column } from '@yardstick/shared/whitepaper/tables/table.ts'
import type { Language } from '../text/language.tsx'

/** A cell as pages write it; what is a code in the data is a word in either language. */
export const writeCell = (cell: Cell, column: Column, language: Language): string => {
  if (language === 'en' && typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (language === 'en' && typeof cell === 'string')
    return column.labels?.[cell]?.en ?? (cell || '–')
  return printedCell(cell, column, null)
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
