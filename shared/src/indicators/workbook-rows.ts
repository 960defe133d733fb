import type { WorkbookCell } from '../basics/workbook-cell.ts'
import {
  type FigureFault,
  plainWord,
  type Reading,
  readFigure,
  readText,
} from '../basics/workbook-reading.ts'
import type { ReportEntry, ReportOutcome } from './entry.ts'
import { reportOutcomes } from './entry.ts'
import type { Measure } from './schema.ts'
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

/** Part of a fraction: how many, so that less than none cannot be. */
const readPart = (cell: WorkbookCell): Reading<number | null, FigureFault | 'negative'> => {
  const read = readFigure(cell, false)
  return 'value' in read && read.value !== null && read.value < 0 ? { fault: 'negative' } : read
}

const outcomeOfWord = (word: string): ReportOutcome | undefined =>
  reportOutcomes.find((outcome) =>
    [...Object.values(outcomeWords[outcome]), ...outcomeSynonyms[outcome]].some(
      (one) => plainWord(one) === word,
    ),
  )

const readOutcome = (cell: WorkbookCell): Reading<ReportOutcome, 'formula' | 'outcome-unknown'> => {
  if (cell.kind === 'formula') return { fault: 'formula' }
  const word = cell.kind === 'text' ? plainWord(cell.text) : ''
  if (cell.kind === 'empty' || (cell.kind === 'text' && word === '')) return { value: 'value' }
  const outcome = outcomeOfWord(word)
  return outcome ? { value: outcome } : { fault: 'outcome-unknown' }
}

/**
 * Reads what was filled into a row. Figures are read as the form reads them; a number that the sheet
 * shows in per cent is taken as what is shown.
 */
export const readRow = (row: WorkbookRow, measure: Measure): ReadRow => {
  const faults: WorkbookFault[] = []
  const take = <Value>(
    column: EntryColumn,
    read: Reading<Value, WorkbookFaultCode>,
    otherwise: Value,
  ): Value => {
    if ('value' in read) return read.value
    const facts = read.fault === 'text-too-long' ? { most: longestNote } : {}
    faults.push({ cell: cellOf(row.row, column), code: read.fault, facts })
    return otherwise
  }
  const isRatio = measure === 'ratio'
  const entry = {
    outcome: take('outcome', readOutcome(row.outcome), 'value'),
    value: take('value', readFigure(row.value, isRatio), null),
    numerator: take('numerator', readPart(row.numerator), null),
    denominator: take('denominator', readPart(row.denominator), null),
    note: take('note', readText(row.note, longestNote), null),
  }
  const isBareFraction =
    isRatio &&
    row.value.kind === 'number' &&
    !row.value.isPercent &&
    row.value.number > 0 &&
    row.value.number < 1
  return { entry, faults, isBareFraction }
}
