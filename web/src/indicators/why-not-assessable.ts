import type { TargetAssessment } from '@yardstick/shared/indicators/assessment.ts'
import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import type { Words } from './describe-value.ts'

/**
 * Why there is no pace towards a target.
 * @param phaseStartsOn first day of the phase that the target belongs to
 */
export const whyNotAssessable = (
  detail: IndicatorDetail,
  target: TargetAssessment,
  { text, phaseStartsOn }: Words & { phaseStartsOn: string },
): string => {
  const words = text.indicators.notAssessable
  const { asOf } = detail.assessment
  if (detail.measure === 'increment' && asOf < phaseStartsOn) {
    return words.beforePhase(phaseStartsOn)
  }
  const { anchor } = target
  if (!anchor) return words.noAnchor
  if (anchor.on < asOf) return words.nothingAsked
  return anchor.kind === 'first_observation' ? words.firstObservation : words.anchorDay
}
