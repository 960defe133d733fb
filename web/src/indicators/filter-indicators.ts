import type { State } from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import type { IndicatorSearch } from './search.ts'

export type IndicatorFilter = Omit<IndicatorSearch, 'sort' | 'reverse'>

/** How many filters are set; a state and the year it is narrowed to count as one. */
export const countFilters = ({ q, group, kind, state, unit }: IndicatorFilter): number =>
  [q, group, kind, state, unit].filter((one) => one !== undefined).length

const wordsOf = (indicator: Indicator): string =>
  [
    indicator.code,
    indicator.name,
    indicator.nameEn,
    indicator.shortName,
    indicator.shortNameEn,
    indicator.annexName,
    indicator.responsibleUnit?.name,
    indicator.responsibleUnit?.nameEn,
  ]
    .join(' ')
    .toLowerCase()

const isFound = (indicator: Indicator, q: string): boolean => {
  const words = wordsOf(indicator)
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.includes(part))
}

const hasState = (indicator: Indicator, state: State, year: number | undefined): boolean =>
  indicator.assessment.targets.some(
    (target) => target.state === state && (year === undefined || target.year === year),
  )

/** The indicators that meet every filter that is set, in the order given. */
export const filterIndicators = (
  indicators: readonly Indicator[],
  { q, group, kind, state, year, unit }: IndicatorFilter,
): Indicator[] =>
  indicators.filter(
    (indicator) =>
      (!q || isFound(indicator, q)) &&
      (!group || indicator.group.code === group) &&
      (!kind || indicator.kind === kind) &&
      (!state || hasState(indicator, state, year)) &&
      (!unit || indicator.responsibleUnit?.code === unit),
  )
