import { dateSchema } from '@yardstick/shared/basics/dates.ts'
import { wanyuanToFen } from '@yardstick/shared/basics/money.ts'
import { z } from 'zod'

/** How the text of a cell becomes a value; undefined when it cannot, with the words for that. */
export type CellReader<Value> = {
  read: (text: string) => Value | undefined
  otherwise: string
}

/** A cell that must hold something. */
export const stated = <Value>(reader: CellReader<Value>) =>
  z.string().transform((text, context): Value => {
    const value = text === '' ? undefined : reader.read(text)
    if (value !== undefined) return value
    context.addIssue(text === '' ? 'is empty' : `"${text}" ${reader.otherwise}`)
    return z.NEVER
  })

/** A cell that may be blank: null, not stated. */
export const statedOrBlank = <Value>(reader: CellReader<Value>) =>
  z.string().transform((text, context): Value | null => {
    const value = text === '' ? null : reader.read(text)
    if (value !== undefined) return value
    context.addIssue(`"${text}" ${reader.otherwise}`)
    return z.NEVER
  })

/** A column that a file may leave out; then every cell of it is blank. */
export const mayBeMissing = <Value>(cell: z.ZodType<Value, string>) => cell.prefault('')

const matching = <Value>(pattern: RegExp, read: (text: string) => Value, otherwise: string) => ({
  read: (text: string) => (pattern.test(text) ? read(text) : undefined),
  otherwise,
})

const asIs = (text: string): string => text

export const text: CellReader<string> = { read: asIs, otherwise: 'is not text' }

export const code = matching(
  /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/,
  asIs,
  'is not a code (letters, digits, hyphens between them)',
)

export const unitCode = matching(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  asIs,
  'is not a unit code (small letters, digits, hyphens between them)',
)

/** 1, 2, 3 … */
export const ordinal = matching(/^[1-9]\d*$/, Number, 'is not a number from 1 up')

/** 0, 1, 2 … */
export const decimalPlaces = matching(/^[0-6]$/, Number, 'is not a number of decimals (0 to 6)')

export const decimalNumber = matching(/^-?\d+(\.\d+)?$/, Number, 'is not a number')

export const date: CellReader<string> = {
  read: (text) => dateSchema.safeParse(text).data,
  otherwise: 'is not a date such as 2023-12-31',
}

const isPartialDate = (text: string): boolean =>
  dateSchema.safeParse(`${text}${'-01-01'.slice(text.length - 4)}`).success

/** A date as far as it is known: `2020`, `2020-10` or `2020-10-29`. */
export const partialDate: CellReader<string> = {
  read: (text) => (/^\d{4}(-\d{2}){0,2}$/.test(text) && isPartialDate(text) ? text : undefined),
  otherwise: 'is not a date such as 2020, 2020-10 or 2020-10-29',
}

const readFen = (text: string): number | undefined => {
  try {
    const fen = wanyuanToFen(text)
    return fen >= 0 ? fen : undefined
  } catch {
    return undefined
  }
}

/** 万元 as printed, read as integer 分. */
export const amount: CellReader<number> = {
  read: readFen,
  otherwise: 'is not an amount in 万元',
}

export const yesNo: CellReader<boolean> = {
  read: (text) => (text === 'yes' ? true : text === 'no' ? false : undefined),
  otherwise: 'is neither yes nor no',
}

export const oneOf = <const Options extends readonly string[]>(
  options: Options,
): CellReader<Options[number]> => ({
  read: (text) => options.find((option) => option === text),
  otherwise: `is not one of ${options.join(', ')}`,
})

const readItems = (text: string): string[] | undefined => {
  const items = text.split('；').map((item) => item.trim())
  return items.every((item) => item !== '') ? items : undefined
}

const items: CellReader<string[]> = {
  read: readItems,
  otherwise: 'has an empty place between two ；',
}

/** Values between `；`, at least one. */
export const list = stated(items)

/** Values between `；`; a blank cell is an empty list. */
export const listOrBlank = statedOrBlank(items).transform((values) => values ?? [])

/** The four columns that say where a fact stands. Whether they may be blank is checked apart. */
export const citationCells = {
  citeDocument: statedOrBlank(text),
  citeChapter: statedOrBlank(text),
  citeTable: statedOrBlank(text),
  citeRow: statedOrBlank(text),
}
