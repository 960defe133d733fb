import { indicatorDetailSchema } from '@yardstick/shared/indicators/schema.ts'
import { noticePageSchema } from '@yardstick/shared/notices/schema.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { webhookDeliveries } from '../db/notice-tables.ts'
import { extensions } from '../db/reporting-tables.ts'
import { insertWebhook, listDeliveries } from '../notices/webhook-store.ts'
import { runReminders } from './run.ts'

const plan = `/plans/${countyPlan}`
const dueOn = '2023-10-25'

let test: TestApp
let center: TestAccount
let reporter: TestAccount
let unitCode: string

const post = (account: TestAccount, path: string, body?: unknown) =>
  test.send('POST', path, { cookie: account.cookie, body })

/** Moves the clock to ten o'clock in China; sessions last that long, so people sign in anew. */
const goTo = async (day: string): Promise<void> => {
  test.clock.now = new Date(`${day}T02:00:00.000Z`)
  center.cookie = await test.signIn(center.loginName)
  reporter.cookie = await test.signIn(reporter.loginName)
}

const run = () => runReminders(test.store, () => test.clock.now)

/** What somebody was told of one kind, oldest first. */
const toldTo = async (account: TestAccount, kind: string) => {
  const reply = await test.send('GET', '/notices?limit=100', { cookie: account.cookie })
  return noticePageSchema
    .parse(reply.json())
    .items.filter((notice) => notice.kind === kind)
    .map(({ facts }) => facts)
    .toReversed()
}

const daysTold = async () =>
  (await toldTo(reporter, 'reports.due')).map((facts) =>
    'daysPastDue' in facts ? facts.daysPastDue : null,
  )

const ownReports = async (): Promise<{ code: string; version: number }[]> => {
  const reply = await test.send('GET', `${plan}/reports/own`, { cookie: reporter.cookie })
  return reply.json().items.map((report: { indicator: { code: string }; version: number }) => ({
    code: report.indicator.code,
    version: report.version,
  }))
}

const pathOf = (code: string): string => `${plan}/periods/2023-Q3/reports/${code}`

const submitAll = async (): Promise<string[]> => {
  const owed = await ownReports()
  for (const { code, version } of owed) {
    const { cookie } = reporter
    await test.send('PUT', pathOf(code), { cookie, body: { version, value: 1, note: null } })
    const reply = await post(reporter, `${pathOf(code)}/submit`, { version: version + 1 })
    expect(reply.statusCode, reply.body).toBe(200)
  }
  return owed.map(({ code }) => code)
}

const extend = (state: 'asked' | 'granted', askedDueOn: string, decidedAt: string | null) =>
  test.store.write(async (connection) => {
    const reporterUnit = await connection.query.units.findFirst({
      where: (units, { eq }) => eq(units.code, unitCode),
    })
    await connection.insert(extensions).values({
      periodId: 1,
      unitId: reporterUnit?.id ?? 0,
      state,
      askedDueOn,
      reason: '数据尚在核对',
      askedBy: reporter.loginName,
      askedAt: '2023-10-20T02:00:00.000Z',
      decidedAt,
    })
  })

const addWebhook = () =>
  test.store.write((connection) =>
    insertWebhook(connection, {
      url: 'http://127.0.0.1/',
      secret: 's',
      state: 'active',
      createdAt: test.clock.now.toISOString(),
    }),
  )

const messages = async () =>
  (await test.store.read((connection) => listDeliveries(connection, 1, { limit: 50 }))).items
    .toReversed()
    .filter(({ kind }) => kind !== 'period.opened')
    .map(({ text }) => text)

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  const reply = await test.send('GET', `${plan}/indicators/I08`)
  unitCode = indicatorDetailSchema.parse(reply.json()).responsibleUnit?.code ?? ''
  center = await test.createAccount({ role: 'center' })
  reporter = await test.createAccount({ role: 'reporter', unitCode })
  await post(center, `${plan}/periods`, { code: '2023-Q3', dueOn })
})
afterEach(() => test.close())

