import { RuleError } from '../basics/problem.ts'
import type { WorkbookCell } from '../basics/workbook-cell.ts'
import { nextReportState } from '../reporting/report-life.ts'
import { isBlocking, ratioOf } from './checks.ts'
import { findFaults, isWithoutValue, type ReportEntry, settleEntry } from './entry.ts'
import { entryOfReport, findRefusal, groundOfReport } from './report-entry.ts'
import type { Report } from './reporting.ts'
import { standingOfReport } from './standing.ts'
import {
  type EntryColumn,
  type JudgedRow,
  type WorkbookFault,
  type WorkbookFaultCode,
  type WorkbookHint,
  type WorkbookHintCode,
  type WorkbookRow,
  workbookFaultCodes,
  workbookHintCodes,
} from './workbook.ts'
import { cellOf, type ReadRow, readRow } from './workbook-rows.ts'

const isFaultCode = (code: string): code is WorkbookFaultCode =>
  workbookFaultCodes.some((one) => one === code)
const isHintCode = (code: string): code is WorkbookHintCode =>
  workbookHintCodes.some((one) => one === code)

/** What is stored; null when nothing is. */
const storedEntry = (report: Report): ReportEntry | null =>
  report.outcome === null ? null : entryOfReport(report)

const isEmpty = (entry: ReportEntry): boolean =>
  entry.outcome === 'value' &&
  entry.value === null &&
  entry.numerator === null &&
  entry.denominator === null &&
  entry.note === null

const isSame = (one: ReportEntry, other: ReportEntry): boolean =>
  one.outcome === other.outcome &&
  one.value === other.value &&
  one.numerator === other.numerator &&
  one.denominator === other.denominator &&
  one.note === other.note

type Row = { row: WorkbookRow; report: Report }

const fault = (
  { row }: Row,
  column: EntryColumn,
  code: WorkbookFaultCode,
  facts: WorkbookFault['facts'] = {},
): WorkbookFault => ({ cell: cellOf(row.row, column), code, facts })

const hint = (
  { row }: Row,
  column: EntryColumn,
  code: WorkbookHintCode,
  facts: WorkbookHint['facts'] = {},
): WorkbookHint => ({ cell: cellOf(row.row, column), code, facts })

/** A figure that the kind of answer leaves no place for: it is not dropped in silence. */
const strayFraction = (of: Row, entry: ReportEntry): WorkbookFault[] => {
  const { outcome, numerator, denominator } = entry
  const parts = { numerator, denominator }
  const filled = (['numerator', 'denominator'] as const).filter((part) => parts[part] !== null)
  if (of.report.indicator.measure !== 'ratio') {
    return filled.map((part) => fault(of, part, 'no-fraction'))
  }
  if (outcome === 'value') return []
  return filled.map((part) => fault(of, part, 'value-beside-outcome', { outcome }))
}

const strayValue = (of: Row, { outcome, value }: ReportEntry): WorkbookFault[] => {
  const last = of.report.history.at(-1)?.value
  if (outcome === 'no_change' && (last === undefined || (value !== null && value !== last))) {
    return [fault(of, 'value', 'value-beside-no-change', { last: last ?? '' })]
  }
  return isWithoutValue(outcome) && value !== null
    ? [fault(of, 'value', 'value-beside-outcome', { outcome })]
    : []
}

/** A value typed beside a fraction that says something else; one left from before gives way. */
const contradictedValue = (of: Row, entry: ReportEntry): WorkbookFault[] => {
  const { outcome, value, numerator, denominator } = entry
  const { indicator, value: stored } = of.report
  if (outcome !== 'value' || value === null || numerator === null || !denominator) return []
  const ratio = ratioOf(numerator, denominator, indicator.decimals)
  const tolerance = 0.5 * 10 ** -indicator.decimals + 1e-9
  if (value === stored || Math.abs(value - ratio) <= tolerance) return []
  return [fault(of, 'value', 'fraction-mismatch', { ratio })]
}

