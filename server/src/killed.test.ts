import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Report, reportSchema } from '@yardstick/shared/indicators/reporting.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Call, type Called, makeCaller } from '../test/caller.ts'
import { findHalves } from '../test/find-halves.ts'
import { countyPlan, makeSeededApp } from '../test/seeded-app.ts'
import {
  addressIn,
  readyLines,
  type ServerProcess,
  startServerProcess,
} from '../test/server-process.ts'
import { databaseFile } from './config.ts'
import { idempotencyKeys } from './db/account-tables.ts'
import { openStore, type Store } from './db/open.ts'
import { reportEvents } from './db/reporting-tables.ts'

const kills = 2
const reportsEachRound = 8
const life = ['save', 'save', 'submit', 'verify'] as const

type Step = Call & { cookie: string; idempotencyKey: string }

/** One report with all that is to be done with it, each step under a key of its own. */
type Task = {
  steps: Step[]
  /** Of the steps that were answered so far, in their order. */
  answers: Called[]
}

const folder = mkdtempSync(join(tmpdir(), 'yardstick-killed-'))
const dataDir = join(folder, 'data')
const period = `/plans/${countyPlan}/periods/2025-Q4`
let tasks: Task[]
let store: Store
let server: ServerProcess | undefined

/** Its unit saves twice and hands in, the center verifies. */
const taskOf = (report: Report, cookies: { unit: string; center: string }): Task => {
  const path = `${period}/reports/${report.indicator.code}`
  const steps = life.map((action, version): Step => {
    const entry = action === 'save' ? { value: 50 + version, note: '按台账统计' } : {}
    return {
      method: action === 'save' ? 'PUT' : 'POST',
      path: action === 'save' ? path : `${path}/${action}`,
      cookie: action === 'verify' ? cookies.center : cookies.unit,
      body: { version, ...entry },
      idempotencyKey: `${report.indicator.code}-step-${version}`,
    }
  })
  return { steps, answers: [] }
}

/** A data folder as a server that has run for a while leaves it: people, and a period just opened. */
beforeAll(async () => {
  const made = await makeSeededApp({ now: new Date().toISOString() })
  const { cookie: center } = await made.createAccount({ role: 'center' })
  const body = { code: '2025-Q4', dueOn: '2099-12-31' }
  await made.send('POST', `/plans/${countyPlan}/periods`, { cookie: center, body })
  const listed = await made.send('GET', `${period}/reports`, { cookie: center })
  const reports = itemsOf(reportSchema).parse(listed.json()).items
  const units = new Map<string, string>()
  for (const unitCode of new Set(reports.map(({ unit }) => unit.code))) {
    units.set(unitCode, (await made.createAccount({ role: 'reporter', unitCode })).cookie)
  }
  tasks = reports.map((report) =>
    taskOf(report, { unit: units.get(report.unit.code) ?? '', center }),
  )
  mkdirSync(dataDir)
  const file = databaseFile(dataDir)
  await made.store.read(async (connection) => connection.run(sql`VACUUM INTO ${file}`))
  await made.close()
  store = openStore(file)
})
afterAll(() => {
  server?.kill('SIGKILL')
  store.close()
  rmSync(folder, { recursive: true })
})

const countAnswers = (): number => tasks.reduce((sum, { answers }) => sum + answers.length, 0)

const isDone = ({ idempotencyKey }: Step): Promise<boolean> =>
  store.read(async (connection) => {
    const one = eq(idempotencyKeys.key, idempotencyKey)
    return (await connection.$count(idempotencyKeys, one)) > 0
  })

/** All reports at once, each step after the one before it, until all is done or nobody answers. */
const work = async (address: string, some: Task[]): Promise<void> => {
  const call = makeCaller(address)
  const finish = async ({ steps, answers }: Task) => {
    for (const step of steps.slice(answers.length)) answers.push(await call(step))
  }
  await Promise.allSettled(some.map(finish))
}

const rawRequest = (
  host: string,
  { method, path, body, cookie, idempotencyKey }: Partial<Step>,
) => {
  const json = JSON.stringify(body)
  return [
    `${method} /api/v1${path} HTTP/1.1`,
    `host: ${host}`,
    `origin: http://${host}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(json)}`,
    ...(cookie ? [`cookie: ${cookie}`, `idempotency-key: ${idempotencyKey}`] : []),
    '',
    json,
  ].join('\r\n')
}

/**
 * Sends a step behind two requests whose answers are long in coming, on the same connection, where
 * answers keep their order: it is done at once and cannot be answered yet.
 * @returns all that came back until the connection broke
 */
const sendUnanswerable = async (
  address: string,
  step: Step,
  loginName: string,
): Promise<string> => {
  const { host, hostname, port } = new URL(address)
  const body = { loginName, password: 'not the password' }
  const wrongSignIn = rawRequest(host, { method: 'POST', path: '/session', body })
  const socket = connect({ host: hostname, port: Number(port) })
  let cameBack = ''
  socket.on('data', (bytes) => {
    cameBack += String(bytes)
  })
  socket.write(wrongSignIn + wrongSignIn + rawRequest(host, step))
  await once(socket, 'close').catch(() => undefined)
  return cameBack
}

const launch = async () => {
  const target = startServerProcess(dataDir)
  server = target
  const address = addressIn(await readyLines(target))
  const kill = async () => {
    const gone = once(target, 'exit')
    target.kill('SIGKILL')
    await gone
  }
  return { address, kill }
}

/** What was answered stands in the database word for word; of the rest at most the next step does. */
const expectWhole = async (): Promise<void> => {
  expect(await store.read(findHalves)).toEqual([])
  const rows = await store.read((connection) => connection.select().from(idempotencyKeys))
  const kept = new Map(rows.map(({ key, reply }) => [key, reply]))
  for (const { steps, answers } of tasks) {
    const known = steps.map(({ idempotencyKey }) => kept.get(idempotencyKey))
    const done = known.filter((reply) => reply !== undefined).length
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(known.slice(0, answers.length)).toEqual(answers.map((answer) => answer.text))
    expect(done - answers.length).toBeOneOf([0, 1])
  }
  expect(await store.read((connection) => connection.$count(reportEvents))).toBe(kept.size)
}

it('a server killed between saving and answering leaves all or nothing, and repeating does the rest once', async () => {
  const unanswered = tasks.slice(0, kills)
  for (const [round, { steps }] of unanswered.entries()) {
    const [step] = steps
    if (!step) throw new Error('a report without steps')
    const { address, kill } = await launch()
    const firstOfRound = kills + round * reportsEachRound
    const enough = countAnswers() + reportsEachRound
    const worked = work(address, tasks.slice(firstOfRound, firstOfRound + reportsEachRound))
    while (countAnswers() < enough) await setTimeout(5)
    const cameBack = sendUnanswerable(address, step, `stranger-${round}`)
    while (!(await isDone(step))) await setTimeout(5)
    await kill()
    expect(await cameBack).not.toContain('HTTP/1.1 200')
    await worked
    await expectWhole()
  }
  const { address } = await launch()
  await work(address, tasks)
  await expectWhole()
  expect(countAnswers()).toBe(tasks.length * life.length)
  expect(unanswered.map(({ answers }) => answers.map(({ replayed }) => replayed))).toEqual(
    unanswered.map(() => [true, false, false, false]),
  )
}, 60_000)
