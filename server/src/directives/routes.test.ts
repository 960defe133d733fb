import { directiveDetailSchema } from '@yardstick/shared/directives/schema.ts'
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { auditEntries } from '../db/account-tables.ts'
import { directiveEvents } from '../db/directive-tables.ts'
import { notices } from '../db/notice-tables.ts'

const plan = `/plans/${countyPlan}`

let test: TestApp
let leader: TestAccount
let center: TestAccount
let reporter: TestAccount
let stranger: TestAccount

const wanted = {
  unit: 'city-management',
  title: '加快智慧路灯改造',
  task: '请说明改造滞后的原因，并报送赶工计划。',
  subjects: ['indicator:I08', 'promise:A01-P1-M1'],
  dueOn: '2024-03-31',
}

const issue = (change: object = {}, account = leader) =>
  test.send('POST', `${plan}/directives`, {
    cookie: account.cookie,
    body: { ...wanted, ...change },
  })
const read = async (account = leader, no = 1) =>
  directiveDetailSchema.parse(
    (await test.send('GET', `${plan}/directives/${no}`, { cookie: account.cookie })).json(),
  )
const send = (account: TestAccount, step: string, body: object) =>
  test.send('POST', `${plan}/directives/1/${step}`, { cookie: account.cookie, body })
/** Takes a step from what the person sees now. */
const take = async (account: TestAccount, step: string, body: object = {}) =>
  send(account, step, { seen: (await read()).lastEvent, ...body })
const lastAudit = () =>
  test.store.read(
    async (connection) =>
      (await connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1))[0],
  )
const told = () =>
  test.store.read(async (connection) =>
    (await connection.select().from(notices))
      .filter(({ kind }) => kind === 'directive.changed')
      .map(({ accountId, facts }) => [accountId, facts.action]),
  )

beforeEach(async () => {
  test = await makeSeededApp({ now: '2024-03-01T02:00:00.000Z' })
  leader = await test.createAccount({ role: 'leader' })
  center = await test.createAccount({ role: 'center' })
  reporter = await test.createAccount({ role: 'reporter', unitCode: 'city-management' })
  stranger = await test.createAccount({ role: 'reporter', unitCode: 'health' })
})
afterEach(() => test.close())

describe('issuing a directive', () => {
  it('tells the unit what is asked, about what and until when', async () => {
    expect((await issue()).statusCode).toBe(201)
    expect(await read(reporter)).toMatchObject({
      no: 1,
      state: 'issued',
      light: 'none',
      title: wanted.title,
      issuedOn: '2024-03-01',
      dueOn: '2024-03-31',
      unit: { code: 'city-management' },
      subjects: [
        { key: 'indicator:I08', name: '智慧路灯道路覆盖率' },
        { key: 'promise:A01-P1-M1' },
      ],
      events: [{ action: 'issue', actorRole: 'leader' }],
    })
    expect(await told()).toEqual([[reporter.id, 'issue']])
    expect(await lastAudit()).toMatchObject({
      action: 'directive.issued',
      subject: `directive:${countyPlan}/1`,
      actorName: leader.loginName,
    })
  })

  it('numbers them in their order', async () => {
    await issue()
    expect((await issue()).json()).toMatchObject({ no: 2 })
  })

  it.each([
    ['a unit that is not there', { unit: 'nobody' }, [404, 'unit-unknown']],
    ['a name that stands for several units', { unit: 'schools' }, [422, 'unit-collective']],
    [
      'a subject that the plan does not have',
      { subjects: ['project:F99'] },
      [422, 'subject-unknown'],
    ],
    ['a day that has passed', { dueOn: '2024-02-29' }, [422, 'directive-date-invalid']],
    ['no title', { title: ' ' }, [422, 'validation-failed']],
    ['a task of 4,001 characters', { task: '字'.repeat(4001) }, [422, 'validation-failed']],
    ['a field that is not asked for', { urgent: true }, [422, 'validation-failed']],
  ])('refuses %s and writes nothing', async (_what, change, refused) => {
    const before = await lastAudit()
    expect(codeOf(await issue(change))).toEqual(refused)
    expect(await lastAudit()).toEqual(before)
  })

  it('is for leaders and the center', async () => {
    expect(codeOf(await issue({}, reporter))).toEqual([403, 'role-refused'])
    expect((await issue({}, center)).statusCode).toBe(201)
  })
})

