import { auditPageSchema } from '@yardstick/shared/accounts/audit.ts'
import { extensionSchema } from '@yardstick/shared/indicators/extensions.ts'
import { reportSchema } from '@yardstick/shared/indicators/reporting.ts'
import { noticePageSchema } from '@yardstick/shared/notices/schema.ts'
import { overviewSchema } from '@yardstick/shared/overview/schema.ts'
import { itemsOf, unitSchema } from '@yardstick/shared/plan/schema.ts'
import { boardSchema } from '@yardstick/shared/reminders/schema.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { makeOpenQuarter } from '../../test/open-quarter.ts'
import { codeOf } from '../../test/refusal.ts'
import { countyPlan } from '../../test/seeded-app.ts'

const plan = `/plans/${countyPlan}`
const quarter = `${plan}/periods/2023-Q3`
const requests = `${quarter}/extensions`
const reason = '省级平台数据月底才能导出'
const extensionList = itemsOf(extensionSchema)

let test: TestApp
let center: TestAccount
let reporter: TestAccount
let approver: TestAccount
let stranger: TestAccount
let unitCode: string

const post = (account: TestAccount, path: string, body?: unknown) =>
  test.send('POST', path, { cookie: account.cookie, body })

const get = (account: TestAccount, path: string) =>
  test.send('GET', path, { cookie: account.cookie })

const ask = (dueOn = '2023-11-05', account = reporter) => post(account, requests, { dueOn, reason })

const asked = async (dueOn?: string) => {
  const reply = await ask(dueOn)
  expect(reply.statusCode, reply.body).toBe(201)
  return extensionSchema.parse(reply.json())
}

const grant = (id: number, dueOn = '2023-11-05', account = center) =>
  post(account, `${requests}/${id}/grant`, { dueOn })

const refuse = (id: number, body: unknown = { reason: '数据已可导出' }) =>
  post(center, `${requests}/${id}/refuse`, body)

const granted = async (dueOn?: string) => {
  const reply = await grant((await asked(dueOn)).id, dueOn)
  expect(reply.statusCode, reply.body).toBe(200)
}

const goTo = async (day: string): Promise<void> => {
  test.clock.now = new Date(`${day}T02:00:00.000Z`)
  for (const account of [center, reporter, approver]) {
    account.cookie = await test.signIn(account.loginName)
  }
}

const lastAudit = async () => {
  const auditor = await test.createAccount({ role: 'auditor' })
  const page = await get(auditor, '/audit?action=extension.&limit=1')
  return auditPageSchema.parse(page.json()).items[0]
}

const noticesOf = async (account: TestAccount) =>
  noticePageSchema
    .parse((await get(account, '/notices')).json())
    .items.filter(({ kind }) => kind.startsWith('extension.'))
    .map(({ kind, facts }) => ({ kind, facts }))

const ownReports = async (account = reporter) =>
  itemsOf(reportSchema).parse((await get(account, `${plan}/reports/own`)).json()).items

const idleUnit = async (): Promise<string> => {
  const units = itemsOf(unitSchema).parse((await test.send('GET', `${plan}/units`)).json()).items
  return units.find(({ indicators }) => indicators.length === 0)?.code ?? ''
}

beforeEach(async () => {
  ;({ test, center, reporter, approver, stranger, unitCode } = await makeOpenQuarter())
})
afterEach(() => test.close())

