import type { State } from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { targetInForce } from './target-in-force.ts'

type Bullet = {
  /** Value of the shown period; null when it was not reported. */
  value: number | null
  lastValue: number | null
  /** In order of date; null where the plan sets none. */
  targets: (number | null)[]
  scheduled: number | null
  state: State
}

/** What the bar of an indicator draws. Additions are counted anew in each phase: one target only. */
export const describeBullet = ({ assessment, measure }: Indicator): Bullet => {
  const target = targetInForce(assessment)
  const isAhead = target !== null && target.on >= assessment.asOf
  return {
    value: assessment.value,
    lastValue: assessment.latestValue,
    targets:
      measure === 'increment'
        ? [target?.target ?? null]
        : assessment.targets.map((one) => one.target),
    scheduled: isAhead ? target.scheduledValue : null,
    state: target?.state ?? 'no_target',
  }
}
