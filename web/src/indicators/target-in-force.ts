import type { Assessment, TargetAssessment } from '@yardstick/shared/indicators/assessment.ts'

/** The target that a value is held against: the next one due, or the last when all are past. */
export const targetInForce = (assessment: Assessment): TargetAssessment | null => {
  const set = assessment.targets.filter(({ target }) => target !== null)
  return set.find(({ on }) => on >= assessment.asOf) ?? set.at(-1) ?? null
}

/** Pace towards the target in force; null when it cannot be told, or the target's date has passed. */
export const currentPace = (assessment: Assessment): number | null => {
  const target = targetInForce(assessment)
  return target && target.on >= assessment.asOf ? target.paceRatio : null
}
