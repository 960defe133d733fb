import { previousPeriod } from '@yardstick/shared/basics/period.ts'
import type { IndicatorDetail, ValueHistoryEntry } from '@yardstick/shared/indicators/schema.ts'
import { formatInstantDate, formatPeriod } from '../text/format-date.ts'
import { formatChange, formatValue, type ValueParts, valueParts } from '../text/format-value.ts'
import type { Language } from '../text/language.tsx'
import type { Text } from '../text/zh.ts'
import { gapWord } from '../ui/describe-answer.ts'
import { answerFor } from './describe-rows.ts'

/** The words of the page and the language they are in. */
export type Words = { text: Text; language: Language }

/** The first headline of an indicator: what was reported for the shown period. */
export type ValueHeadline = {
  title: string
  /** Null when no value was reported. */
  parts: ValueParts | null
  /** What was answered in place of a value; null when nothing was. */
  gap: string | null
  main: string
  /** Empty when there is nothing to add. */
  note: string
}

const changeSentence = (detail: IndicatorDetail, { text, language }: Words): string => {
  const words = text.indicators.value
  const { change, latestPeriod } = detail.assessment
  const before = detail.observations.at(-2)
  if (change === null || !before) return before ? words.firstOfPhase : words.first
  const said = formatChange(language, change, detail)
  const isNext = latestPeriod !== null && before.period === previousPeriod(latestPeriod)
  if (!isNext) return words.since(formatPeriod(language, before.period), said)
  return change === 0 ? words.noChange : words.sinceLast(said)
}

/** The unit said why there is no value, and was believed. */
const explainedHeadline = (
  { outcome, note, at }: ValueHistoryEntry,
  period: string,
  { text, language }: Words,
): ValueHeadline => ({
  title: text.indicators.value.reported(formatPeriod(language, period)),
  parts: null,
  gap: gapWord(outcome, text),
  main: text.answer.explained(note ?? ''),
  note: text.indicators.value.verified(formatInstantDate(at)),
})

const missingHeadline = (detail: IndicatorDetail, { text, language }: Words): ValueHeadline => {
  const words = text.indicators.value
  const { assessment, latest, responsibleUnit: unit } = detail
  const { period } = assessment
  const last = latest && formatPeriod(language, latest.period)
  return {
    title: period ? words.reported(formatPeriod(language, period)) : words.latest,
    parts: null,
    gap: null,
    main:
      latest && last
        ? words.lastKnown(last, formatValue(language, latest.value, detail))
        : period
          ? words.noneYet
          : words.nothingPublished,
    note: period && unit ? words.owed(language === 'zh' ? unit.name : unit.nameEn) : '',
  }
}

/** What was reported for the shown period, how it changed and when it was verified. */
export const describeValue = (detail: IndicatorDetail, words: Words): ValueHeadline => {
  const { value, period } = detail.assessment
  const { latest } = detail
  const answer = period === null ? null : answerFor(detail, period)
  if (value === null && period !== null && answer && answer.value === null) {
    return explainedHeadline(answer, period, words)
  }
  if (value === null || period === null || !latest) return missingHeadline(detail, words)
  const said = words.text.indicators.value
  return {
    title: said.reported(formatPeriod(words.language, period)),
    parts: valueParts(words.language, value, detail),
    gap: null,
    main: changeSentence(detail, words),
    note: said.verified(formatInstantDate(latest.verifiedAt)),
  }
}
