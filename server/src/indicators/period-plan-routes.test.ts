import { auditPageSchema } from '@yardstick/shared/accounts/audit.ts'
import { type Period, periodSchema } from '@yardstick/shared/indicators/reporting.ts'
import { noticePageSchema } from '@yardstick/shared/notices/schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { countyPlan, makeSeededApp, unitInCharge } from '../../test/seeded-app.ts'
import { periodParts } from '../app.ts'
import { insertWebhook, listDeliveries } from '../notices/webhook-store.ts'
import { openDuePeriods } from './period-openings.ts'

const plan = `/plans/${countyPlan}`
const rest = [
  { code: '2023-Q4', opensOn: '2024-01-01', dueOn: '2024-01-15' },
  { code: '2023', opensOn: '2024-01-02', dueOn: '2024-02-01' },
]

let test: TestApp
let center: TestAccount
let reporter: TestAccount

const send = (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) =>
  test.send(method, path, { cookie: center.cookie, body })

const planYear = (periods: unknown[] = rest) =>
  send('POST', `${plan}/periods/plan-year`, { periods })

const change = (code: string, body: unknown) => send('PATCH', `${plan}/periods/${code}`, body)

const listPeriods = async (): Promise<Period[]> => {
  const reply = await test.send('GET', `${plan}/periods`, { cookie: center.cookie })
  return itemsOf(periodSchema).parse(reply.json()).items
}

const statesNow = async () => (await listPeriods()).map(({ code, state }) => `${code} ${state}`)

const auditOf = async (code: string) => {
  const { cookie } = await test.createAccount({ role: 'auditor' })
  const path = `/audit?subject=period:${countyPlan}/${code}`
  return auditPageSchema.parse((await test.send('GET', path, { cookie })).json()).items
}

const noticesOf = async (kind: string) => {
  const reply = await test.send('GET', '/notices', { cookie: reporter.cookie })
  return noticePageSchema.parse(reply.json()).items.filter((notice) => notice.kind === kind)
}

const goTo = async (instant: string): Promise<void> => {
  test.clock.now = new Date(instant)
  center.cookie = await test.signIn(center.loginName)
  reporter.cookie = await test.signIn(reporter.loginName)
}

const runOpenings = () => openDuePeriods(test.store, () => test.clock.now, periodParts)

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  reporter = await test.createAccount({
    role: 'reporter',
    unitCode: await unitInCharge(test, 'I08'),
  })
})
afterEach(() => test.close())

describe('planning what is left of a year', () => {
  it('plans all of it, asks nothing of anybody, and leaves a row for each in the trail', async () => {
    const reply = await planYear()
    expect(reply.statusCode, reply.body).toBe(201)
    expect(reply.json().items).toMatchObject(rest.map((one) => ({ ...one, state: 'planned' })))
    expect(await noticesOf('period.opened')).toEqual([])
    for (const { code, opensOn, dueOn } of rest) {
      expect(await auditOf(code)).toMatchObject([
        { action: 'period.planned', detail: { opensOn, dueOn } },
      ])
    }
  })

  const [first] = rest
  it.each([
    ['an opening that is not to come', { ...first, opensOn: '2023-10-10' }, 'period-opening-past'],
    ['a due date before the end', { ...first, dueOn: '2023-12-30' }, 'period-dates-invalid'],
    ['a period outside the plan', { ...first, code: '2026' }, 'period-outside-plan'],
    ['the same period twice', { ...first, code: '2023' }, 'period-exists'],
  ])('does nothing at all for %s', async (_case, wrong, code) => {
    const reply = await planYear([rest[1], wrong])
    expect(codeOf(reply)[1]).toBe(code)
    expect(await listPeriods()).toEqual([])
    expect(await auditOf('2023')).toEqual([])
  })
})

describe('a planned period', () => {
  beforeEach(() => planYear())

  it('may get other days', async () => {
    const reply = await change('2023-Q4', { opensOn: '2024-01-03', dueOn: '2024-01-20' })
    expect(reply.json()).toMatchObject({ opensOn: '2024-01-03', dueOn: '2024-01-20' })
    expect((await auditOf('2023-Q4'))[0]).toMatchObject({
      action: 'period.changed',
      detail: {
        formerOpensOn: '2024-01-01',
        opensOn: '2024-01-03',
        formerDueOn: '2024-01-15',
        dueOn: '2024-01-20',
      },
    })
  })

  it('is removed without a trace but the trail’s', async () => {
    expect((await send('DELETE', `${plan}/periods/2023-Q4`)).statusCode).toBe(204)
    expect(await statesNow()).toEqual(['2023 planned'])
    expect((await auditOf('2023-Q4'))[0]).toMatchObject({
      action: 'period.removed',
      detail: { opensOn: '2024-01-01' },
    })
  })

  it('keeps its days when nothing changes or they do not fit', async () => {
    expect(codeOf(await change('2023-Q4', {}))).toEqual([409, 'period-unchanged'])
    expect(codeOf(await change('2023-Q4', { dueOn: '2023-12-01' }))).toEqual([
      422,
      'period-dates-invalid',
    ])
    expect(codeOf(await change('2023-Q4', { state: 'open' }))).toEqual([422, 'validation-failed'])
    expect(await auditOf('2023-Q4')).toHaveLength(1)
  })
})

