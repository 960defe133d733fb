import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { type Report, reportSchema } from '@yardstick/shared/indicators/reporting.ts'
import { indicatorDetailSchema } from '@yardstick/shared/indicators/schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { asc, eq } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { auditEntries } from '../db/account-tables.ts'
import { observations } from '../db/reporting-tables.ts'

const plan = `/plans/${countyPlan}`
const quarter = `${plan}/periods/2023-Q3`

let test: TestApp
let center: TestAccount
let reporter: TestAccount
/** Two of the reporter's, without a check of their own. */
let codes: [string, string]

const post = (account: TestAccount, path: string, body?: unknown) =>
  test.send('POST', path, { cookie: account.cookie, body })

const verify = (account: TestAccount, body: unknown) =>
  post(account, `${quarter}/reports/verify`, body)

const problemOf = (reply: LightMyRequestResponse) => {
  const { status, code, facts } = problemSchema.parse(reply.json())
  return { status, code, facts }
}

const listReports = async (): Promise<Report[]> => {
  const reply = await test.send('GET', `${quarter}/reports`, { cookie: center.cookie })
  return itemsOf(reportSchema).parse(reply.json()).items
}

const statesNow = async () =>
  (await listReports())
    .filter(({ indicator }) => codes.includes(indicator.code))
    .map(({ state }) => state)

const submit = async (code: string) => {
  const path = `${quarter}/reports/${code}`
  const body = { version: 0, value: 20 }
  await test.send('PUT', path, { cookie: reporter.cookie, body })
  const reply = await post(reporter, `${path}/submit`, { version: 1 })
  expect(reply.statusCode, reply.body).toBe(200)
}

const auditOf = (requestId: unknown) =>
  test.store.read((connection) =>
    connection
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.requestId, String(requestId)))
      .orderBy(asc(auditEntries.id)),
  )

const countAudit = () => test.store.read((connection) => connection.$count(auditEntries))

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  const lamps = indicatorDetailSchema.parse(
    (await test.send('GET', `${plan}/indicators/I08`)).json(),
  )
  const unitCode = lamps.responsibleUnit?.code ?? ''
  reporter = await test.createAccount({ role: 'reporter', unitCode })
  await post(center, `${plan}/periods`, { code: '2023-Q3', dueOn: '2023-10-25' })
  const [first = '', second = ''] = (await listReports())
    .filter(({ unit, indicator }) => unit.code === unitCode && indicator.kind === 'expected')
    .map(({ indicator }) => indicator.code)
  codes = [first, second]
  for (const code of codes) await submit(code)
})
afterEach(() => test.close())

const seen = (version = 2) => codes.map((code) => ({ code, version }))

describe('verifying several reports in one go', () => {
  it('verifies each, and answers with them as they are now', async () => {
    const reply = await verify(center, seen())
    expect(reply.statusCode, reply.body).toBe(200)
    const { items } = itemsOf(reportSchema).parse(reply.json())
    expect(items.map(({ indicator, state, version }) => [indicator.code, state, version])).toEqual(
      codes.map((code) => [code, 'verified', 3]),
    )
    const kept = await test.store.read((connection) => connection.$count(observations))
    expect(kept).toBe(2)
  })

  it('leaves an audit row for each, which says how many there were', async () => {
    await verify(center, seen())
    const newest = await test.store.read((connection) => connection.select().from(auditEntries))
    const rows = await auditOf(newest.at(-1)?.requestId)
    expect(rows).toMatchObject(
      codes.map((code) => ({
        action: 'report.verified',
        actorName: center.loginName,
        subject: `report:${countyPlan}/2023-Q3/${code}`,
        detail: { to: 20, state: 'verified', among: 2 },
      })),
    )
  })

  it('is refused as a whole when one has moved on, and names it', async () => {
    await post(reporter, `${quarter}/reports/${codes[1]}/withdraw`, { version: 2 })
    await post(reporter, `${quarter}/reports/${codes[1]}/submit`, { version: 3 })
    const before = await countAudit()
    expect(problemOf(await verify(center, seen()))).toEqual({
      status: 409,
      code: 'together-refused',
      facts: { moved: [codes[1]], apart: [] },
    })
    expect(await statesNow()).toEqual(['submitted', 'submitted'])
    expect(await countAudit()).toBe(before)
  })

  it('is refused as a whole when one has to be looked at on its own', async () => {
    const body = { followUp: true }
    const mark = `${quarter}/reports/${codes[0]}/follow-up`
    await test.send('PUT', mark, { cookie: center.cookie, body })
    const refusal = { status: 409, code: 'together-refused' }
    const apart = { ...refusal, facts: { moved: [], apart: [codes[0]] } }
    expect(problemOf(await verify(center, seen()))).toEqual(apart)
    await test.send('PUT', mark, { cookie: center.cookie, body: { followUp: false } })
    const question = { text: '口径按哪一版？' }
    await post(reporter, `${quarter}/reports/${codes[0]}/comments`, question)
    expect(problemOf(await verify(center, seen()))).toEqual(apart)
    await post(center, `${quarter}/reports/${codes[0]}/comments`, { text: '按2023年版。' })
    expect((await verify(center, seen())).statusCode).toBe(200)
  })

  it('a second time finds everything moved on', async () => {
    await verify(center, seen())
    expect(problemOf(await verify(center, seen())).facts).toEqual({ moved: codes, apart: [] })
    expect(problemOf(await verify(center, seen(3))).facts).toEqual({ moved: [], apart: codes })
  })

  it.each<[string, () => unknown, number, string]>([
    ['no report at all', () => [], 422, 'validation-failed'],
    ['the same report twice', () => [...seen(), ...seen()], 422, 'validation-failed'],
    ['more than is asked for', () => [{ ...seen()[0], value: 1 }], 422, 'validation-failed'],
    [
      'more than can be looked at',
      () => Array.from({ length: 501 }, (_, no) => ({ code: `X${no}`, version: 2 })),
      422,
      'validation-failed',
    ],
    ['what is not owed', () => [{ code: 'I99', version: 2 }], 404, 'report-unknown'],
  ])('refuses %s', async (_what, body, status, code) => {
    expect(problemOf(await verify(center, body()))).toMatchObject({ status, code })
  })

  it('is for the center alone', async () => {
    expect(problemOf(await verify(reporter, seen()))).toMatchObject({ code: 'role-refused' })
  })
})
