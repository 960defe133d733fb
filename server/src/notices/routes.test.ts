import { type NoticePage, noticePageSchema } from '@yardstick/shared/notices/schema.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { countyPlan, makeSeededApp, unitInCharge } from '../../test/seeded-app.ts'
import { auditEntries } from '../db/account-tables.ts'
import { notices } from '../db/notice-tables.ts'
import { insertWebhook, listDeliveries } from './webhook-store.ts'

const plan = `/plans/${countyPlan}`
const quarter = `${plan}/periods/2023-Q3`
const lamps = `${quarter}/reports/I08`

let test: TestApp
let center: TestAccount
let leader: TestAccount
let reporter: TestAccount
let approver: TestAccount
let bystander: TestAccount

const post = (account: TestAccount, path: string, body?: unknown) =>
  test.send('POST', path, { cookie: account.cookie, body })

const noticesOf = async (account: TestAccount, query = ''): Promise<NoticePage> => {
  const reply = await test.send('GET', `/notices${query}`, { cookie: account.cookie })
  expect(reply.statusCode, reply.body).toBe(200)
  return noticePageSchema.parse(reply.json())
}

const kindsOf = async (account: TestAccount): Promise<string[]> =>
  (await noticesOf(account)).items.map(({ kind }) => kind)

const openQuarter = () => post(center, `${plan}/periods`, { code: '2023-Q3', dueOn: '2023-10-25' })

const submitLamps = async () => {
  const { cookie } = reporter
  await test.send('PUT', lamps, { cookie, body: { version: 0, value: 20.9, note: null } })
  await post(reporter, `${lamps}/submit`, { version: 1 })
}

const returnLamps = (reason = '分子与台账不符') =>
  post(center, `${lamps}/return`, { version: 2, reason })

const countNotices = async (): Promise<number> =>
  test.store.read(async (connection) => connection.$count(notices))

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  const unitCode = await unitInCharge(test, 'I08')
  center = await test.createAccount({ role: 'center' })
  leader = await test.createAccount({ role: 'leader' })
  reporter = await test.createAccount({ role: 'reporter', unitCode })
  approver = await test.createAccount({ role: 'approver', unitCode })
  bystander = await test.createAccount({ role: 'reporter', unitCode: 'transport' })
})
afterEach(() => test.close())

describe('opening a period', () => {
  it('tells everybody of the units that owe something how much it is and until when', async () => {
    await openQuarter()
    for (const account of [reporter, approver]) {
      const { items, unread } = await noticesOf(account)
      expect(unread).toBe(1)
      expect(items).toMatchObject([
        {
          kind: 'period.opened',
          facts: { plan: countyPlan, period: '2023-Q3', dueOn: '2023-10-25' },
          createdAt: '2023-10-10T02:00:00.000Z',
          readAt: null,
        },
      ])
    }
    expect(await kindsOf(center)).toEqual([])
  })

  it('counts what the unit owes as its own list does', async () => {
    await openQuarter()
    const own = await test.send('GET', `${plan}/reports/own`, { cookie: reporter.cookie })
    const { items } = await noticesOf(reporter)
    expect(items[0]?.facts).toMatchObject({ owed: own.json().items.length })
  })

  it('that is refused tells nobody anything', async () => {
    await openQuarter()
    const told = await countNotices()
    expect((await openQuarter()).statusCode).toBe(409)
    expect(await countNotices()).toBe(told)
  })

  it('leaves disabled accounts alone', async () => {
    const sysadmin = await test.signIn('sysadmin')
    const path = `/accounts/${approver.id}/state`
    await test.send('PUT', path, { cookie: sysadmin, body: { state: 'disabled' } })
    await openQuarter()
    const told = await test.store.read((connection) => connection.select().from(notices))
    expect(told.map(({ accountId }) => accountId)).not.toContain(approver.id)
  })

  it('writes one message for each active webhook, with units and counts and no person', async () => {
    const createdAt = test.clock.now.toISOString()
    for (const state of ['active', 'paused'] as const) {
      const row = { url: 'http://127.0.0.1/', secret: 's', state, createdAt }
      await test.store.write((connection) => insertWebhook(connection, row))
    }
    await openQuarter()
    const logOf = (id: number) =>
      test.store.read((connection) => listDeliveries(connection, id, { limit: 9 }))
    const [sent, ...others] = (await logOf(1)).items
    expect(others).toEqual([])
    expect((await logOf(2)).items).toEqual([])
    expect(sent).toMatchObject({ kind: 'period.opened', state: 'waiting', attempts: 0 })
    expect(sent?.text).toMatch(/2023年第三季度填报已开启，2023-10-25截止，\d+个单位共52项。$/)
    expect(sent?.text).not.toContain(reporter.loginName)
  })
})

