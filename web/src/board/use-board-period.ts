import { useSearch } from '@tanstack/react-router'
import type { Period } from '@yardstick/shared/indicators/reporting.ts'
import { usePeriods } from '../api/review-queries.ts'
import { periodToPress } from './period-at-hand.ts'

/** The periods that asked something of anybody, newest first, and the one looked at; null before the first. */
export const useBoardPeriod = (
  from: '/board' | '/board/list',
): { periods: readonly Period[]; period: Period | null } => {
  const { of: asked } = useSearch({ from })
  const periods = usePeriods().filter(({ state }) => state !== 'planned')
  return { periods, period: periodToPress(periods, asked) }
}