describe('the life of a directive', () => {
  beforeEach(async () => {
    await issue()
  })

  it('goes from receipt over reply, return and reply to its close, all on record', async () => {
    for (const [account, step, text] of [
      [reporter, 'receive', null],
      [reporter, 'reply', '已排定赶工计划。'],
      [leader, 'return', '请补充分月安排。'],
      [reporter, 'reply', '已补充。'],
      [center, 'close', null],
    ] as const) {
      expect((await take(account, step, { text })).statusCode, step).toBe(200)
    }
    const { state, light, events } = await read(reporter)
    expect([state, light]).toEqual(['closed', 'none'])
    expect(events.map(({ action, text }) => [action, text])).toEqual([
      ['issue', null],
      ['receive', null],
      ['reply', '已排定赶工计划。'],
      ['return', '请补充分月安排。'],
      ['reply', '已补充。'],
      ['close', null],
    ])
    expect(await lastAudit()).toMatchObject({
      action: 'directive.closed',
      detail: { state: 'closed' },
    })
    const issuers = [leader.id, center.id]
    expect(await told()).toEqual([
      [reporter.id, 'issue'],
      ...issuers.map((id) => [id, 'receive']),
      ...issuers.map((id) => [id, 'reply']),
      [reporter.id, 'return'],
      ...issuers.map((id) => [id, 'reply']),
      [reporter.id, 'close'],
    ])
  })

  it('lights up: yellow without a receipt, blue near the due date, red after it', async () => {
    const lightOn = async (day: string) => {
      test.clock.now = new Date(`${day}T02:00:00.000Z`)
      leader = { ...leader, cookie: await test.signIn(leader.loginName) }
      return (await read()).light
    }
    expect(await lightOn('2024-03-04')).toBe('none')
    expect(await lightOn('2024-03-05')).toBe('yellow')
    reporter = { ...reporter, cookie: await test.signIn(reporter.loginName) }
    await take(reporter, 'receive')
    expect(await lightOn('2024-03-20')).toBe('none')
    expect(await lightOn('2024-03-24')).toBe('blue')
    expect(await lightOn('2024-04-01')).toBe('red')
  })

  it('lets the unit ask for more time once, and the issuer grant it', async () => {
    const ask = { text: '设备供货延误。', dueOn: '2024-04-30' }
    expect((await take(reporter, 'ask-extension', ask)).json()).toMatchObject({
      dueOn: '2024-03-31',
      extensionAskedUntil: '2024-04-30',
    })
    expect(codeOf(await take(reporter, 'ask-extension', ask))).toEqual([
      409,
      'directive-state-refused',
    ])
    expect((await take(leader, 'grant-extension', { dueOn: '2024-04-15' })).json()).toMatchObject({
      firstDueOn: '2024-03-31',
      dueOn: '2024-04-15',
      extensionAskedUntil: null,
    })
  })

  it.each([
    ['a day before the due date', '2024-03-31', '2024-03-01T02:00:00.000Z'],
    ['no day', null, '2024-03-01T02:00:00.000Z'],
    ['after the due date has passed', '2024-04-30', '2024-04-01T02:00:00.000Z'],
  ])('refuses more time: %s', async (_what, dueOn, now) => {
    test.clock.now = new Date(now)
    leader = { ...leader, cookie: await test.signIn(leader.loginName) }
    reporter = { ...reporter, cookie: await test.signIn(reporter.loginName) }
    const asked = await take(reporter, 'ask-extension', { text: '理由', dueOn })
    expect(codeOf(asked)).toEqual([422, 'directive-date-invalid'])
  })

  it.each([
    ['reply', 'reporter'],
    ['withdraw', 'leader'],
  ] as const)('refuses to %s without words', async (step, who) => {
    const account = who === 'leader' ? leader : reporter
    expect(codeOf(await take(account, step))).toEqual([422, 'reason-required'])
  })

  it('is hidden from other units and visitors', async () => {
    const others = await test.send('GET', `${plan}/directives/1`, { cookie: stranger.cookie })
    expect(codeOf(others)).toEqual([404, 'directive-unknown'])
    const list = await test.send('GET', `${plan}/directives`, { cookie: stranger.cookie })
    expect(list.json().items).toEqual([])
    expect(codeOf(await send(stranger, 'receive', { seen: 1 }))).toEqual([404, 'directive-unknown'])
    expect(codeOf(await test.send('GET', `${plan}/directives`))).toEqual([401, 'sign-in-required'])
  })

  it('of two people who act on the same sight of it, the second is told', async () => {
    const { lastEvent } = await read()
    const replies = await Promise.all([
      send(reporter, 'reply', { seen: lastEvent, text: '甲' }),
      send(reporter, 'reply', { seen: lastEvent, text: '乙' }),
    ])
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    const refused = replies.find(({ statusCode }) => statusCode === 409)
    expect(refused && codeOf(refused)).toEqual([409, 'changed-meanwhile'])
    expect((await read()).events).toHaveLength(2)
  })

  it('keeps what happened: neither people nor programs change it', async () => {
    const change = test.store.write(async (connection) => {
      await connection.update(directiveEvents).set({ text: '改写' })
    })
    await expect(change).rejects.toThrow('directive_events is append-only')
  })
})