describe('asking for more time', () => {
  it('is on record with its reason, in the trail, and told to the center', async () => {
    expect(await asked()).toMatchObject({
      period: '2023-Q3',
      unit: { code: unitCode },
      state: 'asked',
      dueOn: '2023-11-05',
      currentDueOn: '2023-10-25',
      reason,
      askedBy: reporter.loginName,
    })
    expect(await lastAudit()).toMatchObject({
      action: 'extension.asked',
      actorName: reporter.loginName,
      subject: `extension:${countyPlan}/2023-Q3/${unitCode}`,
      detail: { askedDueOn: '2023-11-05', reason },
    })
    expect(await noticesOf(center)).toMatchObject([
      { kind: 'extension.asked', facts: { unit: unitCode, dueOn: '2023-11-05', reason } },
    ])
  })

  it('is open to the unit’s approver too, and to the very end of the due date', async () => {
    await goTo('2023-10-25')
    test.clock.now = new Date('2023-10-25T15:59:00.000Z')
    approver.cookie = await test.signIn(approver.loginName)
    expect((await ask('2023-11-05', approver)).statusCode).toBe(201)
  })

  it('changes no due date before the answer', async () => {
    await asked()
    expect((await ownReports())[0]).toMatchObject({ dueOn: '2023-10-25' })
  })

  it.each([
    ['a day that is not later', { dueOn: '2023-10-25', reason }, [422, 'extension-date-invalid']],
    ['a day too far off', { dueOn: '2023-12-25', reason }, [422, 'extension-date-invalid']],
    ['no reason', { dueOn: '2023-11-05', reason: ' ' }, [422, 'validation-failed']],
    [
      'more than is asked',
      { dueOn: '2023-11-05', reason, state: 'granted' },
      [422, 'validation-failed'],
    ],
  ])('refuses %s', async (_case, body, answer) => {
    expect(codeOf(await post(reporter, requests, body))).toEqual(answer)
    expect(await lastAudit()).toBeUndefined()
  })

  it('refuses after the due date, in a closed period, and one in which nothing is owed', async () => {
    const idle = await test.createAccount({ role: 'reporter', unitCode: await idleUnit() })
    expect(codeOf(await ask('2023-11-05', idle))).toEqual([403, 'period-not-owed'])
    await post(center, `${quarter}/close`)
    expect(codeOf(await ask())).toEqual([409, 'period-state-refused'])
    await post(center, `${quarter}/reopen`, { reason: '补报' })
    await goTo('2023-10-26')
    expect(codeOf(await ask())).toEqual([409, 'extension-too-late'])
  })

  it('twice at the same moment leaves one request', async () => {
    const replies = await Promise.all([ask(), ask('2023-11-08', approver)])
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([201, 409])
    expect(codeOf(replies[1] ?? (await ask()))).toEqual([409, 'extension-pending'])
  })
})

