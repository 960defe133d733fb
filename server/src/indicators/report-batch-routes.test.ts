import { issuedTokenSchema } from '@yardstick/shared/accounts/token-schema.ts'
import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { type BatchResult, batchResultSchema } from '@yardstick/shared/indicators/report-batch.ts'
import { desc } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { auditEntries } from '../db/account-tables.ts'
import { reportEvents } from '../db/reporting-tables.ts'

const plan = `/plans/${countyPlan}`
const path = `${plan}/periods/2023-Q3/reports/own/batch`
const lids = { code: 'I06', value: 41.2 }
const lamps = { code: 'I08', numerator: 209, denominator: 1000 }

let test: TestApp
let center: TestAccount
let secret: string

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  const reporter = await test.createAccount({ role: 'reporter', unitCode: 'city-management' })
  await test.send('POST', `${plan}/periods`, {
    cookie: center.cookie,
    body: { code: '2023-Q3', dueOn: '2023-10-25' },
  })
  const scopes = ['reports.read', 'reports.write']
  const body = { name: '市政平台', scopes, expiresOn: '2023-12-31' }
  const reply = await test.send('POST', '/tokens', { cookie: reporter.cookie, body })
  secret = issuedTokenSchema.parse(reply.json()).secret
})
afterEach(() => test.close())

/** Without an origin: no page sends it. */
const push = (body: unknown, { to = path, key }: { to?: string; key?: string } = {}) =>
  test.app.inject({
    method: 'POST',
    url: `/api/v1${to}`,
    headers: {
      authorization: `Bearer ${secret}`,
      'content-type': 'application/json',
      ...(key ? { 'idempotency-key': key } : {}),
    },
    payload: JSON.stringify(body),
  })

const resultIn = (reply: LightMyRequestResponse): BatchResult => {
  expect(reply.statusCode, reply.body).toBe(200)
  return batchResultSchema.parse(reply.json())
}

const problemIn = (reply: LightMyRequestResponse) => {
  const { code, facts } = problemSchema.parse(reply.json())
  return [reply.statusCode, code, facts]
}

const countEvents = async () =>
  (await test.store.read((connection) => connection.select().from(reportEvents))).length

describe('a batch of values', () => {
  it('is tried without a trace, then written as drafts in the name of the token', async () => {
    const tried = resultIn(await push({ rows: [lids, lamps] }, { to: `${path}/check` }))
    expect(tried.rows.map(({ code, outcome }) => [code, outcome])).toEqual([
      ['I06', 'new'],
      ['I08', 'new'],
    ])
    expect(await countEvents()).toBe(0)
    const done = resultIn(await push({ rows: [lids, lamps] }))
    expect(done.rows.map(({ state, version, after }) => [state, version, after?.value])).toEqual([
      ['draft', 1, 41.2],
      ['draft', 1, 20.9],
    ])
    const [entry] = await test.store.read((connection) =>
      connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1),
    )
    expect(entry).toMatchObject({
      action: 'report.saved',
      actorName: expect.stringMatching(/（接口令牌：市政平台）$/),
    })
  })

  it('with one wrong row writes nothing, and says which and why', async () => {
    const rows = [lids, { ...lamps, numerator: 1200 }]
    const tried = resultIn(await push({ rows }, { to: `${path}/check` }))
    expect(tried.rows[1]?.faults).toMatchObject([
      { field: 'denominator', code: 'numerator-over-denominator' },
    ])
    expect(problemIn(await push({ rows }))).toEqual([
      422,
      'batch-rows-wrong',
      { count: 1, rows: ['I08 numerator-over-denominator'] },
    ])
    expect(await countEvents()).toBe(0)
  })

  it('sent again changes nothing', async () => {
    await push({ rows: [lids, lamps] })
    const again = resultIn(await push({ rows: [lids, lamps] }))
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 2, wrong: 0 })
    expect(await countEvents()).toBe(2)
  })

  it('under a key is done once, and answered alike', async () => {
    const key = 'nightly-2023-10-10'
    const first = await push({ rows: [lids], submit: true }, { key })
    const second = await push({ rows: [lids], submit: true }, { key })
    expect([second.body, second.headers['idempotency-replayed']]).toEqual([first.body, 'true'])
    expect(resultIn(first)).toMatchObject({ submitted: 1, rows: [{ state: 'submitted' }] })
    expect(await countEvents()).toBe(2)
  })

  it('is handed in only as people may hand in: what asks for a reason keeps all of it back', async () => {
    const rows = [lids, { code: 'I08', outcome: 'no_data' }]
    expect(problemIn(await push({ rows, submit: true }))).toEqual([
      422,
      'batch-rows-wrong',
      { count: 1, rows: ['I08 reason-missing'] },
    ])
    expect(await countEvents()).toBe(0)
    const drafts = resultIn(await push({ rows }))
    expect(drafts.rows[1]?.hints).toMatchObject([{ field: 'note', code: 'reason-missing' }])
  })

  it('does not overwrite what was changed after the version it has seen', async () => {
    await push({ rows: [lids] })
    await push({ rows: [{ ...lids, value: 41.5, version: 1 }] })
    expect(problemIn(await push({ rows: [{ ...lids, value: 41.9, version: 1 }] }))).toEqual([
      422,
      'batch-rows-wrong',
      { count: 1, rows: ['I06 changed-since-download'] },
    ])
  })

  it.each([
    ['another unit’s row', [{ code: 'I26', value: 1 }], 'I26 row-of-other-unit'],
    ['an unknown row', [{ code: 'I99', value: 1 }], 'I99 row-unknown'],
    ['a percentage over a hundred', [{ code: 'I06', value: 126 }], 'I06 over-hundred'],
    ['a row twice', [lids, lids], 'I06 row-twice'],
  ])('with %s is refused', async (_what, rows, said) => {
    const [status, code, facts] = problemIn(await push({ rows }))
    expect([status, code]).toEqual([422, 'batch-rows-wrong'])
    expect(facts).toMatchObject({ rows: expect.arrayContaining([said]) })
  })

  it.each([
    ['no rows', { rows: [] }],
    ['a value that is no number', { rows: [{ code: 'I06', value: '41' }] }],
    ['a word that nobody knows', { rows: [{ ...lids, force: true }] }],
    ['too many rows', { rows: Array.from({ length: 201 }, () => lids) }],
  ])('with %s is refused by its form', async (_what, body) => {
    expect((await push(body)).statusCode).toBe(422)
    expect(await countEvents()).toBe(0)
  })

  it('comes too late for a closed period', async () => {
    const closing = `${plan}/periods/2023-Q3/close`
    await test.send('POST', closing, { cookie: center.cookie })
    expect(problemIn(await push({ rows: [lids] }))).toEqual([
      422,
      'batch-rows-wrong',
      { count: 1, rows: ['I06 period-locked'] },
    ])
  })
})