describe('reminders to a unit', () => {
  it('come on the days of the schedule, once, whatever the hour', async () => {
    for (const day of ['2023-10-10', '2023-10-17', '2023-10-18', '2023-10-24', '2023-10-25']) {
      await goTo(day)
      await run()
      await run()
    }
    expect(await daysTold()).toEqual([-7, -1])
    expect((await toldTo(reporter, 'reports.due'))[0]).toEqual({
      plan: countyPlan,
      period: '2023-Q3',
      dueOn,
      daysPastDue: -7,
      outstanding: (await ownReports()).length,
    })
  })

  it('after weeks without a run come once, for the last day that was passed over', async () => {
    await goTo('2023-12-20')
    await run()
    await run()
    expect(await daysTold()).toEqual([56])
    await goTo('2023-12-31')
    await run()
    expect(await daysTold()).toEqual([56, 67])
  })

  it('stop when everything is handed in, and begin anew for what comes back, on later days', async () => {
    const [first = ''] = await submitAll()
    await goTo('2023-11-05')
    await run()
    expect(await daysTold()).toEqual([])
    await post(center, `${pathOf(first)}/return`, { version: 2, reason: '请核对' })
    await run()
    expect(await daysTold()).toEqual([])
    await goTo('2023-12-01')
    await run()
    expect(await toldTo(reporter, 'reports.due')).toMatchObject([
      { daysPastDue: 37, outstanding: 1 },
    ])
  })

  it('stop when the period is closed', async () => {
    await post(center, `${plan}/periods/2023-Q3/close`)
    await goTo('2023-11-05')
    await run()
    expect(await daysTold()).toEqual([])
  })

  it('count from the later day when an extension is granted, not when it is asked for', async () => {
    await extend('asked', '2023-11-20', null)
    await goTo('2023-10-24')
    await run()
    expect(await daysTold()).toEqual([-1])
    await extend('granted', '2023-11-10', '2023-10-24T03:00:00.000Z')
    await goTo('2023-10-26')
    await run()
    expect(await daysTold()).toEqual([-1])
    await goTo('2023-11-03')
    await run()
    expect((await toldTo(reporter, 'reports.due')).slice(1)).toMatchObject([
      { dueOn: '2023-11-10', daysPastDue: -7 },
    ])
  })

  it('reach who joins the unit later, with the last one', async () => {
    await goTo('2023-10-26')
    await run()
    const newcomer = await test.createAccount({ role: 'approver', unitCode })
    await run()
    expect(await toldTo(newcomer, 'reports.due')).toMatchObject([{ daysPastDue: 1 }])
    expect(await daysTold()).toEqual([1])
  })
})

describe('messages to the webhooks', () => {
  it('name all units that are due together, once', async () => {
    await addWebhook()
    await goTo('2023-10-26')
    await run()
    await run()
    const [text, ...others] = await messages()
    expect(others).toEqual([])
    expect(text).toMatch(/填报已逾期1天（2023-10-25截止），\d+个单位共52项未报：/)
  })

  it('tell of a unit with an extension apart from the others', async () => {
    await addWebhook()
    await extend('granted', '2023-11-20', '2023-10-20T02:00:00.000Z')
    await goTo('2023-11-13')
    await run()
    const texts = await messages()
    expect(texts).toHaveLength(2)
    expect(texts[0]).toContain('已逾期19天（2023-10-25截止）')
    expect(texts[1]).toMatch(/还有7天截止（2023-11-20），1个单位共\d+项未报/)
  })

  it('none are written where there is nobody to tell', async () => {
    await goTo('2023-10-26')
    await run()
    const written = await test.store.read((connection) => connection.$count(webhookDeliveries))
    expect(written).toBe(0)
  })
})

describe('the center’s digest', () => {
  it('tells once a day what came and what waits; today’s is told tomorrow', async () => {
    const codes = await submitAll()
    await run()
    expect(await toldTo(center, 'reports.submitted')).toEqual([])
    await goTo('2023-10-11')
    await run()
    await run()
    const told = {
      plan: countyPlan,
      period: '2023-Q3',
      day: '2023-10-10',
      submitted: codes.length,
      waiting: codes.length,
    }
    expect(await toldTo(center, 'reports.submitted')).toEqual([told])
    expect(await toldTo(reporter, 'reports.submitted')).toEqual([])
  })

  it('says nothing of what was checked already, or of a day without submissions', async () => {
    for (const code of await submitAll())
      await post(center, `${pathOf(code)}/verify`, { version: 2 })
    await goTo('2023-10-11')
    await run()
    expect(await toldTo(center, 'reports.submitted')).toEqual([])
  })

  it('reaches a chat room with the same counts', async () => {
    await addWebhook()
    const codes = await submitAll()
    await goTo('2023-10-11')
    await run()
    expect(await messages()).toEqual([
      expect.stringContaining(`2023-10-10新提交${codes.length}项，共${codes.length}项待核定。`),
    ])
  })
})