describe('the center’s answer', () => {
  it('moves the unit’s due date everywhere, and nobody else’s', async () => {
    await granted()
    expect((await ownReports())[0]).toMatchObject({
      dueOn: '2023-11-05',
      periodDueOn: '2023-10-25',
    })
    expect((await ownReports(stranger))[0]).toMatchObject({ dueOn: '2023-10-25' })
    const { rows } = boardSchema.parse((await get(center, `${quarter}/board`)).json())
    expect(rows.find(({ unit }) => unit.code === unitCode)?.dueOn).toBe('2023-11-05')
    const desk = itemsOf(reportSchema).parse((await get(center, `${quarter}/reports`)).json())
    expect(new Set(desk.items.map(({ dueOn }) => dueOn))).toEqual(
      new Set(['2023-10-25', '2023-11-05']),
    )
    const [period] = (await get(center, `${plan}/periods`)).json().items
    expect(period).toMatchObject({ lastDueOn: '2023-11-05', extensionsAsked: 0 })
  })

  it('stands in the trail and is told to the unit, both its people', async () => {
    await grant((await asked()).id, '2023-10-31')
    expect(await lastAudit()).toMatchObject({
      action: 'extension.granted',
      detail: { askedDueOn: '2023-11-05', dueOn: '2023-10-31' },
    })
    for (const account of [reporter, approver]) {
      expect(await noticesOf(account)).toMatchObject([
        { kind: 'extension.granted', facts: { period: '2023-Q3', dueOn: '2023-10-31' } },
      ])
    }
    expect(await noticesOf(stranger)).toEqual([])
  })

  it('may be no, with a reason that the unit reads; the due date stays', async () => {
    const { id } = await asked()
    expect((await refuse(id)).statusCode).toBe(200)
    expect(await lastAudit()).toMatchObject({
      action: 'extension.refused',
      detail: { reason: '数据已可导出' },
    })
    expect(await noticesOf(reporter)).toMatchObject([
      { kind: 'extension.refused', facts: { reason: '数据已可导出' } },
    ])
    expect((await ownReports())[0]?.dueOn).toBe('2023-10-25')
    expect((await ask()).statusCode).toBe(201)
  })

  it('comes once, also when two people answer at the same moment', async () => {
    const { id } = await asked()
    const replies = await Promise.all([grant(id), refuse(id)])
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 409])
    expect(codeOf(await grant(id))).toEqual([409, 'extension-decided'])
  })

  it.each([
    ['a later day than was asked for', '2023-11-06', [422, 'extension-date-invalid']],
    ['the due date as it is', '2023-10-25', [422, 'extension-date-invalid']],
    ['a day that does not exist', '2023-11-31', [422, 'validation-failed']],
  ])('never grants %s', async (_case, dueOn, answer) => {
    const { id } = await asked()
    expect(codeOf(await grant(id, dueOn))).toEqual(answer)
    expect(await lastAudit()).toMatchObject({ action: 'extension.asked' })
  })

  it('needs a reason for a no, and a request that exists in that period', async () => {
    const { id } = await asked()
    expect(codeOf(await refuse(id, {}))).toEqual([422, 'validation-failed'])
    expect(codeOf(await grant(id + 1))).toEqual([404, 'extension-unknown'])
    const elsewhere = `${plan}/periods/2023-Q2`
    expect(
      codeOf(await post(center, `${elsewhere}/extensions/${id}/grant`, { dueOn: '2023-11-05' })),
    ).toEqual([404, 'period-unknown'])
  })

  it('is not the unit’s to give', async () => {
    const { id } = await asked()
    expect(codeOf(await grant(id, '2023-11-05', approver))).toEqual([403, 'role-refused'])
    expect(codeOf(await ask('2023-11-05', center))).toEqual([403, 'role-refused'])
  })
})

describe('the lists', () => {
  it('show the center what waits first; a unit sees its own alone', async () => {
    const first = await asked()
    await post(stranger, requests, { dueOn: '2023-11-01', reason })
    await refuse(first.id)
    const all = extensionList.parse((await get(center, `${plan}/extensions`)).json()).items
    expect(all.map(({ state }) => state)).toEqual(['asked', 'refused'])
    const own = extensionList.parse((await get(reporter, `${plan}/extensions/own`)).json()).items
    expect(own.map(({ unit, decisionReason }) => [unit.code, decisionReason])).toEqual([
      [unitCode, '数据已可导出'],
    ])
    expect(codeOf(await get(reporter, `${plan}/extensions`))).toEqual([403, 'role-refused'])
  })
})

it('what comes within an extension counts as punctual in the published record', async () => {
  await granted()
  await goTo('2023-11-04')
  const [report] = await ownReports()
  const path = `${quarter}/reports/${report?.indicator.code}`
  const body = { version: 0, outcome: 'no_data', note: '系统改造，暂无数据' }
  await test.send('PUT', path, { cookie: reporter.cookie, body })
  await post(reporter, `${path}/submit`, { version: 1 })
  await post(approver, `${path}/approve`, { version: 2 })
  const verified = await post(center, `${path}/verify`, { version: 3 })
  expect(verified.statusCode, verified.body).toBe(200)
  const head = await test.createAccount({ role: 'center_head' })
  await post(head, `${quarter}/publish`, { reason: '其余单位另行催报' })
  const overview = overviewSchema.parse((await test.send('GET', `${plan}/overview`)).json())
  expect(overview.timeliness.find(({ unit }) => unit.code === unitCode)).toMatchObject({
    onTime: 1,
    late: 0,
  })
})
