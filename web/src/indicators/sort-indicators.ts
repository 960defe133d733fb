import type { TargetAssessment } from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { compareUrgency, type Urgency } from '@yardstick/shared/indicators/urgency.ts'
import type { Language } from '../text/language.tsx'
import { currentPace } from './target-in-force.ts'

type Compare = (a: Indicator, b: Indicator) => number

const urgencyOf = ({ kind }: Indicator, { basis, state }: TargetAssessment): Urgency => ({
  kind,
  basis,
  state,
})

const worstOf = (indicator: Indicator): Urgency | null =>
  indicator.assessment.targets
    .map((target) => urgencyOf(indicator, target))
    .sort(compareUrgency)[0] ?? null

const urgencyIn =
  (year: number) =>
  (indicator: Indicator): Urgency | null => {
    const target = indicator.assessment.targets.find((one) => one.year === year)
    return target ? urgencyOf(indicator, target) : null
  }

/** Compares by what `read` finds; what has nothing to compare comes last, also in reverse. */
const by =
  <Value>(
    read: (indicator: Indicator) => Value | null,
    compare: (a: Value, b: Value) => number,
    direction: 1 | -1,
  ): Compare =>
  (a, b) => {
    const left = read(a)
    const right = read(b)
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return direction * compare(left, right)
  }

const ascending = (a: number, b: number): number => a - b

const comparing = (sort: string, language: Language, direction: 1 | -1): Compare => {
  const words = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en')
  const pick = (zh: string, en: string) => (language === 'zh' ? zh : en)
  if (sort === 'urgency') return by(worstOf, compareUrgency, direction)
  if (sort.startsWith('state-')) {
    return by(urgencyIn(Number(sort.slice('state-'.length))), compareUrgency, direction)
  }
  if (sort === 'pace') return by(({ assessment }) => currentPace(assessment), ascending, direction)
  if (sort === 'period') {
    return by(({ latest }) => latest?.endsOn ?? null, words.compare, direction)
  }
  if (sort === 'unit') {
    const unitName = ({ responsibleUnit: unit }: Indicator) => unit && pick(unit.name, unit.nameEn)
    return by(unitName, words.compare, direction)
  }
  if (sort === 'name') {
    return by(({ name, nameEn }) => pick(name, nameEn), words.compare, direction)
  }
  return by(({ no }) => no, ascending, direction)
}

/** In the order the reader chose; equals stay in plan order. */
export const sortIndicators = (
  indicators: readonly Indicator[],
  order: { sort?: string | undefined; reverse?: boolean | undefined },
  language: Language,
): Indicator[] =>
  [...indicators].sort(comparing(order.sort ?? 'plan', language, order.reverse ? -1 : 1))
