export type Scale = {
  min: number
  max: number
  step: number
  /** Decimals that the ticks need. */
  decimals: number
}

const roundStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10
  return factor * power
}

const decimalsOf = (step: number): number =>
  String(Number(step.toPrecision(6))).split('.')[1]?.length ?? 0

/** Removes the binary noise of sums of steps. */
const tidy = (value: number): number => Number(value.toPrecision(12))

/**
 * Round ends and steps for an axis that holds all values. It starts at zero unless everything lies
 * in the upper half, where zero would flatten the differences that matter.
 * @param values at least zero each; none at all gives 0 to 1
 * @param whole steps below one make no sense, as for counts
 */
export const niceScale = (values: readonly number[], whole: boolean): Scale => {
  const high = Math.max(...values, 0)
  if (high <= 0) return { min: 0, max: 1, step: 1, decimals: 0 }
  const low = Math.min(...values)
  const floor = low > high / 2 && low < high ? low : 0
  const step = Math.max(roundStep((high - floor) / 4), whole ? 1 : 0)
  const min = Math.floor(floor / step + 1e-9) * step
  const max = Math.ceil(high / step - 1e-9) * step
  return { min: tidy(min), max: tidy(max), step, decimals: decimalsOf(step) }
}
