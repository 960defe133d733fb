import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { reportDetailSchema } from '@yardstick/shared/indicators/reporting.ts'
import { indicatorDetailSchema } from '@yardstick/shared/indicators/schema.ts'
import type { LightMyRequestResponse } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { auditEntries, idempotencyKeys } from '../db/account-tables.ts'
import { reportComments, reportEvents } from '../db/reporting-tables.ts'
import { forgetOldAnswers } from './idempotency.ts'

const plan = `/plans/${countyPlan}`
const lamps = `${plan}/periods/2023-Q3/reports/I08`
const key = 'a1b2c3d4-e5f6'

let test: TestApp
let center: TestAccount
let reporter: TestAccount

const keyed = (account: TestAccount, idempotencyKey: string, body: unknown) => ({
  cookie: account.cookie,
  headers: { 'idempotency-key': idempotencyKey },
  body,
})

const save = (body: unknown, idempotencyKey = key) =>
  test.send('PUT', lamps, keyed(reporter, idempotencyKey, body))

const submit = (version: number, idempotencyKey = key, account = reporter) =>
  test.send('POST', `${lamps}/submit`, keyed(account, idempotencyKey, { version }))

const draft = { version: 0, value: 20.9, note: '三季度台账' }

const refusalOf = (reply: LightMyRequestResponse): [number, string] => [
  reply.statusCode,
  problemSchema.parse(reply.json()).code,
]

const isReplay = (reply: LightMyRequestResponse): boolean =>
  reply.headers['idempotency-replayed'] === 'true'

/** Rows that a write of a report leaves: its events, all audit rows, the answers kept. */
const countRows = () =>
  test.store.read(async (connection) => ({
    events: await connection.$count(reportEvents),
    audit: await connection.$count(auditEntries),
    kept: await connection.$count(idempotencyKeys),
  }))

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  const { responsibleUnit } = indicatorDetailSchema.parse(
    (await test.send('GET', `${plan}/indicators/I08`)).json(),
  )
  reporter = await test.createAccount({
    role: 'reporter',
    unitCode: responsibleUnit?.code ?? '',
  })
  await test.send('POST', `${plan}/periods`, {
    cookie: center.cookie,
    body: { code: '2023-Q3', dueOn: '2023-10-25' },
  })
})
afterEach(() => test.close())

describe('a write sent again under its key', () => {
  it('is done once, and answered with the very bytes of the first answer', async () => {
    const before = await countRows()
    const first = await save(draft)
    const again = await save(draft)
    expect([first.statusCode, again.statusCode]).toEqual([200, 200])
    expect([isReplay(first), isReplay(again)]).toEqual([false, true])
    expect(again.body).toBe(first.body)
    expect(again.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(again.headers['cache-control']).toBe('no-store')
    const { events, audit } = before
    expect(await countRows()).toEqual({ events: events + 1, audit: audit + 1, kept: 1 })
  })

  it('gets that answer however far the report has gone since', async () => {
    await save(draft, 'key-of-the-save')
    const submitted = await submit(1)
    const returned = { version: 2, reason: '分子与台账不符' }
    await test.send('POST', `${lamps}/return`, { cookie: center.cookie, body: returned })
    const again = await submit(1)
    expect([isReplay(again), again.body]).toEqual([true, submitted.body])
    expect(reportDetailSchema.parse(again.json()).state).toBe('submitted')
  })

  it('is the same request with other spaces and another order of fields', async () => {
    await save(draft)
    const again = await save({ note: ' 三季度台账 ', value: 20.9, version: 0 })
    expect(isReplay(again)).toBe(true)
  })

  it('at the same moment is done once too, and both get the answer', async () => {
    const replies = await Promise.all([save(draft), save(draft), save(draft)])
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1)
    expect(replies.filter(isReplay)).toHaveLength(2)
    expect(await countRows()).toMatchObject({ events: 1, kept: 1 })
  })

  it('keeps the status of a creation', async () => {
    const comment = () =>
      test.send('POST', `${lamps}/comments`, keyed(center, key, { text: '请补台账' }))
    const [first, again] = [await comment(), await comment()]
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect(again.body).toBe(first.body)
    const comments = await test.store.read((connection) => connection.$count(reportComments))
    expect(comments).toBe(1)
  })
})

describe('what a key does not do', () => {
  it.each([
    ['another body', () => save({ ...draft, value: 21 })],
    ['another address', () => submit(1)],
  ])('it is refused for %s, and nothing is written', async (_what, send) => {
    await save(draft)
    const before = await countRows()
    expect(refusalOf(await send())).toEqual([422, 'idempotency-key-reused'])
    expect(await countRows()).toEqual(before)
  })

  it('keeps no refusal: what was refused may be sent again under it', async () => {
    expect(refusalOf(await submit(0))).toEqual([409, 'report-state-refused'])
    expect((await countRows()).kept).toBe(0)
    await save(draft, 'key-of-the-save')
    const accepted = await submit(1)
    expect([accepted.statusCode, isReplay(accepted)]).toEqual([200, false])
  })

  it('belongs to its account: others may use the same one', async () => {
    await save(draft)
    const comment = keyed(center, key, { text: '请补台账' })
    const reply = await test.send('POST', `${lamps}/comments`, comment)
    expect([reply.statusCode, isReplay(reply)]).toEqual([201, false])
  })

  it('without one, the same request is a second request', async () => {
    const { cookie } = reporter
    await test.send('PUT', lamps, { cookie, body: draft })
    const again = await test.send('PUT', lamps, { cookie, body: draft })
    expect(refusalOf(again)).toEqual([409, 'report-version-conflict'])
    expect((await countRows()).kept).toBe(0)
  })

  it.each([
    ['seven characters', 'a1b2c3d'],
    ['129 characters', 'a'.repeat(129)],
    ['a space', 'a1b2 c3d4'],
    ['a character beyond ASCII', 'a1b2c3d4é'],
  ])('a key of %s is refused', async (_what, wrong) => {
    const reply = await save(draft, wrong)
    expect(refusalOf(reply)).toEqual([422, 'validation-failed'])
    expect(reply.json().errors[0].path).toBe('headers.idempotency-key')
    expect(await countRows()).toMatchObject({ events: 0, kept: 0 })
  })
})

describe('a replay asks again whether one may', () => {
  beforeEach(async () => {
    expect((await save(draft)).statusCode).toBe(200)
  })

  it('nothing is answered once the session has ended', async () => {
    await test.send('DELETE', '/session', { cookie: reporter.cookie })
    expect(refusalOf(await save(draft))).toEqual([401, 'sign-in-required'])
  })

  it('nothing is answered once the account acts for another unit', async () => {
    const rights = { role: 'reporter', unitCode: 'finance' }
    const cookie = await test.signIn('secadmin')
    await test.send('PUT', `/accounts/${reporter.id}/rights`, { cookie, body: rights })
    reporter.cookie = await test.signIn(reporter.loginName)
    expect(refusalOf(await save(draft))).toEqual([403, 'unit-refused'])
  })
})

it('answers are kept for seven days and then forgotten', async () => {
  await save(draft)
  await forgetOldAnswers(test.store, new Date('2023-10-17T02:00:00.000Z'))
  expect((await countRows()).kept).toBe(1)
  await forgetOldAnswers(test.store, new Date('2023-10-17T02:00:00.001Z'))
  expect((await countRows()).kept).toBe(0)
})
