import { daysBetween } from '@yardstick/shared/basics/dates.ts'
import { formatDays } from '../text/format-date.ts'
import type { Language } from '../text/language.tsx'
import type { Text } from '../text/zh.ts'

export type RulerDates = {
  startsOn: string
  endsOn: string
  targetYears: readonly number[]
  /** The day the shown figures stand for, or today when nothing is published. */
  at: { kind: 'asOf' | 'today'; on: string }
}

export type DateMark = {
  kind: 'now' | 'target' | 'both'
  /** Place on the ruler, 0–1. */
  share: number
  /** Texts for the label, from the fullest to the shortest. */
  texts: string[]
  /** The beginning of the texts that is set stronger than the rest. */
  strong: string
}

type Words = { text: Text; language: Language }

/** Where a day lies on the way from the first to the last day of the plan; outside it, 0 or 1. */
export const shareOf = (date: string, { startsOn, endsOn }: RulerDates): number =>
  date >= endsOn
    ? 1
    : Math.max(0, daysBetween(startsOn, date) / (daysBetween(startsOn, endsOn) + 1))

const targetMark = (year: number, dates: RulerDates, { text, language }: Words): DateMark => {
  const words = text.app.ruler
  const days = daysBetween(dates.at.on, `${year}-12-31`)
  const count = formatDays(language, days)
  const distance = days > 0 ? words.daysLeft(count) : days < 0 ? words.daysPast(count) : words.due
  const name = words.target(year)
  return {
    kind: 'target',
    share: shareOf(`${year}-12-31`, dates),
    texts: [`${name}${distance}`, name, words.targetShort],
    strong: name,
  }
}

const nowTexts = ({ at, startsOn }: RulerDates, { text }: Words): [string, ...string[]] => {
  const words = text.app.ruler
  if (at.kind === 'asOf') return [words.asOf(at.on)]
  const today = words.today(at.on)
  return at.on < startsOn ? [`${today}${words.beforeStart}`, today] : [today]
}

/** The day shown and every target date by place; on the same spot they share one mark. */
export const dateMarks = (dates: RulerDates, words: Words): DateMark[] => {
  const nowWords = nowTexts(dates, words)
  const [today] = nowWords
  const here = shareOf(dates.at.on, dates)
  const targets = dates.targetYears.map((year) => targetMark(year, dates, words))
  const marks = targets.map((mark): DateMark => {
    if (mark.share !== here) return mark
    const texts = [...mark.texts.slice(0, 2).map((text) => `${today} · ${text}`), today]
    return { kind: 'both', share: here, texts, strong: today }
  })
  const now: DateMark = { kind: 'now', share: here, texts: nowWords, strong: today }
  const isShared = marks.some(({ kind }) => kind === 'both')
  return [...marks, ...(isShared ? [] : [now])].sort((a, b) => a.share - b.share)
}