describe('a report that comes back', () => {
  it('is told to the unit’s reporters with the reason, and to nobody else', async () => {
    await openQuarter()
    await submitLamps()
    await returnLamps()
    expect((await noticesOf(reporter)).items[0]).toMatchObject({
      kind: 'report.returned',
      facts: { plan: countyPlan, period: '2023-Q3', indicator: 'I08', reason: '分子与台账不符' },
    })
    for (const account of [approver, bystander, center, leader]) {
      expect(await kindsOf(account)).not.toContain('report.returned')
    }
  })

  it('a second time is told a second time', async () => {
    await openQuarter()
    await submitLamps()
    await returnLamps()
    await post(reporter, `${lamps}/submit`, { version: 3 })
    await post(center, `${lamps}/return`, { version: 4, reason: '仍不符' })
    expect(await kindsOf(reporter)).toEqual(['report.returned', 'report.returned', 'period.opened'])
  })

  it('is not told when the return is refused', async () => {
    await openQuarter()
    expect((await returnLamps()).statusCode).toBe(409)
    expect(await kindsOf(reporter)).toEqual(['period.opened'])
  })
})

describe('a report that is handed in', () => {
  it('is told to the unit’s approvers, each time, and to nobody else', async () => {
    await openQuarter()
    await submitLamps()
    const awaited = { kind: 'report.awaitsApproval', facts: { indicator: 'I08' } }
    expect((await noticesOf(approver)).items[0]).toMatchObject({
      ...awaited,
      facts: { author: reporter.loginName },
    })
    await returnLamps()
    await post(reporter, `${lamps}/submit`, { version: 3 })
    const kinds = await kindsOf(approver)
    expect(kinds.filter((kind) => kind === awaited.kind)).toHaveLength(2)
    for (const account of [reporter, bystander, center, leader]) {
      expect(await kindsOf(account)).not.toContain(awaited.kind)
    }
  })
})

describe('a comment on a report', () => {
  const say = (account: TestAccount, text: string) => post(account, `${lamps}/comments`, { text })

  it('of the center is told to the people of the unit', async () => {
    await openQuarter()
    await say(center, '请补充台账。')
    for (const account of [reporter, approver]) {
      expect((await noticesOf(account)).items[0]).toMatchObject({
        kind: 'report.commented',
        facts: { indicator: 'I08', to: 'unit', author: center.loginName, text: '请补充台账。' },
      })
    }
    for (const account of [center, bystander, leader]) {
      expect(await kindsOf(account)).not.toContain('report.commented')
    }
  })

  it('of the unit is told to everybody at the center, shortened', async () => {
    await openQuarter()
    const head = await test.createAccount({ role: 'center_head' })
    await say(reporter, `说明\n${'字'.repeat(200)}`)
    for (const account of [center, head]) {
      const [notice] = (await noticesOf(account)).items
      expect(notice).toMatchObject({ facts: { to: 'center', author: reporter.loginName } })
      expect(notice?.facts).toMatchObject({ text: `说明 ${'字'.repeat(76)}…` })
    }
    expect(await kindsOf(approver)).not.toContain('report.commented')
  })

  it('that is refused tells nobody anything', async () => {
    await openQuarter()
    const told = await countNotices()
    expect((await say(reporter, ' ')).statusCode).toBe(422)
    expect(await countNotices()).toBe(told)
  })
})

