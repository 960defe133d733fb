import type { Store } from '../db/open.ts'
import { forgetOldAnswers } from '../http/idempotency.ts'
import { openDuePeriods } from '../indicators/period-openings.ts'
import { deliverWaiting } from '../notices/send.ts'
import type { PeriodPart } from '../reporting/period-part.ts'
import { runReminders } from './run.ts'

export type RoundsOptions = {
  store: Store
  clock: () => Date
  /** The kinds of report that an opened period asks for. */
  periodParts: readonly PeriodPart[]
  onError: (error: unknown) => void
  /** How long after the start each round begins, in milliseconds. */
  firstAfterMs?: number
}

export type Rounds = {
  /** Ends what is under way; the database may be closed after it. */
  stop: () => Promise<void>
}

const openEveryMs = 600_000
const remindEveryMs = 3_600_000
const forgetEveryMs = 86_400_000
const sendEveryMs = 15_000
const defaultFirstAfterMs = 5_000

/** From 8 to 20 o'clock in China, which is 0 to 12 in UTC: nobody is told anything at night. */
const isDaytime = (now: Date): boolean => now.getUTCHours() < 12

/** Does something again and again, never twice at a time, and keeps on when it fails. */
const repeat = (
  work: () => Promise<void>,
  wait: { firstMs: number; everyMs: number },
  onError: (error: unknown) => void,
): Rounds => {
  let stopped = false
  let current: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout
  const after = (milliseconds: number): void => {
    timer = setTimeout(() => {
      current = work()
        .catch(onError)
        .then(() => (stopped ? undefined : after(wait.everyMs)))
    }, milliseconds).unref()
  }
  after(wait.firstMs)
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return current
    },
  }
}

/**
 * The opening of planned periods, the daily run, looked at every hour, the sender of what waits for
 * the webhooks, and once a day the end of answers kept long enough.
 */
export const startRounds = (options: RoundsOptions): Rounds => {
  const { store, clock, periodParts, onError } = options
  const { firstAfterMs: firstMs = defaultFirstAfterMs } = options
  const stopping = new AbortController()
  const open = async () => {
    if (isDaytime(clock())) await openDuePeriods(store, clock, periodParts)
  }
  const remind = async () => {
    if (isDaytime(clock())) await runReminders(store, clock)
  }
  const send = () => deliverWaiting({ store, clock, stop: stopping.signal })
  const forget = () => forgetOldAnswers(store, clock())
  const rounds = [
    repeat(open, { firstMs, everyMs: openEveryMs }, onError),
    repeat(remind, { firstMs, everyMs: remindEveryMs }, onError),
    repeat(send, { firstMs, everyMs: sendEveryMs }, onError),
    repeat(forget, { firstMs, everyMs: forgetEveryMs }, onError),
  ]
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(rounds.map((round) => round.stop()))
    },
  }
}
