import type { State } from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import type { Milestone } from '@yardstick/shared/plan/schema.ts'

const silent: readonly State[] = ['not_reported', 'no_target', 'not_assessable']

/**
 * What the indicator that measures a promise says for the year in which the promise is due; null
 * where the promise has no date, or the indicator says nothing of that year yet.
 */
export const measuredState = (
  { assessment }: Pick<Indicator, 'assessment'>,
  { dueOn }: Pick<Milestone, 'dueOn'>,
): State | null => {
  const target = assessment.targets.find(({ on }) => on === dueOn)
  return target && !silent.includes(target.state) ? target.state : null
}
