import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const dateSchema = z.iso.date()

/** An instant in UTC, ISO 8601 with `Z`. */
export const instantSchema = z.iso.datetime()

const dayMs = 86_400_000
const chinaOffsetMs = 8 * 3_600_000

/** Days since 1970-01-01 of a `YYYY-MM-DD` date. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs

/** The date that lies `days` after `date`; negative goes back. */
export const addDays = (date: string, days: number): string =>
  new Date((dayNumber(date) + days) * dayMs).toISOString().slice(0, 10)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The calendar day in China (UTC+8, no summer time) of an instant. Due dates end with this day. */
export const chinaDate = (instant: Date): string =>
  new Date(instant.getTime() + chinaOffsetMs).toISOString().slice(0, 10)

/** The instant in UTC at which a day begins in China. */
export const chinaDayStart = (date: string): string =>
  new Date(dayNumber(date) * dayMs - chinaOffsetMs).toISOString()
