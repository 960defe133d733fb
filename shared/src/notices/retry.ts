const minuteMs = 60_000

/** How long to wait after each failed attempt, in minutes: 1, 5, 30, then 2, 6 and 24 hours. */
const waits = [1, 5, 30, 120, 360, 1440]
const mostJitter = 0.2

/**
 * How long to wait before a message is sent again, in milliseconds.
 * @param failures how many attempts have failed, at least 1
 * @param chance 0–1; spreads the attempts, so that what failed together does not come back together
 * @returns null when it is time to give up
 */
export const retryDelayMs = (failures: number, chance: number): number | null => {
  const minutes = waits[failures - 1]
  return minutes === undefined ? null : minutes * minuteMs * (1 + mostJitter * chance)
}
