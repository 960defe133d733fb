import { dateSchema } from './dates.ts'
import { readTypedFigure } from './typed-figure.ts'
import type { WorkbookCell } from './workbook-cell.ts'

/** Why a cell cannot be read. */
export type FigureFault = 'formula' | 'unreadable' | 'percent-unexpected'
export type TextFault = 'formula' | 'unreadable' | 'text-too-long'
export type DayFault = 'formula' | 'day-unreadable'

export type Reading<Value, Fault extends string> = { value: Value } | { fault: Fault }

/** A binary fraction such as 20.900000000000002 is what its first 15 digits say, as on the screen. */
export const asShown = (number: number): number => Number(number.toPrecision(15))

const readNumber = (
  { number, isPercent }: WorkbookCell & { kind: 'number' },
  takesPercent: boolean,
): Reading<number, FigureFault> => {
  if (!isPercent) return { value: asShown(number) }
  return takesPercent ? { value: asShown(number * 100) } : { fault: 'percent-unexpected' }
}

/** A figure as people write it; a number that the sheet shows in per cent is taken as what is shown. */
export const readFigure = (
  cell: WorkbookCell,
  takesPercent: boolean,
): Reading<number | null, FigureFault> => {
  if (cell.kind === 'empty') return { value: null }
  if (cell.kind === 'formula') return { fault: 'formula' }
  if (cell.kind === 'number') return readNumber(cell, takesPercent)
  if (cell.kind !== 'text') return { fault: 'unreadable' }
  const typed = readTypedFigure(cell.text)
  if (typed.kind === 'unreadable') return { fault: 'unreadable' }
  return { value: typed.kind === 'empty' ? null : typed.value }
}

/** Words without the space around them; null where there are none. */
export const readText = (
  cell: WorkbookCell,
  longest: number,
): Reading<string | null, TextFault> => {
  if (cell.kind === 'empty') return { value: null }
  if (cell.kind === 'formula') return { fault: 'formula' }
  if (cell.kind === 'other' || cell.kind === 'date') return { fault: 'unreadable' }
  const text = cell.kind === 'number' ? String(asShown(cell.number)) : cell.text
  const plain = text.replaceAll('\r\n', '\n').trim()
  return plain.length > longest ? { fault: 'text-too-long' } : { value: plain || null }
}

const dayPattern = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** A day, as a date of the sheet or as people write it: `2023-9-30`, `2023年9月30日`. */
export const readDay = (cell: WorkbookCell): Reading<string | null, DayFault> => {
  if (cell.kind === 'empty') return { value: null }
  if (cell.kind === 'formula') return { fault: 'formula' }
  if (cell.kind === 'date') return { value: cell.on }
  if (cell.kind !== 'text') return { fault: 'day-unreadable' }
  const plain = cell.text.normalize('NFKC').trim()
  if (plain === '') return { value: null }
  const [, year = '', month = '', day = ''] = dayPattern.exec(plain) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return dateSchema.safeParse(written).success ? { value: written } : { fault: 'day-unreadable' }
}

/** Words as they are compared: without width, case or space around them. */
export const plainWord = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
