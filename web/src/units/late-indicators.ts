import type { State } from '@yardstick/shared/indicators/assessment.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'

const lateStates: readonly State[] = ['behind', 'falling_back', 'missed']

/** The target year that a day is on the way to; after the last one, the last; null without any. */
export const yearInForce = (targetYears: readonly number[], on: string): number | null =>
  targetYears.find((year) => on <= `${year}-12-31`) ?? targetYears.at(-1) ?? null

/** How many indicators are behind, falling back or missed for a target year. */
export const countLate = (
  indicators: readonly Pick<Indicator, 'assessment'>[],
  year: number,
): number =>
  indicators.filter(({ assessment }) =>
    assessment.targets.some((target) => target.year === year && lateStates.includes(target.state)),
  ).length
