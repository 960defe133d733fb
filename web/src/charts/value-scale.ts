/** An axis from 0: its end, and where its ticks stand. */
export type ValueScale = { full: number; ticks: readonly number[]; labelled: readonly number[] }

const steps = [1, 2, 5, 10] as const
const mostTicks = 10

const niceStep = (largest: number, smallest: number): number => {
  const size = 10 ** Math.floor(Math.log10(largest / mostTicks))
  const step = steps.find((one) => one * size * mostTicks >= largest) ?? 10
  return Math.max(step * size, smallest)
}

/**
 * A scale with round ends for the values that are compared.
 * @param measure a ratio always runs from 0 to 100
 * @param decimals of the indicator: ticks are no finer
 */
export const scaleOf = (
  values: readonly number[],
  { measure, decimals }: { measure: string; decimals: number },
): ValueScale => {
  const largest = Math.max(...values, 0) || 1
  const step = measure === 'ratio' ? 10 : niceStep(largest, 10 ** -decimals)
  const count = measure === 'ratio' ? 10 : Math.ceil(largest / step - 1e-9)
  const at = (place: number): number => Number((place * step).toPrecision(12))
  const ticks = Array.from({ length: count + 1 }, (_, place) => at(place))
  const middle = count % 2 === 0 ? [at(count / 2)] : []
  return { full: at(count), ticks, labelled: [0, ...middle, at(count)] }
}
