import {
  type State,
  states,
  type TargetAssessment,
} from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { compareUrgency } from '@yardstick/shared/indicators/urgency.ts'

/** The target year that the shown day is on the way to; after the last one, the last. */
export const focusYear = (targetYears: readonly number[], asOf: string): number =>
  targetYears.find((year) => asOf <= `${year}-12-31`) ?? targetYears.at(-1) ?? 0

/** First and last target year, which the page sets side by side; one entry when they are the same. */
export const outerYears = (targetYears: readonly number[]): number[] => [
  ...new Set([...targetYears.slice(0, 1), ...targetYears.slice(-1)]),
]

/** @throws RangeError when the indicator was not assessed for the year */
export const assessmentFor = (indicator: Indicator, year: number): TargetAssessment => {
  const found = indicator.assessment.targets.find((target) => target.year === year)
  if (!found) throw new RangeError(`${indicator.code} is not assessed for ${year}`)
  return found
}

/** By what a target year is judged on the shown day: the same for all that have a target in it. */
export const basisFor = (
  indicators: readonly Indicator[],
  year: number,
): TargetAssessment['basis'] => {
  const judged = indicators.map((indicator) => assessmentFor(indicator, year))
  return (judged.find(({ target }) => target !== null) ?? judged[0])?.basis ?? 'provisional'
}

export const isBinding = ({ kind }: Indicator): boolean => kind === 'binding'

const lateStates: readonly State[] = ['behind', 'falling_back', 'missed']
const metStates: readonly State[] = ['achieved', 'met_late']

/** What stands in red: behind, falling back, missed. */
export const isLate = (state: State): boolean => lateStates.includes(state)

/** Binding ones first, otherwise as the plan lists them. */
const bindingFirst = (indicators: readonly Indicator[]): Indicator[] => [
  ...indicators.filter(isBinding),
  ...indicators.filter((indicator) => !isBinding(indicator)),
]

/** `columns` has one list for each year asked for. */
export type CountRow<Key> = { key: Key; columns: readonly (readonly Indicator[])[] }

/**
 * Indicators by state, one column a target year, binding ones first.
 * @returns the states that occur in any column, from achieved to no target
 */
export const countStates = (
  indicators: readonly Indicator[],
  years: readonly number[],
): CountRow<State>[] =>
  states
    .map((state) => ({
      key: state,
      columns: years.map((year) =>
        bindingFirst(indicators.filter((one) => assessmentFor(one, year).state === state)),
      ),
    }))
    .filter(({ columns }) => columns.some((column) => column.length > 0))

export type TargetKind = 'binding' | 'expected' | 'none'

/** Indicators by whether a year sets them a target, and of which kind: what will be judged. */
export const countTargets = (
  indicators: readonly Indicator[],
  years: readonly number[],
): CountRow<TargetKind>[] => {
  const kindIn = (one: Indicator, year: number): TargetKind =>
    assessmentFor(one, year).target === null ? 'none' : one.kind
  const kinds: readonly TargetKind[] = ['binding', 'expected', 'none']
  return kinds
    .map((key) => ({
      key,
      columns: years.map((year) => indicators.filter((one) => kindIn(one, year) === key)),
    }))
    .filter(({ columns }) => columns.some((column) => column.length > 0))
}

export type Standing = { met: number; late: number; lateBinding: number; isFinal: boolean }

/** The sentence of the page in numbers. `isFinal`: the target date has passed. */
export const summarise = (indicators: readonly Indicator[], year: number): Standing => {
  const late = indicators.filter((one) => isLate(assessmentFor(one, year).state))
  return {
    met: indicators.filter((one) => metStates.includes(assessmentFor(one, year).state)).length,
    late: late.length,
    lateBinding: late.filter(isBinding).length,
    isFinal: indicators.some((one) => assessmentFor(one, year).basis === 'verdict'),
  }
}

/** Late and not reported ones for a target year, the most urgent first. */
export const listLate = (indicators: readonly Indicator[], year: number): Indicator[] => {
  const urgencyOf = (one: Indicator) => ({ kind: one.kind, ...assessmentFor(one, year) })
  return indicators
    .filter((one) => {
      const { state } = assessmentFor(one, year)
      return isLate(state) || state === 'not_reported'
    })
    .sort((a, b) => compareUrgency(urgencyOf(a), urgencyOf(b)))
}

export type IndicatorGroup = Indicator['group'] & { indicators: readonly Indicator[] }

/** The plan's groups in its order, each with its indicators. */
export const groupIndicators = (indicators: readonly Indicator[]): IndicatorGroup[] =>
  [...new Map(indicators.map(({ group }) => [group.code, group])).values()]
    .sort((a, b) => a.no - b.no)
    .map((group) => ({
      ...group,
      indicators: indicators.filter((indicator) => indicator.group.code === group.code),
    }))

/** How often each state occurs for a year, in the fixed order of states. */
export const tallyStates = (
  indicators: readonly Indicator[],
  year: number,
): { state: State; count: number }[] =>
  countStates(indicators, [year]).map(({ key, columns }) => ({
    state: key,
    count: columns[0]?.length ?? 0,
  }))