describe('an open period', () => {
  beforeEach(() => send('POST', `${plan}/periods`, { code: '2023-Q3', dueOn: '2023-10-25' }))
  const reason = '全县统一推迟'

  it('gets another due date with a reason; the units are told', async () => {
    expect((await change('2023-Q3', { dueOn: '2023-11-05', reason })).statusCode).toBe(200)
    expect((await auditOf('2023-Q3'))[0]).toMatchObject({
      action: 'period.dueMoved',
      detail: { formerDueOn: '2023-10-25', dueOn: '2023-11-05', reason },
    })
    expect(await noticesOf('period.dueMoved')).toMatchObject([
      { facts: { dueOn: '2023-11-05', formerDueOn: '2023-10-25', reason } },
    ])
  })

  it('moved as far as a unit asked, answers the request', async () => {
    const extensions = `${plan}/periods/2023-Q3/extensions`
    const body = { dueOn: '2023-11-01', reason: '数据尚在核对' }
    await test.send('POST', extensions, { cookie: reporter.cookie, body })
    await change('2023-Q3', { dueOn: '2023-11-05', reason })
    const reply = await test.send('GET', `${plan}/extensions/own`, { cookie: reporter.cookie })
    expect(reply.json().items).toMatchObject([{ state: 'granted', currentDueOn: '2023-11-05' }])
    expect((await auditOf('2023-Q3'))[0]).toMatchObject({
      detail: { settled: [await unitInCharge(test, 'I08')] },
    })
  })

  it('is neither moved without a reason nor removed, and keeps its days once closed', async () => {
    expect(codeOf(await change('2023-Q3', { dueOn: '2023-11-05' }))).toEqual([
      422,
      'reason-required',
    ])
    expect(codeOf(await send('DELETE', `${plan}/periods/2023-Q3`))).toEqual([
      409,
      'period-state-refused',
    ])
    await send('POST', `${plan}/periods/2023-Q3/close`)
    expect(codeOf(await change('2023-Q3', { dueOn: '2023-11-05', reason }))).toEqual([
      409,
      'period-state-refused',
    ])
    expect(await noticesOf('period.dueMoved')).toEqual([])
  })
})

describe('the opening on its day', () => {
  beforeEach(() => planYear())

  it('comes with the day in China, once, by the system, and is told like any other', async () => {
    await goTo('2023-12-31T15:59:00.000Z')
    await runOpenings()
    expect(await statesNow()).toEqual(['2023-Q4 planned', '2023 planned'])
    await goTo('2023-12-31T16:00:00.000Z')
    await runOpenings()
    await runOpenings()
    expect(await statesNow()).toEqual(['2023-Q4 open', '2023 planned'])
    const [opened, ...before] = await auditOf('2023-Q4')
    expect(opened).toMatchObject({
      action: 'period.opened',
      accountId: null,
      actorRole: 'system',
      detail: { opensOn: '2024-01-01', owed: 52 },
    })
    expect(before.map(({ action }) => action)).toEqual(['period.planned'])
    expect(await noticesOf('period.opened')).toHaveLength(1)
  })

  it('is made up for after days without a server; the period says when it really opened', async () => {
    await goTo('2024-01-05T02:00:00.000Z')
    await runOpenings()
    expect(await listPeriods()).toMatchObject(
      ['2023-Q4', '2023'].map((code) => ({ code, state: 'open', opensOn: '2024-01-05' })),
    )
  })

  it('is what the webhooks hear of; a plan is no news to them', async () => {
    await test.store.write((connection) =>
      insertWebhook(connection, {
        url: 'http://127.0.0.1/',
        secret: 's',
        state: 'active',
        createdAt: test.clock.now.toISOString(),
      }),
    )
    const body = { code: '2024-Q1', opensOn: '2024-04-01', dueOn: '2024-04-15' }
    await send('POST', `${plan}/periods`, body)
    const heard = () => test.store.read((connection) => listDeliveries(connection, 1, { limit: 9 }))
    expect((await heard()).items).toEqual([])
    await goTo('2024-01-01T02:00:00.000Z')
    await runOpenings()
    expect((await heard()).items.map(({ kind }) => kind)).toEqual(['period.opened'])
  })

  it('leaves alone what was removed or opened by hand before', async () => {
    await send('DELETE', `${plan}/periods/2023`)
    await send('POST', `${plan}/periods/2023-Q4/open`)
    await goTo('2024-01-05T02:00:00.000Z')
    await runOpenings()
    expect(await statesNow()).toEqual(['2023-Q4 open'])
    expect(await noticesOf('period.opened')).toHaveLength(1)
  })
})
