import type { WorkbookCell } from '../basics/workbook-cell.ts'
import type { ReportEntry, ReportOutcome } from './entry.ts'
import { reportOutcomes } from './entry.ts'
import type { Measure } from './schema.ts'
import { readTypedFigure } from './typed-figure.ts'
import {
  type EntryColumn,
  type WorkbookFault,
  type WorkbookFaultCode,
  type WorkbookRow,
  workbookColumnLetter,
} from './workbook.ts'
import { outcomeSynonyms, outcomeWords } from './workbook-words.ts'

export const longestNote = 2000

/** What a row says, as far as it can be read. */
export type ReadRow = {
  entry: ReportEntry
  faults: WorkbookFault[]
  /** The value was written as a bare number below 1, where a percentage is asked for. */
  isBareFraction: boolean
}

export const cellOf = (row: number, column: EntryColumn | 'code'): string =>
  `${workbookColumnLetter(column)}${row}`

type Reading<Value> = { value: Value } | { fault: WorkbookFaultCode }

/** A binary fraction such as 20.900000000000002 is what its first 15 digits say, as on the screen. */
const asShown = (number: number): number => Number(number.toPrecision(15))

const readNumber = (
  { number, isPercent }: WorkbookCell & { kind: 'number' },
  takesPercent: boolean,
): Reading<number> => {
  if (!isPercent) return { value: asShown(number) }
  return takesPercent ? { value: asShown(number * 100) } : { fault: 'percent-unexpected' }
}

const readFigure = (cell: WorkbookCell, takesPercent: boolean): Reading<number | null> => {
  if (cell.kind === 'empty') return { value: null }
  if (cell.kind === 'formula') return { fault: 'formula' }
  if (cell.kind === 'number') return readNumber(cell, takesPercent)
  if (cell.kind === 'other') return { fault: 'unreadable' }
  const typed = readTypedFigure(cell.text)
  if (typed.kind === 'unreadable') return { fault: 'unreadable' }
  return { value: typed.kind === 'empty' ? null : typed.value }
}

/** Part of a fraction: how many, so that less than none cannot be. */
const readPart = (cell: WorkbookCell): Reading<number | null> => {
  const read = readFigure(cell, false)
  return 'value' in read && read.value !== null && read.value < 0 ? { fault: 'negative' } : read
}

const plainWord = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

const outcomeOfWord = (word: string): ReportOutcome | undefined =>
  reportOutcomes.find((outcome) =>
    [...Object.values(outcomeWords[outcome]), ...outcomeSynonyms[outcome]].some(
      (one) => plainWord(one) === word,
    ),
  )

const readOutcome = (cell: WorkbookCell): Reading<ReportOutcome> => {
  if (cell.kind === 'formula') return { fault: 'formula' }
  const word = cell.kind === 'text' ? plainWord(cell.text) : ''
  if (cell.kind === 'empty' || (cell.kind === 'text' && word === '')) return { value: 'value' }
  const outcome = outcomeOfWord(word)
  return outcome ? { value: outcome } : { fault: 'outcome-unknown' }
}

const readNote = (cell: WorkbookCell): Reading<string | null> => {
  if (cell.kind === 'empty') return { value: null }
  if (cell.kind === 'formula') return { fault: 'formula' }
  if (cell.kind === 'other') return { fault: 'unreadable' }
  const text = cell.kind === 'number' ? String(asShown(cell.number)) : cell.text
  const note = text.replaceAll('\r\n', '\n').trim()
  return note.length > longestNote ? { fault: 'note-too-long' } : { value: note || null }
}

/**
 * Reads what was filled into a row. Figures are read as the form reads them; a number that the sheet
 * shows in per cent is taken as what is shown.
 */
export const readRow = (row: WorkbookRow, measure: Measure): ReadRow => {
  const faults: WorkbookFault[] = []
  const take = <Value>(column: EntryColumn, read: Reading<Value>, otherwise: Value): Value => {
    if ('value' in read) return read.value
    const facts = read.fault === 'note-too-long' ? { most: longestNote } : {}
    faults.push({ cell: cellOf(row.row, column), code: read.fault, facts })
    return otherwise
  }
  const isRatio = measure === 'ratio'
  const entry = {
    outcome: take('outcome', readOutcome(row.outcome), 'value'),
    value: take('value', readFigure(row.value, isRatio), null),
    numerator: take('numerator', readPart(row.numerator), null),
    denominator: take('denominator', readPart(row.denominator), null),
    note: take('note', readNote(row.note), null),
  }
  const isBareFraction =
    isRatio &&
    row.value.kind === 'number' &&
    !row.value.isPercent &&
    row.value.number > 0 &&
    row.value.number < 1
  return { entry, faults, isBareFraction }
}
