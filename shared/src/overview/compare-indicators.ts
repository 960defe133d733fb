import type { State } from '../indicators/assessment.ts'
import type { Indicator } from '../indicators/schema.ts'
import type { Direction, IndicatorChange } from './changes-schema.ts'

/** The states that say how far one is, worst first; the others say that nothing can be said. */
const scale: readonly State[] = [
  'missed',
  'falling_back',
  'behind',
  'slightly_behind',
  'on_schedule',
  'met_late',
  'achieved',
]

/** @returns null where the state is the same */
export const compareStates = (before: State, after: State): Direction | null => {
  if (before === after) return null
  const [from, to] = [scale.indexOf(before), scale.indexOf(after)]
  if (from === -1) return 'other'
  // A value that no longer comes is no way out.
  if (to === -1) return after === 'not_reported' ? 'worse' : 'other'
  return to > from ? 'better' : 'worse'
}

const statesOf = (before: Indicator, after: Indicator): IndicatorChange['states'] =>
  after.assessment.targets.flatMap(({ year, state }) => {
    const then = before.assessment.targets.find((target) => target.year === year)
    const direction = then ? compareStates(then.state, state) : null
    return then && direction ? [{ year, before: then.state, after: state, direction }] : []
  })

const directions: readonly (Direction | null)[] = ['worse', 'better', 'other', null]

/** The worst that any target year says; null where none has moved. */
const directionOf = (states: IndicatorChange['states']): Direction | null =>
  directions.find((direction) => states.some((one) => one.direction === direction)) ?? null

const lastValueOf = ({ assessment }: Indicator): IndicatorChange['before'] =>
  assessment.latestValue === null || assessment.latestPeriod === null
    ? null
    : { value: assessment.latestValue, period: assessment.latestPeriod }

/** Published values of an indicator that were corrected, each as it stands now. */
export type Corrections = ReadonlyMap<string, IndicatorChange['corrections']>

const compare = (
  before: Indicator,
  after: Indicator,
  corrections: Corrections,
): IndicatorChange => {
  const { code, name, nameEn, unit, unitEn, decimals, kind } = after
  const states = statesOf(before, after)
  return {
    ...{ code, name, nameEn, unit, unitEn, decimals, kind },
    direction: directionOf(states),
    before: lastValueOf(before),
    after: lastValueOf(after),
    states,
    corrections: corrections.get(code) ?? [],
  }
}

const hasChanged = ({ before, after, states, corrections }: IndicatorChange): boolean =>
  states.length > 0 ||
  corrections.length > 0 ||
  before?.value !== after?.value ||
  before?.period !== after?.period

const byDirection = (a: IndicatorChange, b: IndicatorChange): number =>
  directions.indexOf(a.direction) - directions.indexOf(b.direction) ||
  Number(b.kind === 'binding') - Number(a.kind === 'binding')

/**
 * Indicators whose value or state is another one: what became worse first, then what became better;
 * binding ones first, otherwise as the plan lists them.
 */
export const compareIndicators = (
  before: readonly Indicator[],
  after: readonly Indicator[],
  corrections: Corrections = new Map(),
): IndicatorChange[] => {
  const then = new Map(before.map((indicator) => [indicator.code, indicator]))
  return after
    .flatMap((indicator) => {
      const earlier = then.get(indicator.code)
      return earlier ? [compare(earlier, indicator, corrections)] : []
    })
    .filter(hasChanged)
    .sort(byDirection)
}
