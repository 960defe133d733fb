import { niceScale } from './nice-scale.ts'

/** An axis from 0: its end, where its ticks stand, and which of them carry a figure. */
export type ValueScale = { full: number; ticks: readonly number[]; labelled: readonly number[] }

const ratioStep = 10
const ratioFull = 100

/**
 * A scale with round ends for the values that are compared.
 * @param measure a ratio always runs from 0 to 100
 * @param decimals of the indicator: counts are not cut into pieces
 */
export const scaleOf = (
  values: readonly number[],
  { measure, decimals }: { measure: string; decimals: number },
): ValueScale => {
  const { max, step } =
    measure === 'ratio'
      ? { max: ratioFull, step: ratioStep }
      : niceScale([0, ...values], decimals === 0)
  const count = Math.round(max / step)
  const at = (place: number): number => Number((place * step).toPrecision(12))
  const middle = count % 2 === 0 ? [at(count / 2)] : []
  return {
    full: max,
    ticks: Array.from({ length: count + 1 }, (_, place) => at(place)),
    labelled: [0, ...middle, max],
  }
}
