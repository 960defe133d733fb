import { addDays, chinaDate } from '../basics/dates.ts'
import { RuleError } from '../basics/problem.ts'

/** Two days that are compared: how things stood at the end of each. */
export type Span = { since: string; until: string }

const daysWithoutPeriod = 90

type Published = { endsOn: string; publishedAt: string }

const publishedOn = ({ publishedAt }: Published): string => chinaDate(new Date(publishedAt))

/**
 * The day from which changes are looked at unless another is asked for: when the period before the
 * present one was published, or 90 days back while there is none.
 */
export const defaultSince = (published: readonly Published[], until: string): string => {
  const known = published
    .filter((period) => publishedOn(period) < until)
    .sort((a, b) => a.endsOn.localeCompare(b.endsOn))
  const present = known.at(-1)
  const before = known.findLast(({ endsOn }) => present !== undefined && endsOn < present.endsOn)
  return before ? publishedOn(before) : addDays(until, -daysWithoutPeriod)
}

/** The end of the year before: what has changed since is the doing of this year. */
export const yearBefore = (until: string): string => `${Number(until.slice(0, 4)) - 1}-12-31`

/**
 * @returns the two days, the second being today and the first the usual one unless they are named
 * @throws RuleError `date-in-future`, `date-too-early` when the second day is not after the first
 */
export const chooseSpan = (
  asked: { since?: string | undefined; until?: string | undefined },
  { published, today }: { published: readonly Published[]; today: string },
): Span => {
  const until = asked.until ?? today
  if (until > today) throw new RuleError('date-in-future', { today }, 'query.until')
  const since = asked.since ?? defaultSince(published, until)
  if (since < until) return { since, until }
  throw new RuleError('date-too-early', { notBefore: addDays(since, 1) }, 'query.until')
}

/** Something that took effect on one day and was written down on another, maybe later. */
export type Recorded = { on: string; recordedOn: string }

/** Took effect by the first day, but was written down only after it: nobody could know then. */
export const isLateRecord = ({ on, recordedOn }: Recorded, { since, until }: Span): boolean =>
  on <= since && recordedOn > since && recordedOn <= until

/** Whether something is new at the second day: it took effect in between, or was written down late. */
export const isNews = (recorded: Recorded, span: Span): boolean =>
  (recorded.on > span.since && recorded.on <= span.until) || isLateRecord(recorded, span)
