import { states } from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { formatCount } from '../text/format-value.ts'
import type { Language } from '../text/language.tsx'
import type { Text } from '../text/zh.ts'

export type Choice = { value: string; label: string }
type Words = { text: Text; language: Language }

const counted = (
  indicators: readonly Indicator[],
  read: (indicator: Indicator) => { value: string; name: string } | null,
  { text }: Words,
): Choice[] => {
  const found = new Map<string, { name: string; count: number }>()
  for (const indicator of indicators) {
    const one = read(indicator)
    if (!one) continue
    const before = found.get(one.value)
    found.set(one.value, { name: one.name, count: (before?.count ?? 0) + 1 })
  }
  return [...found].map(([value, { name, count }]) => ({
    value,
    label: text.indicators.filter.choice(name, formatCount(count)),
  }))
}

/** The groups in plan order, with how many indicators each has. */
export const groupChoices = (indicators: readonly Indicator[], words: Words): Choice[] =>
  counted(
    indicators,
    ({ group }) => ({
      value: group.code,
      name: words.language === 'zh' ? group.name : group.nameEn,
    }),
    words,
  )

/** Binding first, with how many indicators are of each kind. */
export const kindChoices = (indicators: readonly Indicator[], words: Words): Choice[] =>
  counted(
    [...indicators].sort((a, b) => a.kind.localeCompare(b.kind)),
    ({ kind }) => ({ value: kind, name: words.text.ui.kinds[kind] }),
    words,
  )

/** The units in charge by name, with how many indicators each answers for. */
export const unitChoices = (indicators: readonly Indicator[], words: Words): Choice[] =>
  counted(
    indicators,
    ({ responsibleUnit: unit }) =>
      unit && { value: unit.code, name: words.language === 'zh' ? unit.name : unit.nameEn },
    words,
  ).sort((a, b) => a.label.localeCompare(b.label, words.language === 'zh' ? 'zh-CN' : 'en'))

/** The states that occur for one target year, worst last, with how many indicators have each. */
export const stateChoices = (
  indicators: readonly Indicator[],
  year: number,
  { text }: Words,
): Choice[] =>
  states.flatMap((state) => {
    const count = indicators.filter(({ assessment }) =>
      assessment.targets.some((target) => target.year === year && target.state === state),
    ).length
    const label = text.indicators.filter.choice(
      text.indicators.filter.stateOfYear(year, text.ui.states[state]),
      formatCount(count),
    )
    return count > 0 ? [{ value: `${year}.${state}`, label }] : []
  })
