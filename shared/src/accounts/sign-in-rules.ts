/** How often a login name has just been refused; the same whether an account stands behind it. */
export type SignInFailures = {
  failures: number
  lastFailedAt: string
  /** Null while the name is not locked. */
  lockedUntil: string | null
}

export const failuresBeforeLock = 5
export const lockMinutes = 15

const minuteMs = 60_000
const lockMs = lockMinutes * minuteMs
const longestDelayMs = 2000
const firstDelayMs = 250

/** Whole minutes until the name may be tried again; 0 when it may be tried now. */
export const minutesLocked = (record: SignInFailures | undefined, now: Date): number => {
  if (!record?.lockedUntil) return 0
  return Math.max(0, Math.ceil((Date.parse(record.lockedUntil) - now.getTime()) / minuteMs))
}

/**
 * The record after one more failure. Counting starts anew once nothing has failed for as long as a
 * lock lasts; the fifth failure locks the name.
 */
export const afterFailure = (record: SignInFailures | undefined, now: Date): SignInFailures => {
  const recent = record && now.getTime() - Date.parse(record.lastFailedAt) < lockMs
  const failures = recent ? record.failures + 1 : 1
  const locked = failures >= failuresBeforeLock
  return {
    failures,
    lastFailedAt: now.toISOString(),
    lockedUntil: locked ? new Date(now.getTime() + lockMs).toISOString() : null,
  }
}

/** How long a refusal is held back, in milliseconds: doubles with each failure up to 2 s. */
export const answerDelayMs = (failures: number): number =>
  failures < 1 ? 0 : Math.min(longestDelayMs, firstDelayMs * 2 ** (failures - 1))
