export type SessionTimes = { lastSeenAt: string; expiresAt: string }

const minuteMs = 60_000
const idleMs = 120 * minuteMs
const touchAfterMs = 5 * minuteMs

/** A session ends this long after it was opened, however busy it is. */
export const sessionLifetimeSeconds = 12 * 3600

/** When a session that is opened now ends at the latest, as an instant. */
export const sessionExpiry = (now: Date): string =>
  new Date(now.getTime() + sessionLifetimeSeconds * 1000).toISOString()

/** Neither past its end nor two hours idle. */
export const isSessionAlive = (session: SessionTimes, now: Date): boolean =>
  now.getTime() < Date.parse(session.expiresAt) &&
  now.getTime() - Date.parse(session.lastSeenAt) < idleMs

/** Whether `lastSeenAt` is old enough to be worth a write. */
export const isSessionStale = (session: SessionTimes, now: Date): boolean =>
  now.getTime() - Date.parse(session.lastSeenAt) >= touchAfterMs
