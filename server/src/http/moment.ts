import { chinaDate } from '@yardstick/shared/basics/dates.ts'

/** One reading of the clock: the instant, and the day that it is in China. */
export const momentOf = (clock: () => Date): { at: string; today: string } => {
  const now = clock()
  return { at: now.toISOString(), today: chinaDate(now) }
}
