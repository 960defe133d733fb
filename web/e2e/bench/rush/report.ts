import { setTimeout } from 'node:timers/promises'
import type { Call, Called } from '../../../../server/test/caller.ts'
import { indicatorCodeOf, rushPlan } from './rush-plan.ts'

export const rushPeriod = '2026-Q1'
const thinkMs = 2000
const longestCutMs = 25

/** Sends as one person, with that person's cookie. */
export type Sender = (call: Call) => Promise<Called>

/** How it went for all of them: the time of every answer, and what came of the repetitions. */
export type Tally = {
  saveMs: number[]
  submitMs: number[]
  refused: string[]
  repeated: number
  replayed: number
}

export const reportPathOf = (no: number): string =>
  `/plans/${rushPlan}/periods/${rushPeriod}/reports/${indicatorCodeOf(no)}`

/** What is saved first, and what is saved then and handed in. */
export const valuesOf = (no: number): [number, number] => [no % 50, 50 + (no % 50)]

type Step = Call & { what: 'saveMs' | 'submitMs' }

const stepsOf = (no: number): Step[] => {
  const path = reportPathOf(no)
  const saves = valuesOf(no).map((value, version): Step => {
    const body = { version, value, note: '按台账统计' }
    const idempotencyKey = `rush-${no}-save-${version}`
    return { what: 'saveMs', method: 'PUT', path, body, idempotencyKey }
  })
  const submit = { method: 'POST', path: `${path}/submit`, body: { version: 2 } } as const
  return [...saves, { what: 'submitMs', ...submit, idempotencyKey: `rush-${no}-submit` }]
}

/** One in ten hands in with a double click, one in ten loses the connection and tries again. */
const troubleOf = (no: number): 'none' | 'sent twice' | 'cut off' =>
  no % 10 === 0 ? 'sent twice' : no % 10 === 5 ? 'cut off' : 'none'

/** As a lost connection looks from outside: nobody knows how far the request came. */
const sendAndLose = async (send: Sender, step: Step): Promise<void> => {
  const signal = AbortSignal.timeout(Math.ceil(Math.random() * longestCutMs))
  await send({ ...step, signal }).catch(() => undefined)
}

const take = async (send: Sender, step: Step, tally: Tally): Promise<void> => {
  const { status, text, replayed } = await send(step)
  if (status !== 200) tally.refused.push(`${step.path}: ${status} ${text}`)
  if (replayed) tally.replayed += 1
}

/**
 * One person's way through the form, at moments that are fixed before, however fast the answers
 * come. A step is timed from its moment, or from the answer to the one before where that came later.
 * @param startMs on the clock of `performance.now`
 */
export const report = async (
  send: Sender,
  { no, startMs }: { no: number; startMs: number },
  tally: Tally,
): Promise<void> => {
  let sinceMs = startMs
  for (const [place, step] of stepsOf(no).entries()) {
    const plannedMs = startMs + place * thinkMs
    await setTimeout(Math.max(0, plannedMs - performance.now()))
    sinceMs = Math.max(sinceMs, plannedMs)
    const trouble = step.what === 'submitMs' ? troubleOf(no) : 'none'
    if (trouble !== 'none') tally.repeated += 1
    if (trouble === 'cut off') {
      await sendAndLose(send, step)
      sinceMs = performance.now()
    }
    const taken = take(send, step, tally)
    await Promise.all(trouble === 'sent twice' ? [taken, take(send, step, tally)] : [taken])
    tally[step.what].push(performance.now() - sinceMs)
    sinceMs = performance.now()
  }
}
