import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import {
  type Report,
  type ReportDetail,
  reportDetailSchema,
  reportSchema,
} from '@yardstick/shared/indicators/reporting.ts'
import { indicatorDetailSchema } from '@yardstick/shared/indicators/schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { desc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Called, type Caller, makeCaller } from '../../test/caller.ts'
import { findHalves } from '../../test/find-halves.ts'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { auditEntries } from '../db/account-tables.ts'
import { observations, reportEvents } from '../db/reporting-tables.ts'

const plan = `/plans/${countyPlan}`
const lamps = `${plan}/periods/2023-Q3/reports/I08`

let test: TestApp
let call: Caller
let center: TestAccount
let unitCode: string
let wang: TestAccount
let li: TestAccount

const save = (who: TestAccount, version: number, value: number, path = lamps) =>
  call({
    method: 'PUT',
    path,
    cookie: who.cookie,
    body: { version, value, note: `${who.loginName}：${value}` },
  })

type Step = 'submit' | 'withdraw' | 'verify' | 'return'

const step = (who: TestAccount, name: Step, version: number, more: object = {}) =>
  call({
    method: 'POST',
    path: `${lamps}/${name}`,
    cookie: who.cookie,
    body: { version, ...more },
  })

const read = async (): Promise<ReportDetail> => {
  const { text } = await call({ method: 'GET', path: lamps, cookie: wang.cookie })
  return reportDetailSchema.parse(JSON.parse(text))
}

const problemOf = ({ text }: Called) => problemSchema.parse(JSON.parse(text))

/** Of requests sent at once: the one that was done, and the refusals of the others. */
const sortOut = (answers: Called[]) => {
  const done = answers.filter(({ status }) => status === 200)
  const refused = answers.filter(({ status }) => status !== 200).map(problemOf)
  return { done, refused }
}

const countRows = () =>
  test.store.read(async (connection) => ({
    events: await connection.$count(reportEvents),
    audit: await connection.$count(auditEntries),
  }))

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  call = makeCaller(await test.app.listen({ host: '127.0.0.1', port: 0 }))
  center = await test.createAccount({ role: 'center' })
  const body = { code: '2023-Q3', dueOn: '2023-10-25' }
  await call({ method: 'POST', path: `${plan}/periods`, cookie: center.cookie, body })
  const { text } = await call({ method: 'GET', path: `${plan}/indicators/I08` })
  unitCode = indicatorDetailSchema.parse(JSON.parse(text)).responsibleUnit?.code ?? ''
  wang = await test.createAccount({ role: 'reporter', unitCode })
  li = await test.createAccount({ role: 'reporter', unitCode })
})
afterEach(async () => {
  expect(await test.store.read(findHalves)).toEqual([])
  await test.close()
})

describe('two people of one unit, each in a session of their own', () => {
  it('who both opened the same version and save: one is done, the other learns of both versions', async () => {
    const [seenByWang, seenByLi] = await Promise.all([read(), read()])
    expect([seenByWang.version, seenByLi.version]).toEqual([0, 0])
    const before = await countRows()
    const answers = await Promise.all([save(wang, 0, 20.9), save(li, 0, 21.6)])
    const { done, refused } = sortOut(answers)
    expect(done).toHaveLength(1)
    expect(refused).toMatchObject([
      { status: 409, code: 'report-version-conflict', facts: { seen: 0, version: 1 } },
    ])
    const winner = answers[0]?.status === 200 ? 20.9 : 21.6
    expect(await read()).toMatchObject({ version: 1, state: 'draft', value: winner })
    expect(await countRows()).toEqual({ events: before.events + 1, audit: before.audit + 1 })
  })

  it('the one who came too late saves on the version that won, and both stand in the history', async () => {
    await save(wang, 0, 20.9)
    expect((await save(li, 0, 21.6)).status).toBe(409)
    expect((await save(li, 1, 21.6)).status).toBe(200)
    const { events } = await read()
    expect(events.map(({ value, version }) => [version, value])).toEqual([
      [1, 20.9],
      [2, 21.6],
    ])
  })

  it.each(['save first', 'submit first'])(
    'one saves while the other submits (%s): only what was seen is handed in',
    async (order) => {
      await save(wang, 0, 20.9)
      const sends = [() => save(wang, 1, 21.6), () => step(li, 'submit', 1)]
      if (order === 'submit first') sends.reverse()
      const { done, refused } = sortOut(await Promise.all(sends.map((send) => send())))
      expect([done.length, refused.length]).toEqual([1, 1])
      const report = await read()
      expect([
        { state: 'draft', value: 21.6, refusal: 'report-version-conflict' },
        { state: 'submitted', value: 20.9, refusal: 'report-state-refused' },
      ]).toContainEqual({ state: report.state, value: report.value, refusal: refused[0]?.code })
      expect(report.version).toBe(2)
    },
  )

  it('fifty saves of one version at once: one is done', async () => {
    const people = Array.from({ length: 50 }, (_, no) => (no % 2 ? wang : li))
    const answers = await Promise.all(people.map((who, no) => save(who, 0, no)))
    const { done, refused } = sortOut(answers)
    expect(done).toHaveLength(1)
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['report-version-conflict']))
    expect(await read()).toMatchObject({ version: 1, value: JSON.parse(done[0]?.text ?? '').value })
  })
})

