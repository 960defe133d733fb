import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import { axisFigure } from './axis-figure.ts'
import { forDerived } from './derived-digits.ts'
import type { Words } from './describe-value.ts'

/** One line of the reckoning: what it is about, and what it says. */
export type MethodFact = { term: string; said: string }

type Target = IndicatorDetail['assessment']['targets'][number]

/** `93.2 < 95`, without units: they stand in the headline. */
const compared = (
  detail: IndicatorDetail,
  { value, wanted, decimals }: { value: number; wanted: number; decimals: number },
  { language }: Words,
): string => {
  const own = String(wanted).split('.')[1]?.length ?? 0
  const left = axisFigure(language, value, { ...detail, decimals })
  const right = axisFigure(language, wanted, { ...detail, decimals: own })
  return `${left} ${value >= wanted ? '≥' : '<'} ${right}`
}

const verdictFact = (detail: IndicatorDetail, target: Target, words: Words): MethodFact[] => {
  const { method } = words.text.indicators
  const wanted = target.target
  if (target.basis !== 'verdict' || wanted === null) return []
  const atDue = detail.observations.findLast(({ endsOn }) => endsOn === target.on)
  const said = atDue
    ? compared(detail, { value: atDue.value, wanted, decimals: detail.decimals }, words)
    : method.verdictNone
  return [{ term: method.verdict(target.year), said }]
}

/** Whether the forecast, or the upper end of its interval, reaches a later target. */
const outlookFact = (detail: IndicatorDetail, target: Target, words: Words): MethodFact[] => {
  const { method } = words.text.indicators
  const { target: wanted, forecast, state, basis } = target
  const isDecided = state === 'achieved' || state === 'falling_back'
  if (basis !== 'outlook' || wanted === null || !forecast || isDecided) return []
  const { decimals } = forDerived(detail)
  const against = (value: number) => compared(detail, { value, wanted, decimals }, words)
  const said = method.outlookLine(against(forecast.value), against(forecast.high))
  return [{ term: method.outlook(target.year), said }]
}

/** What was compared with each target: the value on its date, or the forecast for it. */
export const describeComparisons = (detail: IndicatorDetail, words: Words): MethodFact[] =>
  detail.assessment.targets.flatMap((target) => [
    ...verdictFact(detail, target, words),
    ...outlookFact(detail, target, words),
  ])
