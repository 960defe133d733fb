import { indicatorDetailSchema } from '@yardstick/shared/indicators/schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import {
  boardHistorySchema,
  boardSchema,
  owedReportSchema,
  reminderListSchema,
} from '@yardstick/shared/reminders/schema.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { extensions } from '../db/reporting-tables.ts'

const plan = `/plans/${countyPlan}`
const quarter = `${plan}/periods/2023-Q3`
const lamps = `${quarter}/reports/I08`

let test: TestApp
let center: TestAccount
let reporter: TestAccount
let unitCode: string

const post = (account: TestAccount, path: string, body?: unknown) =>
  test.send('POST', path, { cookie: account.cookie, body })

const get = (account: TestAccount, path: string) =>
  test.send('GET', path, { cookie: account.cookie })

const board = async (account = center) =>
  boardSchema.parse((await get(account, `${quarter}/board`)).json())

const reminderList = async () =>
  reminderListSchema.parse((await get(center, `${quarter}/reminder-list`)).json())

const goTo = async (day: string): Promise<void> => {
  test.clock.now = new Date(`${day}T02:00:00.000Z`)
  center.cookie = await test.signIn(center.loginName)
  reporter.cookie = await test.signIn(reporter.loginName)
}

const submitLamps = async () => {
  const { cookie } = reporter
  await test.send('PUT', lamps, { cookie, body: { version: 0, value: 20.9, note: null } })
  await post(reporter, `${lamps}/submit`, { version: 1 })
}

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  const reply = await test.send('GET', `${plan}/indicators/I08`)
  unitCode = indicatorDetailSchema.parse(reply.json()).responsibleUnit?.code ?? ''
  center = await test.createAccount({ role: 'center' })
  reporter = await test.createAccount({ role: 'reporter', unitCode })
  await post(center, `${plan}/periods`, { code: '2023-Q3', dueOn: '2023-10-25' })
})
afterEach(() => test.close())

const ownRow = async () => (await board()).rows.find(({ unit }) => unit.code === unitCode)

describe('the board of a period', () => {
  it('has a row for each unit that owes something; the totals are all 35 indicators and 17 projects', async () => {
    const { totals, rows, ...head } = await board()
    expect(head).toEqual({
      period: '2023-Q3',
      state: 'open',
      dueOn: '2023-10-25',
      asOf: '2023-10-10',
    })
    expect(totals).toMatchObject({ expected: 52, received: 0, missing: 52 })
    expect(rows.reduce((sum, row) => sum + row.expected, 0)).toBe(52)
    expect(rows.every((row) => row.daysLate === 0)).toBe(true)
  })

  it('follows a report from missing to received, returned and verified', async () => {
    const owed = (await ownRow())?.expected ?? 0
    await submitLamps()
    expect(await ownRow()).toMatchObject({ received: 1, onTime: 1, late: 0, missing: owed - 1 })
    await post(center, `${lamps}/return`, { version: 2, reason: '请核对' })
    expect(await ownRow()).toMatchObject({ received: 0, returned: 1, missing: owed - 1 })
    await post(reporter, `${lamps}/submit`, { version: 3 })
    await post(center, `${lamps}/verify`, { version: 4 })
    expect(await ownRow()).toMatchObject({ received: 1, returned: 0, verified: 1 })
  })

  it('counts days late up to today, and up to the publication once there is one', async () => {
    await goTo('2023-11-01')
    await submitLamps()
    expect((await board()).totals).toMatchObject({ onTime: 0, late: 1 })
    expect((await board()).rows[0]?.daysLate).toBe(7)
    await post(center, `${lamps}/verify`, { version: 2 })
    const head = await test.createAccount({ role: 'center_head' })
    await post(head, `${quarter}/publish`, { reason: '其余单位另行催报' })
    await goTo('2024-03-01')
    expect(await board()).toMatchObject({ state: 'published', asOf: '2023-11-01' })
    expect((await board()).rows[0]?.daysLate).toBe(7)
  })

  it('measures a unit by its granted extension', async () => {
    await test.store.write(async (connection) => {
      const unit = await connection.query.units.findFirst({
        where: (units, { eq }) => eq(units.code, unitCode),
      })
      await connection.insert(extensions).values({
        periodId: 1,
        unitId: unit?.id ?? 0,
        state: 'granted',
        askedDueOn: '2023-11-05',
        reason: '数据尚在核对',
        askedBy: reporter.loginName,
        askedAt: '2023-10-20T02:00:00.000Z',
      })
    })
    await goTo('2023-11-01')
    await submitLamps()
    expect(await ownRow()).toMatchObject({ dueOn: '2023-11-05', onTime: 1, daysLate: 0 })
    const { rows, dueOn } = await board()
    expect([dueOn, rows[0]?.dueOn, rows[0]?.daysLate]).toEqual(['2023-10-25', '2023-10-25', 7])
  })

  it('is for the center and the leaders, not for the units', async () => {
    const leader = await test.createAccount({ role: 'leader' })
    expect((await board(leader)).totals.expected).toBe(52)
    expect(codeOf(await get(reporter, `${quarter}/board`))).toEqual([403, 'role-refused'])
    expect(codeOf(await test.send('GET', `${quarter}/board`))).toEqual([401, 'sign-in-required'])
  })

  it.each(['board', 'reminder-list'])('%s says which period does not exist', async (view) => {
    const reply = await get(center, `${plan}/periods/2022-Q1/${view}`)
    expect(codeOf(reply)).toEqual([404, 'period-unknown'])
  })
})