describe('proposals', () => {
  const list = async () =>
    (await test.send('GET', `${plan}/directive-proposals`, { cookie: leader.cookie })).json().items
  const dismiss = (key: string, account = leader) =>
    test.send('POST', `${plan}/directive-proposals/dismiss`, {
      cookie: account.cookie,
      body: { key, reason: '已当面交办。' },
    })

  it('name the promises that nobody has ticked, the longest overdue first', async () => {
    const promises = (await list()).filter(
      ({ kind }: { kind: string }) => kind === 'promise_missed',
    )
    expect(promises.length).toBeGreaterThan(0)
    expect(promises[0]).toMatchObject({ missedOn: '2021-12-31', suggestedDueOn: '2024-03-31' })
    const late = promises.map(({ daysLate }: { daysLate: number }) => daysLate)
    expect(late).toEqual([...late].sort((a, b) => b - a))
  })

  it('name reports only when they are a quarter late', async () => {
    test.clock.now = new Date('2023-10-10T02:00:00.000Z')
    const cookie = await test.signIn(center.loginName)
    const body = { code: '2023-Q3', dueOn: '2023-12-01' }
    expect((await test.send('POST', `${plan}/periods`, { cookie, body })).statusCode).toBe(201)
    const overdueOn = async (day: string) => {
      test.clock.now = new Date(`${day}T02:00:00.000Z`)
      leader = { ...leader, cookie: await test.signIn(leader.loginName) }
      const items: { kind: string }[] = await list()
      return items.filter(({ kind }) => kind === 'report_overdue').length
    }
    expect(await overdueOn('2024-02-28')).toBe(0)
    expect(await overdueOn('2024-02-29')).toBeGreaterThan(0)
  })

  it('are sent by nobody, taken up once, and go when they are put aside', async () => {
    const [first, second] = await list()
    expect((await issue({ proposalKey: first.key })).statusCode).toBe(201)
    expect(codeOf(await issue({ proposalKey: first.key }))).toEqual([404, 'proposal-unknown'])
    expect((await dismiss(second.key)).statusCode).toBe(200)
    expect(await lastAudit()).toMatchObject({
      action: 'directive.proposalDismissed',
      detail: { key: second.key, reason: '已当面交办。' },
    })
    const keys = (await list()).map(({ key }: { key: string }) => key)
    expect(keys).not.toContain(first.key)
    expect(keys).not.toContain(second.key)
    expect(codeOf(await dismiss(second.key))).toEqual([404, 'proposal-unknown'])
    expect(codeOf(await dismiss(keys[0], reporter))).toEqual([403, 'role-refused'])
  })
})