describe('a unit and the center at the same moment', () => {
  it('a return that did not see the submission is refused, and the submission stands', async () => {
    await save(wang, 0, 20.9)
    const [submitted, returned] = await Promise.all([
      step(wang, 'submit', 1),
      step(center, 'return', 1, { reason: '分子与台账不符' }),
    ])
    expect(submitted.status).toBe(200)
    expect(['report-version-conflict', 'report-state-refused']).toContain(problemOf(returned).code)
    expect(await read()).toMatchObject({ state: 'submitted', version: 2, returnReason: null })
  })

  it.each([
    ['verify', 'verified'],
    ['return', 'returned'],
  ] as const)(
    'taken back by the unit while the center would %s it: one of both',
    async (name, state) => {
      await save(wang, 0, 20.9)
      await step(wang, 'submit', 1)
      const more = name === 'return' ? { reason: '分子与台账不符' } : {}
      const answers = [step(wang, 'withdraw', 2), step(center, name, 2, more)]
      const { done, refused } = sortOut(await Promise.all(answers))
      expect([done.length, refused.length]).toEqual([1, 1])
      const report = await read()
      expect(report.version).toBe(3)
      expect(['draft', state]).toContain(report.state)
    },
  )

  it('verified by two reviewers at once: one observation, and the second is told', async () => {
    const second = await test.createAccount({ role: 'center' })
    await save(wang, 0, 20.9)
    await step(wang, 'submit', 1)
    const { done, refused } = sortOut(
      await Promise.all([step(center, 'verify', 2), step(second, 'verify', 2)]),
    )
    expect([done.length, refused.length]).toEqual([1, 1])
    expect(refused[0]?.code).toBe('report-state-refused')
    const observed = await test.store.read((connection) => connection.select().from(observations))
    expect(observed.map(({ value, version }) => [value, version])).toEqual([[20.9, 1]])
  })

  it('published while somebody verifies: what was verified in time is public and counted, or refused', async () => {
    const head = await test.createAccount({ role: 'center_head' })
    await save(wang, 0, 20.9)
    await step(wang, 'submit', 1)
    const [verified, published] = await Promise.all([
      step(center, 'verify', 2),
      call({
        method: 'POST',
        path: `${plan}/periods/2023-Q3/publish`,
        cookie: head.cookie,
        body: { reason: '演练：其余单位本期不报' },
      }),
    ])
    expect(published.status).toBe(200)
    const inTime = verified.status === 200
    if (!inTime) expect(problemOf(verified).code).toBe('period-state-refused')
    const { text } = await call({ method: 'GET', path: `${plan}/indicators/I08` })
    const shown = indicatorDetailSchema.parse(JSON.parse(text)).observations
    expect(shown.map(({ value }) => value)).toEqual(inTime ? [20.9] : [])
    const [audit] = await test.store.read((connection) =>
      connection
        .select()
        .from(auditEntries)
        .where(eq(auditEntries.action, 'period.published'))
        .orderBy(desc(auditEntries.id)),
    )
    expect(audit?.detail).toMatchObject({ verified: inTime ? 1 : 0 })
  })
})

describe('fifty people at once, each on a report of their own', () => {
  const listReports = async (period: string): Promise<Report[]> => {
    const path = `${plan}/periods/${period}/reports`
    const { text } = await call({ method: 'GET', path, cookie: center.cookie })
    return itemsOf(reportSchema).parse(JSON.parse(text)).items
  }

  it('all are done: three saves each, in order, with an event and an audit row for each', async () => {
    const body = { code: '2023-Q4', dueOn: '2024-01-15' }
    await call({ method: 'POST', path: `${plan}/periods`, cookie: center.cookie, body })
    const all = [...(await listReports('2023-Q3')), ...(await listReports('2023-Q4'))].slice(0, 50)
    const reporters = new Map<string, TestAccount>()
    for (const code of new Set(all.map(({ unit }) => unit.code))) {
      reporters.set(code, await test.createAccount({ role: 'reporter', unitCode: code }))
    }
    const before = await countRows()
    const saveThrice = async ({ period, indicator, unit }: Report): Promise<number[]> => {
      const path = `${plan}/periods/${period}/reports/${indicator.code}`
      const statuses: number[] = []
      for (const version of [0, 1, 2]) {
        const { status } = await save(reporters.get(unit.code) ?? wang, version, 50 + version, path)
        statuses.push(status)
      }
      return statuses
    }
    const statuses = await Promise.all(all.map(saveThrice))
    expect(all).toHaveLength(50)
    expect(statuses.flat()).toEqual(Array.from({ length: 150 }, () => 200))
    expect(await countRows()).toEqual({ events: before.events + 150, audit: before.audit + 150 })
    const saved = [...(await listReports('2023-Q3')), ...(await listReports('2023-Q4'))]
    expect(saved.filter(({ version }) => version === 3)).toHaveLength(50)
  })
})