describe('the last periods side by side', () => {
  const history = async (query = '', account = center) =>
    boardHistorySchema.parse((await get(account, `${plan}/board${query}`)).json())

  const codesOf = async (query: string) =>
    (await history(query)).periods.map(({ period }) => period)

  it('stand oldest first, with a cell for every unit that owed something', async () => {
    await goTo('2023-11-01')
    await submitLamps()
    await post(center, `${plan}/periods`, { code: '2023', dueOn: '2024-01-31' })
    const { periods, rows } = await history()
    expect(periods.map(({ period, asOf }) => [period, asOf])).toEqual([
      ['2023-Q3', '2023-11-01'],
      ['2023', '2023-11-01'],
    ])
    const owed = (await ownRow())?.expected ?? 0
    const own = rows.find(({ unit }) => unit.code === unitCode)
    expect(own?.cells).toEqual([
      { standing: 'missing', expected: owed, late: 1, outstanding: owed - 1 },
      { standing: 'open', expected: owed, late: 0, outstanding: owed },
    ])
  })

  it('are the newest when fewer are asked for, without what is only planned', async () => {
    const planned = { code: '2024-Q1', opensOn: '2024-04-01', dueOn: '2024-04-15' }
    expect((await post(center, `${plan}/periods`, planned)).statusCode).toBe(201)
    await post(center, `${plan}/periods`, { code: '2023', dueOn: '2024-01-31' })
    expect(await codesOf('?periods=1')).toEqual(['2023'])
    expect(await codesOf('?periods=24')).toEqual(['2023-Q3', '2023'])
  })

  it('are for the center and the leaders, not for the units', async () => {
    const leader = await test.createAccount({ role: 'leader' })
    expect((await history('', leader)).rows).not.toEqual([])
    expect(codeOf(await get(reporter, `${plan}/board`))).toEqual([403, 'role-refused'])
    expect(codeOf(await get(center, `${plan}/board?periods=25`))).toEqual([
      422,
      'validation-failed',
    ])
    expect(codeOf(await get(center, '/plans/nowhere/board'))).toEqual([404, 'plan-unknown'])
  })
})

describe('the reminder list', () => {
  it('names what each unit has still to deliver, and leaves out who is done', async () => {
    const owed = (await ownRow())?.expected ?? 0
    await submitLamps()
    await post(center, `${lamps}/return`, { version: 2, reason: '请核对' })
    await goTo('2023-11-01')
    const item = (await reminderList()).items.find(({ unit }) => unit.code === unitCode)
    expect(item).toMatchObject({ daysLate: 7, dueOn: '2023-10-25' })
    expect(item?.outstanding).toHaveLength(owed)
    expect(item?.outstanding).toContainEqual(
      expect.objectContaining({ code: 'I08', state: 'returned' }),
    )
    expect(Object.keys(item ?? {})).toEqual(['unit', 'outstanding', 'daysLate', 'dueOn'])
  })

  it('counts the same as the board', async () => {
    await submitLamps()
    const { totals } = await board()
    const { items } = await reminderList()
    const outstanding = items.reduce((sum, item) => sum + item.outstanding.length, 0)
    expect(outstanding).toBe(totals.missing + totals.returned)
  })
})

describe('what one unit has still to report', () => {
  const owed = async (account: TestAccount, unit = unitCode) =>
    get(account, `${plan}/units/${unit}/owed-reports`)

  it('is what the center is still to get, with the unit’s own due date and the days past it', async () => {
    await goTo('2023-10-28')
    const before = itemsOf(owedReportSchema).parse((await owed(center)).json()).items
    expect(before.find(({ code }) => code === 'I08')).toMatchObject({
      period: '2023-Q3',
      dueOn: '2023-10-25',
      daysLate: 3,
      state: 'missing',
    })
    await submitLamps()
    const after = itemsOf(owedReportSchema).parse((await owed(reporter)).json()).items
    expect(after.map(({ code }) => code)).not.toContain('I08')
    expect(after).toHaveLength(before.length - 1)
  })

  it('is for the center, the leaders and the unit itself, and for no other unit', async () => {
    const leader = await test.createAccount({ role: 'leader' })
    expect((await owed(leader)).statusCode).toBe(200)
    expect(codeOf(await owed(reporter, 'finance'))).toEqual([403, 'unit-refused'])
    expect(codeOf(await owed(center, 'nowhere'))).toEqual([404, 'unit-unknown'])
    const anyone = await test.send('GET', `${plan}/units/${unitCode}/owed-reports`)
    expect(codeOf(anyone)).toEqual([401, 'sign-in-required'])
  })
})
