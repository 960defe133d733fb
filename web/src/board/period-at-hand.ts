import type { Period } from '@yardstick/shared/indicators/reporting.ts'

type Known = Pick<Period, 'code' | 'state' | 'dueOn'>

/**
 * The period that is pressed for unless another is asked for: of those not published yet the one
 * that is due first, else the newest.
 * @param periods newest first, without those that are only planned
 */
export const periodToPress = <One extends Known>(
  periods: readonly One[],
  asked: string | undefined,
): One | null => {
  const found = periods.find(({ code }) => code === asked)
  if (found) return found
  const running = periods.filter(({ state }) => state !== 'published')
  const [first] = [...running].sort((a, b) => a.dueOn.localeCompare(b.dueOn))
  return first ?? periods[0] ?? null
}
