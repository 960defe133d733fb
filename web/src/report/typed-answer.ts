import { readTypedFigure } from '@yardstick/shared/basics/typed-figure.ts'
import { type FiredCheck, isBlocking } from '@yardstick/shared/indicators/checks.ts'
import {
  findFaults,
  type ReportEntry,
  type ReportOutcome,
  settleEntry,
} from '@yardstick/shared/indicators/entry.ts'
import { groundOfReport } from '@yardstick/shared/indicators/report-entry.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'

export const figureFields = ['value', 'numerator', 'denominator'] as const
export type FigureField = (typeof figureFields)[number]

/** An answer as typed. What the chosen kind has no place for stays, for who comes back to it. */
export type Typed = Record<FigureField, string> & { outcome: ReportOutcome; note: string }

type Reported = Pick<Report, 'indicator' | 'history' | 'evidence'>

/** Both halves of a fraction are there, so that the value follows from them. */
export const hasFraction = (
  { numerator, denominator }: Typed,
  { indicator }: Pick<Report, 'indicator'>,
): boolean => indicator.measure === 'ratio' && numerator.trim() !== '' && denominator.trim() !== ''

/** The figures that count for the chosen kind of answer. */
const figuresAsked = (typed: Typed, report: Reported): readonly FigureField[] => {
  if (typed.outcome !== 'value') return []
  if (report.indicator.measure !== 'ratio') return ['value']
  return hasFraction(typed, report) ? ['numerator', 'denominator'] : figureFields
}

/** Undefined when it cannot be read, null when nothing is typed. */
const readFigure = (typed: Typed, field: FigureField): number | null | undefined => {
  const figure = readTypedFigure(typed[field])
  if (figure.kind === 'empty') return null
  if (figure.kind === 'unreadable') return undefined
  return field !== 'value' && figure.value < 0 ? undefined : figure.value
}

export type ReadAnswer = {
  /** The answer as it would be kept; null while a figure cannot be read. */
  entry: ReportEntry | null
  unreadable: readonly FigureField[]
  /** What the rules find in it, what is impossible first. */
  checks: readonly FiredCheck[]
  /** It can be saved: nothing in it is unreadable or impossible. */
  isSound: boolean
  /** The value that it gives; null without a sound one. */
  value: number | null
}

/** Reads what is typed and holds it against the rules of its indicator. */
export const readAnswer = (typed: Typed, report: Reported): ReadAnswer => {
  const asked = figuresAsked(typed, report)
  const unreadable = asked.filter((field) => readFigure(typed, field) === undefined)
  if (unreadable.length > 0) {
    return { entry: null, unreadable, checks: [], isSound: false, value: null }
  }
  const figure = (field: FigureField): number | null =>
    asked.includes(field) ? (readFigure(typed, field) ?? null) : null
  const ground = groundOfReport(report)
  const { outcome } = typed
  const entry = settleEntry(
    {
      outcome,
      value: figure('value'),
      numerator: figure('numerator'),
      denominator: figure('denominator'),
      note: typed.note.trim(),
    },
    ground,
  )
  const checks = findFaults(entry, ground)
  const isSound = !checks.some(isBlocking)
  return { entry, unreadable, checks, isSound, value: isSound ? entry.value : null }
}

/** The field in which to correct what a check found. */
export const fieldOf = (check: FiredCheck, { entry }: ReadAnswer): FigureField => {
  if (check.code === 'denominator-zero') return 'denominator'
  return entry?.numerator != null && entry.denominator !== null ? 'numerator' : 'value'
}

/** A stored figure as it is typed: plain digits; empty for none. */
const typedFrom = (figure: number | null): string => (figure === null ? '' : String(figure))

type Stored = Pick<Report, 'outcome' | 'value' | 'numerator' | 'denominator' | 'note'>

/** A stored answer as it is typed; a value that follows from something else was never typed. */
export const typedOf = ({ outcome, value, numerator, denominator, note }: Stored): Typed => {
  const isComputed = outcome === 'no_change' || (numerator !== null && denominator !== null)
  return {
    outcome: outcome ?? 'value',
    value: isComputed ? '' : typedFrom(value),
    numerator: typedFrom(numerator),
    denominator: typedFrom(denominator),
    note: note ?? '',
  }
}

/** Whether something is typed that the answer as it would be kept has no place for. */
export const hasLeftovers = (typed: Typed, kept: Typed): boolean =>
  figureFields.some((field) => typed[field].trim() !== '' && kept[field] === '')