it('publishing a period tells the units that owed something and the leaders', async () => {
  await openQuarter()
  await submitLamps()
  await post(approver, `${lamps}/approve`, { version: 2 })
  await post(center, `${lamps}/verify`, { version: 3 })
  await post(center, `${quarter}/close`)
  expect(await kindsOf(leader)).toEqual([])
  const head = await test.createAccount({ role: 'center_head' })
  await post(head, `${quarter}/publish`, { reason: '其余单位另行催报' })
  for (const account of [leader, reporter, approver]) {
    expect((await noticesOf(account)).items[0]).toMatchObject({
      kind: 'period.published',
      facts: { plan: countyPlan, period: '2023-Q3', verified: 1 },
    })
  }
  expect(await kindsOf(center)).toEqual([])
})

describe('reading notices', () => {
  beforeEach(async () => {
    await openQuarter()
    await submitLamps()
    await returnLamps()
  })

  it('goes page by page, newest first; the unread count is that of all', async () => {
    const first = await noticesOf(reporter, '?limit=1')
    expect(first.items.map(({ kind }) => kind)).toEqual(['report.returned'])
    expect(first.unread).toBe(2)
    const second = await noticesOf(reporter, `?limit=1&before=${first.nextBefore}`)
    expect(second.items.map(({ kind }) => kind)).toEqual(['period.opened'])
    expect(second.nextBefore).toBeNull()
  })

  it('marks the ones that are named, once', async () => {
    const [newest] = (await noticesOf(reporter)).items
    const ids = [newest?.id]
    const reply = await post(reporter, '/notices/read', { ids })
    expect([reply.statusCode, reply.json()]).toEqual([200, { unread: 1 }])
    const readAt = test.clock.now.toISOString()
    test.clock.now = new Date('2023-10-10T02:05:00.000Z')
    await post(reporter, '/notices/read', { ids })
    expect((await noticesOf(reporter)).items.map((notice) => notice.readAt)).toEqual([readAt, null])
  })

  it('marks all, and leaves no audit row', async () => {
    const countAudit = () => test.store.read((connection) => connection.$count(auditEntries))
    const before = await countAudit()
    const reply = await post(reporter, '/notices/read', { all: true })
    expect(reply.json()).toEqual({ unread: 0 })
    expect((await noticesOf(approver)).unread).toBe(2)
    expect(await countAudit()).toBe(before)
  })

  it('never marks another person’s', async () => {
    const [foreign] = (await noticesOf(approver)).items
    expect((await post(reporter, '/notices/read', { ids: [foreign?.id] })).statusCode).toBe(200)
    expect((await noticesOf(approver)).unread).toBe(2)
  })

  it.each([
    ['neither', {}],
    ['no number', { ids: [] }],
    ['both', { ids: [1], all: true }],
    ['all: false', { all: false }],
  ])('refuses a body that names %s', async (_what, body) => {
    expect(codeOf(await post(reporter, '/notices/read', body))).toEqual([422, 'validation-failed'])
    expect((await noticesOf(reporter)).unread).toBe(2)
  })

  it('can be counted without reading them; that is no sign that somebody is there', async () => {
    const count = () => test.send('GET', '/notices/unread', { cookie: reporter.cookie })
    expect((await count()).json()).toEqual({ unread: 2 })
    test.clock.now = new Date('2023-10-10T03:59:00.000Z')
    expect((await count()).statusCode).toBe(200)
    await test.store.write(async () => undefined)
    test.clock.now = new Date('2023-10-10T04:01:00.000Z')
    expect(codeOf(await count())).toEqual([401, 'sign-in-required'])
  })

  it('is for people who work here: no visitor, no administrator', async () => {
    expect(codeOf(await test.send('GET', '/notices'))).toEqual([401, 'sign-in-required'])
    const cookie = await test.signIn('sysadmin')
    expect(codeOf(await test.send('GET', '/notices', { cookie }))).toEqual([403, 'role-refused'])
  })
})
