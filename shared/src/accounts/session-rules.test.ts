import { describe, expect, it } from 'vitest'
import { isSessionAlive, isSessionStale, sessionExpiry } from './session-rules.ts'

const opened = new Date('2023-10-20T02:00:00.000Z')
const after = (minutes: number): Date => new Date(opened.getTime() + minutes * 60_000)

describe('a session', () => {
  it.each([
    { title: 'is alive when it was just opened', seen: 0, now: 0, alive: true },
    { title: 'is alive just before two idle hours', seen: 0, now: 119, alive: true },
    { title: 'ends after two idle hours', seen: 0, now: 120, alive: false },
    { title: 'lives on while it is used', seen: 700, now: 719, alive: true },
    { title: 'ends 12 hours after it was opened, however busy', seen: 719, now: 720, alive: false },
  ])('$title', ({ seen, now, alive }) => {
    const session = { lastSeenAt: after(seen).toISOString(), expiresAt: sessionExpiry(opened) }
    expect(isSessionAlive(session, after(now))).toBe(alive)
  })

  it.each([
    [0, false],
    [4, false],
    [5, true],
    [90, true],
  ])('that was seen %i minutes ago is worth a write: %s', (minutes, stale) => {
    const session = { lastSeenAt: opened.toISOString(), expiresAt: sessionExpiry(opened) }
    expect(isSessionStale(session, after(minutes))).toBe(stale)
  })
})
