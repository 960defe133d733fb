import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import { formatPace } from '../text/format-value.ts'
import type { Language } from '../text/language.tsx'
import { axisFigure } from './axis-figure.ts'
import { targetInForce } from './target-in-force.ts'

/** The pace of an indicator as a fraction with its own numbers, written out. */
export type Formula = {
  value: string
  anchor: string
  scheduled: string
  /** Value less anchor, and schedule less anchor. */
  grown: string
  due: string
  pace: string
  paceRatio: number
}

const extraDigits = 4

/** Rounded as the reader rounds, so that what is written adds up. */
const roundTo = (value: number, decimals: number): number => Number(value.toFixed(decimals))

/**
 * As many decimals as the fraction needs to come out at the pace when the reader recalculates it:
 * those of the indicator, and a few more where its schedule lies close to its start.
 */
const digitsFor = (
  { value, anchor, scheduled, pace }: Record<'value' | 'anchor' | 'scheduled' | 'pace', number>,
  decimals: number,
): number => {
  for (let digits = decimals; digits < decimals + extraDigits; digits += 1) {
    const start = roundTo(anchor, digits)
    const due = roundTo(scheduled, digits) - start
    const found = due === 0 ? Number.NaN : (roundTo(value, digits) - start) / due
    if (formatPace(found) === formatPace(pace)) return digits
  }
  return decimals + extraDigits
}

/** The fraction behind the pace towards the target in force; null when there is no pace. */
export const describeFormula = (detail: IndicatorDetail, language: Language): Formula | null => {
  const { assessment } = detail
  const target = targetInForce(assessment)
  const { value } = assessment
  if (!target?.anchor || value === null || target.on < assessment.asOf) return null
  const { paceRatio, scheduledValue, anchor } = target
  if (paceRatio === null || scheduledValue === null) return null
  const numbers = { value, anchor: anchor.value, scheduled: scheduledValue, pace: paceRatio }
  const decimals = digitsFor(numbers, detail.decimals)
  const figure = (one: number) => axisFigure(language, one, { ...detail, decimals })
  const start = roundTo(anchor.value, decimals)
  return {
    value: figure(value),
    anchor: figure(anchor.value),
    scheduled: figure(scheduledValue),
    grown: figure(roundTo(value, decimals) - start),
    due: figure(roundTo(scheduledValue, decimals) - start),
    pace: formatPace(paceRatio),
    paceRatio,
  }
}