/** Why the report cannot be changed as it stands. */
const lockFaults = (of: Row): WorkbookFault[] => {
  try {
    nextReportState('save', standingOfReport(of.report), 'reporter')
    return []
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    const { state, periodState } = of.report
    return error.code === 'report-state-refused'
      ? [fault(of, 'value', 'report-locked', { state })]
      : [fault(of, 'value', 'period-locked', { state: periodState })]
  }
}

const isOfFraction = (code: string): boolean =>
  code === 'numerator-over-denominator' || code === 'denominator-zero'

const blockingFaults = (of: Row, entry: ReportEntry): WorkbookFault[] =>
  findFaults(entry, groundOfReport(of.report))
    .filter(isBlocking)
    .flatMap(({ code, facts }) =>
      isFaultCode(code)
        ? [fault(of, isOfFraction(code) ? 'denominator' : 'value', code, facts)]
        : [],
    )

/** What submission would still ask for, told while it can be put right in the sheet. */
const incompleteHints = (of: Row, entry: ReportEntry): WorkbookHint[] => {
  const refusal = findRefusal(entry, groundOfReport(of.report))
  if (!refusal) return []
  if (refusal.code === 'reason-required') return [hint(of, 'note', 'reason-missing')]
  const { checks, reason } = refusal.facts
  const codes = Array.isArray(checks) ? checks : [String(reason)]
  const column = refusal.code === 'explanation-required' ? 'note' : 'value'
  // What it would be stored as stands beside the value.
  return codes
    .map((code) => (code === 'maybe-fraction' ? 'reason-missing' : code))
    .filter(isHintCode)
    .map((code) => hint(of, column, code))
}

const versionOf = (cell: WorkbookCell): number | null =>
  cell.kind === 'number' ? cell.number : null

/** A value below one per cent; who wrote the percent sign beside it knew what was meant. */
const bareFractionHints = (
  of: Row,
  { isBareFraction }: ReadRow,
  entry: ReportEntry,
): WorkbookHint[] =>
  findFaults(entry, groundOfReport(of.report))
    .filter(({ code }) => code === 'maybe-fraction' && isBareFraction)
    .map(({ facts }) => hint(of, 'value', 'maybe-fraction', facts))

const hintsOf = (of: Row, read: ReadRow, entry: ReportEntry): WorkbookHint[] => {
  const { row, report } = of
  const seen = versionOf(row.version)
  return [
    ...bareFractionHints(of, read, entry),
    ...incompleteHints(of, entry),
    ...(seen !== null && seen < report.version
      ? [hint(of, 'value', 'changed-since-download')]
      : []),
  ]
}

type Judgement = Pick<JudgedRow, 'outcome' | 'faults' | 'hints' | 'before' | 'after'>

/** Holds a row that can be read against what is stored and against the rules. */
const judgeEntry = (of: Row, read: ReadRow): Judgement => {
  const before = storedEntry(of.report)
  const after = settleEntry(read.entry, groundOfReport(of.report))
  const isUnchanged = before ? isSame(before, after) : isEmpty(after)
  if (isUnchanged) return { outcome: 'unchanged', faults: [], hints: [], before, after }
  const locked = lockFaults(of)
  const faults = locked.length > 0 ? locked : blockingFaults(of, after)
  if (faults.length > 0) return { outcome: 'wrong', faults, hints: [], before, after }
  const hints = hintsOf(of, read, after)
  return { outcome: before ? 'changed' : 'new', faults, hints, before, after }
}

/** What a row of the workbook would do to the report it stands for. */
export const judgeRow = (row: WorkbookRow, report: Report, sheet: string): JudgedRow => {
  const of = { row, report }
  const read = readRow(row, report.indicator.measure)
  const unfit =
    read.faults.length > 0
      ? read.faults
      : [
          ...strayFraction(of, read.entry),
          ...strayValue(of, read.entry),
          ...contradictedValue(of, read.entry),
        ]
  const judged: Judgement =
    unfit.length > 0
      ? { outcome: 'wrong', faults: unfit, hints: [], before: storedEntry(report), after: null }
      : judgeEntry(of, read)
  const { code, name, nameEn } = report.indicator
  const cell = judged.faults[0]?.cell ?? cellOf(row.row, 'value')
  return { sheet, cell, code, name, nameEn, ...judged }
}
