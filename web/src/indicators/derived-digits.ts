import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import type { Measured } from '../text/format-value.ts'

/** Counts up to this size need a decimal where they are reckoned, not counted. */
const smallCount = 100

/**
 * How reckoned values (schedule, forecast, their differences) are written: as the indicator, and for
 * small counts with one decimal, so that a schedule of 1.8 does not read as the target of 2.
 */
export const forDerived = (detail: IndicatorDetail): Measured => {
  const largest = Math.max(...detail.targets.map(({ value }) => value), 0)
  const isSmallCount = detail.decimals === 0 && largest < smallCount
  return { ...detail, decimals: isSmallCount ? 1 : detail.decimals }
}
