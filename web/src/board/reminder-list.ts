import { daysBetween } from '@yardstick/shared/basics/dates.ts'
import type { ReminderItem, ReminderList } from '@yardstick/shared/reminders/schema.ts'
import { formatDays, formatPeriod } from '../text/format-date.ts'
import type { Language } from '../text/language.tsx'
import type { Text } from '../text/zh.ts'
import type { CsvCell } from '../ui/csv-file.ts'

type Words = Text['board']
type Pick = (chinese: string, english: string) => string

/** How many reports the units have still to deliver. */
export const countOutstanding = (items: readonly ReminderItem[]): number =>
  items.reduce((sum, { outstanding }) => sum + outstanding.length, 0)

const timeWords = (
  { dueOn }: ReminderItem,
  asOf: string,
  { words, language }: { words: Words; language: Language },
): string => {
  const daysLate = daysBetween(dueOn, asOf)
  if (daysLate === 0) return words.dueToday
  const days = formatDays(language, daysLate)
  return daysLate > 0 ? words.daysLate(days) : words.daysLeft(days)
}

type Writing = {
  words: Words
  language: Language
  pick: Pick
  /** Stands before everything; null for real figures. */
  mark: string | null
}

/** The list as plain text: a heading, then a line a unit. */
export const reminderText = (list: ReminderList, writing: Writing): string => {
  const { words, language, pick, mark } = writing
  const { items, asOf } = list
  const head = words.text.head({
    period: formatPeriod(language, list.period),
    asOf,
    units: items.length,
    reports: countOutstanding(items),
  })
  const lines = items.map((item, place) =>
    words.text.line({
      no: place + 1,
      unit: pick(item.unit.name, item.unit.nameEn),
      count: item.outstanding.length,
      dueOn: item.dueOn,
      time: timeWords(item, asOf, writing),
      names: item.outstanding.map(({ kind, name, nameEn, state }) =>
        words.text.name(words.owedName[kind](pick(name, nameEn)), state === 'returned'),
      ),
    }),
  )
  return [mark === null ? head : words.text.marked(mark, head), ...lines].join('\n')
}

/** The list as rows of a table, one a report, under a head; days late are negative before the due date. */
export const reminderRows = (
  list: ReminderList,
  { csv, owedName }: Words,
  pick: Pick,
): CsvCell[][] => [
  [csv.unit, csv.code, csv.indicator, csv.state, csv.dueOn, csv.daysLate],
  ...list.items.flatMap(({ unit, dueOn, outstanding }) =>
    outstanding.map(({ kind, code, name, nameEn, state }): CsvCell[] => [
      pick(unit.name, unit.nameEn),
      code,
      owedName[kind](pick(name, nameEn)),
      csv.states[state],
      dueOn,
      daysBetween(dueOn, list.asOf),
    ]),
  ),
]
