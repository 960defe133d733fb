import { setTimeout } from 'node:timers/promises'
import { type Caller, makeCaller } from '../../../server/test/caller.ts'
import { type Spread, spreadOf } from './figures.ts'
import { launchApi } from './launch.ts'
import { proveDatabase, proveReports } from './rush/prove.ts'
import { report, rushPeriod, type Sender, type Tally } from './rush/report.ts'
import { centerLoginName, loginNameOf, prepareRush, rushPassword } from './rush/rush-data.ts'
import { rushPlan } from './rush/rush-plan.ts'

export const reporters = 500
/** An hour's work pressed into as many milliseconds. */
export const rushMs = 24_000
const signingInAtOnce = 8
const readEveryMs = 250
const quietReads = 20

export type Rush = {
  signIn: Spread
  save: Spread
  submit: Spread
  /** Requests sent again because of a double click or a lost connection. */
  repeated: number
  /** Those of them whose first had been done. */
  replayed: number
  requestsPerSecond: number
  /** The overview of the same plan, before anybody reports and while everybody does. */
  overview: { before: Spread; during: Spread }
}

// A server behind a proxy sees everybody's own address, and so counts everybody's sign-ins alone.
const publicOrigin = 'http://yardstick.example'
const headersOf = (no: number): Record<string, string> => ({
  origin: publicOrigin,
  'x-forwarded-for': `10.9.${no >> 8}.${no & 255}`,
})

/** Signs somebody in over the network. @returns what sends in that person's name, and how long it took */
const signIn = async (call: Caller, loginName: string, no: number) => {
  const headers = headersOf(no)
  const body = { loginName, password: rushPassword }
  const startedAt = performance.now()
  const { status, text, cookie } = await call({ method: 'POST', path: '/session', body, headers })
  if (status !== 200) throw new Error(`${loginName} cannot sign in: ${text}`)
  const send: Sender = (one) => call({ ...one, cookie, headers })
  return { send, ms: performance.now() - startedAt }
}

const signEverybodyIn = async (call: Caller) => {
  const people: Awaited<ReturnType<typeof signIn>>[] = []
  const waiting = Array.from({ length: reporters }, (_, place) => place + 1)
  const turns = Array.from({ length: signingInAtOnce }, async () => {
    for (let no = waiting.shift(); no !== undefined; no = waiting.shift()) {
      people[no - 1] = await signIn(call, loginNameOf(no), no)
    }
  })
  await Promise.all(turns)
  return people
}

const readOverview = async (call: Caller): Promise<number> => {
  const startedAt = performance.now()
  const { status } = await call({ method: 'GET', path: `/plans/${rushPlan}/overview` })
  if (status !== 200) throw new Error(`the overview is answered with ${status}`)
  return performance.now() - startedAt
}

/** A visitor who looks again and again, until `isOver`. */
const visit = async (call: Caller, isOver: (reads: number) => boolean): Promise<Spread> => {
  const times: number[] = []
  const startedAt = performance.now()
  while (!isOver(times.length)) {
    times.push(await readOverview(call))
    const nextAt = startedAt + times.length * readEveryMs
    await setTimeout(Math.max(0, nextAt - performance.now()))
  }
  return spreadOf(times)
}

const openPeriod = async (call: Caller): Promise<void> => {
  const { send } = await signIn(call, centerLoginName, 0)
  const body = { code: rushPeriod, dueOn: '2099-12-31' }
  const { status, text } = await send({ method: 'POST', path: `/plans/${rushPlan}/periods`, body })
  if (status !== 201) throw new Error(`the period cannot be opened: ${text}`)
}

/** Everybody starts at a moment of their own, spread at random as people are. */
const reportAll = async (senders: readonly Sender[]) => {
  const tally: Tally = { saveMs: [], submitMs: [], refused: [], repeated: 0, replayed: 0 }
  const beginsMs = performance.now()
  await Promise.all(
    senders.map((send, place) =>
      report(send, { no: place + 1, startMs: beginsMs + Math.random() * rushMs }, tally),
    ),
  )
  if (tally.refused.length > 0) throw new Error(`Refused:\n${tally.refused.join('\n')}`)
  return { tally, tookMs: performance.now() - beginsMs }
}

const rushOn = async (address: string): Promise<Rush> => {
  const call = makeCaller(address)
  await openPeriod(call)
  const before = await visit(call, (reads) => reads >= quietReads)
  const people = await signEverybodyIn(call)
  const senders = people.map(({ send }) => send)
  let isOver = false
  const reported = reportAll(senders).finally(() => {
    isOver = true
  })
  const [{ tally, tookMs }, during] = await Promise.all([reported, visit(call, () => isOver)])
  await proveReports(senders)
  const { saveMs, submitMs, repeated, replayed } = tally
  const requests = saveMs.length + submitMs.length + repeated
  return {
    signIn: spreadOf(people.map(({ ms }) => ms)),
    save: spreadOf(saveMs),
    submit: spreadOf(submitMs),
    repeated,
    replayed,
    requestsPerSecond: (requests / tookMs) * 1000,
    overview: { before, during },
  }
}

/**
 * Five hundred reporters of as many units in the last hour before the due date, pressed into
 * seconds: everybody saves twice and hands in, some twice, some over a broken connection.
 * @throws Error when anything is refused, lost, doubled or half done
 */
export const measureRush = async (dataDir: string): Promise<Rush> => {
  await prepareRush(dataDir, reporters)
  const server = await launchApi(dataDir, { PUBLIC_ORIGIN: publicOrigin })
  try {
    const rush = await rushOn(server.address)
    await server.stop()
    await proveDatabase(dataDir)
    return rush
  } finally {
    await server.stop()
  }
}
