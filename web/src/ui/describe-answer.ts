import type { ReportOutcome } from '@yardstick/shared/indicators/entry.ts'
import { formatFraction, formatValue, type Measured } from '../text/format-value.ts'
import type { Language } from '../text/language.tsx'
import type { Text } from '../text/zh.ts'

/** An answer as it stands in a report, a step or the public history. */
export type Answered = {
  /** Null before there is an answer. */
  outcome: ReportOutcome | null
  value: number | null
  numerator: number | null
  denominator: number | null
}

type Words = { text: Text; language: Language }

/** The word of an answer that gives no value; null where it gives one, or there is none yet. */
export const gapWord = (outcome: ReportOutcome | null, text: Text): string | null => {
  if (outcome === 'no_data') return text.answer.noData
  return outcome === 'not_applicable' ? text.answer.notApplicable : null
}

/** The value, or why there is none: `26.4%` · `无数据`; null before there is an answer. */
export const answerInWords = (
  { outcome, value }: Pick<Answered, 'outcome' | 'value'>,
  measured: Measured,
  { text, language }: Words,
): string | null =>
  gapWord(outcome, text) ?? (value === null ? null : formatValue(language, value, measured))

/** What the value rests on: `255.6/968` · `与上期相同`; null where it was filled in as it is. */
export const answerGround = (
  { outcome, value, numerator, denominator }: Answered,
  text: Text,
): string | null => {
  if (value === null) return null
  if (outcome === 'no_change') return text.answer.noChange
  return numerator === null || denominator === null ? null : formatFraction(numerator, denominator)
}
