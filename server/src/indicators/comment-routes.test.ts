import { reportDetailSchema } from '@yardstick/shared/indicators/reporting.ts'
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { makeOpenQuarter } from '../../test/open-quarter.ts'
import { codeOf } from '../../test/refusal.ts'
import { countyPlan } from '../../test/seeded-app.ts'
import { auditEntries } from '../db/account-tables.ts'

const plan = `/plans/${countyPlan}`
const lamps = `${plan}/periods/2023-Q3/reports/I08`

let test: TestApp
let center: TestAccount
let reporter: TestAccount
let approver: TestAccount
let stranger: TestAccount

const say = (account: TestAccount, text: string) =>
  test.send('POST', `${lamps}/comments`, { cookie: account.cookie, body: { text } })

const threadFor = (account: TestAccount) =>
  test.send('GET', `${lamps}/comments`, { cookie: account.cookie })

const mark = (account: TestAccount, followUp: unknown) =>
  test.send('PUT', `${lamps}/follow-up`, { cookie: account.cookie, body: { followUp } })

const reportFor = async (account: TestAccount) =>
  reportDetailSchema.parse((await test.send('GET', lamps, { cookie: account.cookie })).json())

const lastAudit = async () =>
  test.store.read(
    async (connection) =>
      (await connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1))[0],
  )

beforeEach(async () => {
  ;({ test, center, reporter, approver, stranger } = await makeOpenQuarter())
})
afterEach(() => test.close())

describe('the talk about a report', () => {
  it('goes between the unit and the center, newest last, and is counted', async () => {
    expect((await say(center, '请补充台账。')).statusCode).toBe(201)
    test.clock.now = new Date('2023-10-10T02:05:00.000Z')
    expect((await say(reporter, '  已补充。\n')).statusCode).toBe(201)
    expect((await say(approver, '已核对。')).statusCode).toBe(201)
    for (const account of [center, reporter, approver]) {
      expect((await threadFor(account)).json().items).toMatchObject([
        {
          text: '请补充台账。',
          actorName: center.loginName,
          actorRole: 'center',
          at: '2023-10-10T02:00:00.000Z',
        },
        {
          text: '已补充。',
          actorName: reporter.loginName,
          actorRole: 'reporter',
          at: '2023-10-10T02:05:00.000Z',
        },
        { text: '已核对。', actorName: approver.loginName, actorRole: 'approver' },
      ])
      expect(await reportFor(account)).toMatchObject({ commentCount: 3, version: 0 })
    }
  })

  it('has an open question while the unit wrote last', async () => {
    expect((await reportFor(center)).hasOpenQuestion).toBe(false)
    await say(center, '请补充台账。')
    expect((await reportFor(center)).hasOpenQuestion).toBe(false)
    await say(reporter, '哪一版？')
    expect((await reportFor(center)).hasOpenQuestion).toBe(true)
    await say(center, '2023年版。')
    expect((await reportFor(center)).hasOpenQuestion).toBe(false)
  })

  it('goes on when the period has closed', async () => {
    await test.send('POST', `${plan}/periods/2023-Q3/close`, { cookie: center.cookie })
    expect((await say(reporter, '说明')).statusCode).toBe(201)
  })

  it('leaves an audit row that names the comment and does not repeat it', async () => {
    const { id } = (await say(reporter, '内部说明')).json()
    expect(await lastAudit()).toMatchObject({
      action: 'report.commented',
      actorName: reporter.loginName,
      subject: `report:${countyPlan}/2023-Q3/I08`,
      detail: { comment: id },
    })
    expect(JSON.stringify(await lastAudit())).not.toContain('内部说明')
  })

  it.each([
    ['nothing', ' \n '],
    ['too much', '字'.repeat(2001)],
  ])('refuses %s', async (_what, text) => {
    const before = await lastAudit()
    expect(codeOf(await say(reporter, text))).toEqual([422, 'validation-failed'])
    expect(await lastAudit()).toEqual(before)
  })

  it('stays between these two', async () => {
    await say(reporter, '说明')
    expect(codeOf(await threadFor(stranger))).toEqual([403, 'unit-refused'])
    expect(codeOf(await say(stranger, '说明'))).toEqual([403, 'unit-refused'])
    const leader = await test.createAccount({ role: 'leader' })
    expect(codeOf(await threadFor(leader))).toEqual([403, 'role-refused'])
    expect(codeOf(await say(leader, '说明'))).toEqual([403, 'role-refused'])
  })
})

describe('the mark to follow up', () => {
  it('is set and taken off by the center, seen by both, and changes nothing else', async () => {
    const before = await reportFor(center)
    expect(before.followUp).toBe(false)
    expect(reportDetailSchema.parse((await mark(center, true)).json()).followUp).toBe(true)
    expect(await lastAudit()).toMatchObject({
      action: 'report.followUpSet',
      subject: `report:${countyPlan}/2023-Q3/I08`,
      detail: { from: false, to: true },
    })
    expect((await reportFor(reporter)).followUp).toBe(true)
    expect((await mark(center, false)).statusCode).toBe(200)
    expect(await reportFor(center)).toEqual(before)
  })

  it('is refused to the unit, and when it is neither on nor off', async () => {
    const before = await lastAudit()
    expect(codeOf(await mark(reporter, true))).toEqual([403, 'role-refused'])
    expect(codeOf(await mark(center, 'yes'))).toEqual([422, 'validation-failed'])
    expect(await lastAudit()).toEqual(before)
  })
})
