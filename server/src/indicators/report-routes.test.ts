import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import {
  type ReportDetail,
  reportDetailSchema,
  reportSchema,
} from '@yardstick/shared/indicators/reporting.ts'
import { indicatorDetailSchema } from '@yardstick/shared/indicators/schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { desc, eq } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { countyPlan, makeSeededApp, unitInCharge } from '../../test/seeded-app.ts'
import { auditEntries } from '../db/account-tables.ts'
import { reportEvents, verdicts } from '../db/reporting-tables.ts'

const plan = `/plans/${countyPlan}`
const lamps = `${plan}/periods/2023-Q3/reports/I08`

let test: TestApp
let center: TestAccount
let head: TestAccount
let reporter: TestAccount
let stranger: TestAccount

const post = (account: TestAccount, path: string, body?: unknown) =>
  test.send('POST', path, { cookie: account.cookie, body })

const save = (account: TestAccount, version: number, value: unknown, note: string | null = null) =>
  test.send('PUT', lamps, { cookie: account.cookie, body: { version, value, note } })

const detailOf = (reply: LightMyRequestResponse): ReportDetail => {
  expect(reply.statusCode, reply.body).toBe(200)
  return reportDetailSchema.parse(reply.json())
}

/** The checklist is full of reports that nobody wrote; the head answers for it. */
const publish = (code: string) =>
  post(head, `${plan}/periods/${code}/publish`, { reason: '演练：其余单位本期不报' })

const lastAudit = async () =>
  test.store.read(
    async (connection) =>
      (await connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1))[0],
  )

const countEvents = async (): Promise<number> =>
  test.store.read(async (connection) => (await connection.select().from(reportEvents)).length)

const openQuarter = (code = '2023-Q3', dueOn = '2023-10-25') =>
  post(center, `${plan}/periods`, { code, dueOn })

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  head = await test.createAccount({ role: 'center_head' })
  reporter = await test.createAccount({
    role: 'reporter',
    unitCode: await unitInCharge(test, 'I08'),
  })
  stranger = await test.createAccount({
    role: 'reporter',
    unitCode: await unitInCharge(test, 'I26'),
  })
})
afterEach(() => test.close())

describe('opening a period', () => {
  it('makes every indicator and every project under way owed by its unit, and leaves an audit row', async () => {
    const reply = await openQuarter()
    expect(reply.statusCode).toBe(201)
    expect(reply.json().counts.expected).toBe(35)
    expect(reply.json().projectCounts.expected).toBe(17)
    expect(await lastAudit()).toMatchObject({ action: 'period.opened', detail: { owed: 52 } })
  })

  it.each([
    ['a period that was opened before', '2023-Q3', '2023-10-25', [409, 'period-exists']],
    ['a period outside the plan', '2026-Q1', '2026-04-15', [422, 'period-outside-plan']],
    [
      'a due date before the end of the period',
      '2023-Q4',
      '2023-11-01',
      [422, 'period-dates-invalid'],
    ],
    ['a due date that has passed', '2023-Q2', '2023-10-09', [422, 'period-dates-invalid']],
    ['a code that is none', '2023-Q5', '2023-10-25', [422, 'validation-failed']],
    ['a date that does not exist', '2023-Q4', '2024-02-30', [422, 'validation-failed']],
  ])('refuses %s', async (_case, code, dueOn, answer) => {
    await openQuarter()
    const before = await lastAudit()
    expect(codeOf(await openQuarter(code, dueOn))).toEqual(answer)
    expect(await lastAudit()).toEqual(before)
  })
})

describe('a report from draft to the public chart', () => {
  beforeEach(async () => {
    await openQuarter()
  })

  it('is saved, submitted, returned with a reason, corrected, verified and published', async () => {
    expect(detailOf(await save(reporter, 0, 20.9, '演示说明')).state).toBe('draft')
    expect(detailOf(await post(reporter, `${lamps}/submit`, { version: 1 })).state).toBe(
      'submitted',
    )
    const reason = '分子与台账不符'
    const returned = detailOf(await post(center, `${lamps}/return`, { version: 2, reason }))
    expect([returned.state, returned.returnReason]).toEqual(['returned', reason])
    expect(detailOf(await save(reporter, 3, 21.6)).returnReason).toBe(reason)
    expect(
      detailOf(await post(reporter, `${lamps}/submit`, { version: 4 })).returnReason,
    ).toBeNull()
    const verified = detailOf(await post(center, `${lamps}/verify`, { version: 5 }))
    expect(verified.events.map(({ action }) => action)).toEqual([
      'submit',
      'return',
      'submit',
      'verify',
    ])
    const hidden = indicatorDetailSchema.parse(
      (await test.send('GET', `${plan}/indicators/I08`)).json(),
    )
    expect(hidden.observations).toEqual([])

    expect((await publish('2023-Q3')).statusCode).toBe(200)
    const shown = indicatorDetailSchema.parse(
      (await test.send('GET', `${plan}/indicators/I08`)).json(),
    )
    expect(shown.observations.map(({ period, value }) => [period, value])).toEqual([
      ['2023-Q3', 21.6],
    ])
    expect(shown.history.map(({ action, value }) => [action, value])).toEqual([
      ['verified', 21.6],
      ['submitted', 21.6],
      ['submitted', 20.9],
    ])
  })

  it('leaves one event and one audit row for each step', async () => {
    await save(reporter, 0, 20.9)
    expect(await lastAudit()).toMatchObject({
      action: 'report.saved',
      actorName: reporter.loginName,
      subject: `report:${countyPlan}/2023-Q3/I08`,
      detail: { from: null, to: 20.9, state: 'draft' },
    })
    await post(reporter, `${lamps}/submit`, { version: 1 })
    expect(await lastAudit()).toMatchObject({ action: 'report.submitted' })
    await post(reporter, `${lamps}/withdraw`, { version: 2 })
    expect(await lastAudit()).toMatchObject({ action: 'report.withdrawn' })
    await post(reporter, `${lamps}/submit`, { version: 3 })
    await post(center, `${lamps}/return`, { version: 4, reason: '请核对' })
    expect(await lastAudit()).toMatchObject({
      action: 'report.returned',
      detail: { reason: '请核对' },
    })
    expect(await countEvents()).toBe(5)
  })

  it('shows the second of two writers a conflict and keeps the first one’s value', async () => {
    await save(reporter, 0, 20.9)
    const second = await save(reporter, 0, 99)
    expect(codeOf(second)).toEqual([409, 'report-version-conflict'])
    expect(second.json().facts).toEqual({ seen: 0, version: 1 })
    const kept = await test.send('GET', lamps, { cookie: reporter.cookie })
    expect(detailOf(kept).value).toBe(20.9)
  })

  it('lets only one of two submissions at the same moment through', async () => {
    await save(reporter, 0, 20.9)
    const replies = await Promise.all([
      post(reporter, `${lamps}/submit`, { version: 1 }),
      post(reporter, `${lamps}/submit`, { version: 1 }),
    ])
    expect(replies.map((reply) => reply.statusCode).toSorted()).toEqual([200, 409])
    expect(await countEvents()).toBe(2)
  })

  it.each([
    ['a percentage over 100', 100.1, 'value-invalid', 'body.value'],
    ['a negative value', -1, 'value-invalid', 'body.value'],
    ['a value with too many decimals', 20.9999, 'value-invalid', 'body.value'],
    ['text for a value', '20.9', 'validation-failed', 'body.value'],
  ])('refuses %s, names the field and keeps nothing', async (_case, value, code, path) => {
    const reply = await save(reporter, 0, value)
    const problem = problemSchema.parse(reply.json())
    expect([reply.statusCode, problem.code, problem.errors[0]?.path]).toEqual([422, code, path])
    expect(await countEvents()).toBe(0)
  })

  it('refuses to submit what has no value', async () => {
    await save(reporter, 0, null, '尚在统计')
    expect(codeOf(await post(reporter, `${lamps}/submit`, { version: 1 }))).toEqual([
      422,
      'value-invalid',
    ])
  })

  it('refuses a return without a reason', async () => {
    await save(reporter, 0, 20.9)
    await post(reporter, `${lamps}/submit`, { version: 1 })
    const reply = await post(center, `${lamps}/return`, { version: 2, reason: '  ' })
    expect(codeOf(reply)).toEqual([422, 'validation-failed'])
    expect(await countEvents()).toBe(2)
  })

  it('refuses to verify twice', async () => {
    await save(reporter, 0, 20.9)
    await post(reporter, `${lamps}/submit`, { version: 1 })
    await post(center, `${lamps}/verify`, { version: 2 })
    expect(codeOf(await post(center, `${lamps}/verify`, { version: 3 }))).toEqual([
      409,
      'report-state-refused',
    ])
  })
})

describe('kinds of answer', () => {
  beforeEach(async () => {
    await openQuarter()
  })
  const answer = (version: number, body: object) =>
    test.send('PUT', lamps, { cookie: reporter.cookie, body: { version, ...body } })

  it('a ratio follows from its numerator and denominator', async () => {
    const kept = detailOf(await answer(0, { numerator: 209.1, denominator: 968, value: 99 }))
    expect([kept.value, kept.numerator, kept.denominator]).toEqual([21.601, 209.1, 968])
    expect(codeOf(await answer(1, { numerator: 969, denominator: 968 }))).toEqual([
      422,
      'value-invalid',
    ])
  })

  it('half a fraction can be saved but not submitted', async () => {
    await answer(0, { numerator: 209.1, value: 21.6 })
    expect(codeOf(await post(reporter, `${lamps}/submit`, { version: 1 }))).toEqual([
      422,
      'value-invalid',
    ])
  })

  it('“no data” is an answer with a reason, never zero', async () => {
    await answer(0, { outcome: 'no_data' })
    expect(codeOf(await post(reporter, `${lamps}/submit`, { version: 1 }))).toEqual([
      422,
      'reason-required',
    ])
    await answer(1, { outcome: 'no_data', value: 5, note: '普查未完成' })
    await post(reporter, `${lamps}/submit`, { version: 2 })
    const verified = detailOf(await post(center, `${lamps}/verify`, { version: 3 }))
    expect([verified.state, verified.outcome, verified.value]).toEqual([
      'verified',
      'no_data',
      null,
    ])
    await publish('2023-Q3')
    const shown = (await test.send('GET', `${plan}/indicators/I08`)).json()
    expect(shown.observations).toEqual([])
    expect(indicatorDetailSchema.parse(shown).history).toMatchObject([
      { action: 'verified', outcome: 'no_data', value: null, note: '普查未完成' },
      { action: 'submitted', outcome: 'no_data', unitEn: expect.stringMatching(/^[A-Z]/) },
    ])
  })

  it('what a published ratio rests on is public', async () => {
    await answer(0, { numerator: 209.1, denominator: 968 })
    await post(reporter, `${lamps}/submit`, { version: 1 })
    await post(center, `${lamps}/verify`, { version: 2 })
    await publish('2023-Q3')
    const shown = (await test.send('GET', `${plan}/indicators/I08`)).json()
    const fraction = { outcome: 'value', value: 21.601, numerator: 209.1, denominator: 968 }
    expect(indicatorDetailSchema.parse(shown).history).toMatchObject([fraction, fraction])
  })

  it('“no change” repeats the last verified value, if there is one', async () => {
    expect(detailOf(await answer(0, { outcome: 'no_change' })).value).toBeNull()
    expect(codeOf(await post(reporter, `${lamps}/submit`, { version: 1 }))).toEqual([
      422,
      'value-invalid',
    ])
  })

  it('a binding indicator without evidence asks for an explanation', async () => {
    const health = `${plan}/periods/2023-Q3/reports/I26`
    const put = (version: number, note: string | null) =>
      test.send('PUT', health, { cookie: stranger.cookie, body: { version, value: 66.4, note } })
    const saved = detailOf(await put(0, null))
    expect(saved.checks.map(({ code }) => code)).toEqual(['evidence-missing'])
    const refused = await post(stranger, `${health}/submit`, { version: 1 })
    expect(codeOf(refused)).toEqual([422, 'explanation-required'])
    expect(refused.json().facts).toEqual({ checks: ['evidence-missing'] })
    await put(1, '佐证材料另报')
    expect((await post(stranger, `${health}/submit`, { version: 2 })).statusCode).toBe(200)
  })
})

describe('what one’s own unit reported before', () => {
  const own = (query: string, account = reporter) =>
    test.send('GET', `${plan}/reports/own${query}`, { cookie: account.cookie })
  const codesOf = (reply: LightMyRequestResponse): string[] =>
    itemsOf(reportSchema)
      .parse(reply.json())
      .items.map(({ period, indicator }) => `${period} ${indicator.code}`)

  beforeEach(async () => {
    await openQuarter()
    await save(reporter, 0, 21.6)
    await post(reporter, `${lamps}/submit`, { version: 1 })
    await post(center, `${lamps}/verify`, { version: 2 })
    await publish('2023-Q3')
  })

  it('a published period is no longer owed, and can still be looked at', async () => {
    expect(codesOf(await own(''))).toEqual([])
    const items = itemsOf(reportSchema).parse((await own('?period=2023-Q3')).json()).items
    expect(items.find(({ indicator }) => indicator.code === 'I08')).toMatchObject({
      periodState: 'published',
      state: 'verified',
      value: 21.6,
    })
  })

  it('holds nothing of other units', async () => {
    expect(codesOf(await own('?period=2023-Q3'))).toContain('2023-Q3 I08')
    expect(codesOf(await own('?period=2023-Q3', stranger))).not.toContain('2023-Q3 I08')
  })

  it('refuses a period that was never opened, and whoever belongs to no unit', async () => {
    expect(codeOf(await own('?period=2022-Q1'))).toEqual([404, 'period-unknown'])
    expect(codeOf(await own('?period=2023-Q3', center))).toEqual([403, 'role-refused'])
    expect(codeOf(await own('?period=soon'))).toEqual([422, 'validation-failed'])
  })
})

describe('where a unit has a head of its own', () => {
  it('the center verifies only what the head approved', async () => {
    await openQuarter()
    const approver = await test.createAccount({
      role: 'approver',
      unitCode: await unitInCharge(test, 'I08'),
    })
    await save(reporter, 0, 20.9)
    await post(reporter, `${lamps}/submit`, { version: 1 })
    expect(codeOf(await post(center, `${lamps}/verify`, { version: 2 }))).toEqual([
      409,
      'approval-missing',
    ])
    expect(detailOf(await post(approver, `${lamps}/approve`, { version: 2 })).state).toBe(
      'approved',
    )
    expect(await lastAudit()).toMatchObject({ action: 'report.approved' })
    expect(detailOf(await post(center, `${lamps}/verify`, { version: 3 })).state).toBe('verified')
  })
})

describe('correcting what is published', () => {
  it('gives a new version with a note; the old value stays public until then', async () => {
    await openQuarter()
    await save(reporter, 0, 20.9)
    await post(reporter, `${lamps}/submit`, { version: 1 })
    await post(center, `${lamps}/verify`, { version: 2 })
    await publish('2023-Q3')
    const read = async () =>
      indicatorDetailSchema.parse((await test.send('GET', `${plan}/indicators/I08`)).json())

    const opened = detailOf(
      await post(center, `${lamps}/correct`, { version: 3, reason: '分母口径更正' }),
    )
    expect([opened.state, opened.correctionNote]).toEqual(['returned', '分母口径更正'])
    expect(await lastAudit()).toMatchObject({ action: 'report.corrected' })
    await save(reporter, 4, 21.6)
    await post(reporter, `${lamps}/submit`, { version: 5 })
    const before = await read()
    expect(before.observations.map(({ value, version }) => [value, version])).toEqual([[20.9, 1]])
    expect(before.history.map(({ value }) => value)).not.toContain(21.6)

    await post(center, `${lamps}/verify`, { version: 6 })
    const after = await read()
    expect(after.observations.map(({ value, version, note }) => [value, version, note])).toEqual([
      [21.6, 2, '分母口径更正'],
    ])
    expect(after.history.map(({ value, correction }) => [value, correction])).toEqual([
      [21.6, '分母口径更正'],
      [21.6, '分母口径更正'],
      [20.9, null],
      [20.9, null],
    ])
    expect(codeOf(await save(reporter, 7, 22))).toEqual([409, 'period-state-refused'])
  })

  it('to an answer without a value takes the old value back, whatever is opened afterwards', async () => {
    await openQuarter()
    await save(reporter, 0, 20.9)
    await post(reporter, `${lamps}/submit`, { version: 1 })
    await post(center, `${lamps}/verify`, { version: 2 })
    await publish('2023-Q3')
    const readValues = async () =>
      indicatorDetailSchema
        .parse((await test.send('GET', `${plan}/indicators/I08`)).json())
        .observations.map(({ value }) => value)

    await post(center, `${lamps}/correct`, { version: 3, reason: '台账无法核实' })
    const body = { version: 4, outcome: 'no_data', value: null, note: '台账遗失，无法核实' }
    detailOf(await test.send('PUT', lamps, { cookie: reporter.cookie, body }))
    await post(reporter, `${lamps}/submit`, { version: 5 })
    expect(await readValues()).toEqual([20.9])
    await post(center, `${lamps}/verify`, { version: 6 })
    expect(await readValues()).toEqual([])
    await post(center, `${lamps}/correct`, { version: 7, reason: '找到新台账' })
    expect(await readValues()).toEqual([])
  })
})

describe('what stays inside a unit', () => {
  beforeEach(async () => {
    await openQuarter()
  })

  it('another unit can neither see nor touch a draft', async () => {
    await save(reporter, 0, 20.9)
    const seen = await test.send('GET', lamps, { cookie: stranger.cookie })
    expect(codeOf(seen)).toEqual([403, 'unit-refused'])
    expect(codeOf(await save(stranger, 1, 99))).toEqual([403, 'unit-refused'])
    expect(codeOf(await post(stranger, `${lamps}/submit`, { version: 1 }))).toEqual([
      403,
      'unit-refused',
    ])
    const own = await test.send('GET', `${plan}/reports/own`, { cookie: stranger.cookie })
    const codes = own
      .json()
      .items.map((report: { indicator: { code: string } }) => report.indicator.code)
    expect(codes).not.toContain('I08')
    expect(codes).toContain('I26')
  })

  it('the center sees that there is a draft, but not what it says', async () => {
    await save(reporter, 0, 20.9, '内部草稿')
    const one = detailOf(await test.send('GET', lamps, { cookie: center.cookie }))
    expect([one.state, one.value, one.note, one.events]).toEqual(['draft', null, null, []])
    const all = await test.send('GET', `${plan}/periods/2023-Q3/reports`, { cookie: center.cookie })
    expect(all.body).not.toContain('内部草稿')
  })
})

describe('closing and publishing', () => {
  beforeEach(async () => {
    await openQuarter()
  })

  it('a closed period refuses departments and says who may lift the lock', async () => {
    expect((await post(center, `${plan}/periods/2023-Q3/close`)).statusCode).toBe(200)
    expect(await lastAudit()).toMatchObject({ action: 'period.closed' })
    const reply = await save(reporter, 0, 20.9)
    expect(codeOf(reply)).toEqual([409, 'period-locked'])
    expect(reply.json().detail).toContain('县大数据中心')
  })

  it('is refused while the checklist has errors, unless the head answers for it', async () => {
    await save(reporter, 0, 20.9)
    await post(reporter, `${lamps}/submit`, { version: 1 })
    const list = await test.send('GET', `${plan}/periods/2023-Q3/checklist`, {
      cookie: center.cookie,
    })
    expect([list.json().errors, list.json().warnings]).toEqual([15, 37])
    const refused = await post(center, `${plan}/periods/2023-Q3/publish`, { reason: '已请示' })
    expect(codeOf(refused)).toEqual([409, 'publication-blocked'])
    expect(refused.json().facts).toEqual({ errors: 15 })
    expect((await post(head, `${plan}/periods/2023-Q3/publish`)).statusCode).toBe(409)
    expect((await publish('2023-Q3')).statusCode).toBe(200)
    expect(await lastAudit()).toMatchObject({
      detail: { errors: 15, reason: '演练：其余单位本期不报' },
    })
  })

  it('a closed period is opened again with a reason', async () => {
    await post(center, `${plan}/periods/2023-Q3/close`)
    const path = `${plan}/periods/2023-Q3/reopen`
    expect(codeOf(await post(center, path, { reason: '' }))).toEqual([422, 'validation-failed'])
    expect((await post(center, path, { reason: '延长两日' })).json().state).toBe('open')
    expect(await lastAudit()).toMatchObject({ action: 'period.reopened' })
    expect((await save(reporter, 0, 20.9)).statusCode).toBe(200)
  })

  it('what comes back after closing may be corrected, and only that', async () => {
    await save(reporter, 0, 20.9)
    await post(reporter, `${lamps}/submit`, { version: 1 })
    await post(center, `${plan}/periods/2023-Q3/close`)
    await post(center, `${lamps}/return`, { version: 2, reason: '请核对分母' })
    expect(detailOf(await save(reporter, 3, 21.6)).state).toBe('draft')
    await post(reporter, `${lamps}/submit`, { version: 4 })
    const verified = detailOf(await post(center, `${lamps}/verify`, { version: 5 }))
    expect([verified.state, verified.correctionNote]).toEqual(['verified', null])
  })

  it('a period planned ahead owes nothing until it is opened', async () => {
    const planned = await post(center, `${plan}/periods`, {
      code: '2023-Q4',
      opensOn: '2024-01-05',
      dueOn: '2024-01-15',
    })
    expect([planned.json().state, planned.json().counts.expected]).toEqual(['planned', 0])
    const opened = await post(center, `${plan}/periods/2023-Q4/open`)
    expect([opened.json().state, opened.json().counts.expected]).toEqual(['open', 35])
    expect(codeOf(await post(center, `${plan}/periods/2023-Q4/open`))).toEqual([
      409,
      'period-state-refused',
    ])
  })

  it('publishing twice is refused', async () => {
    await publish('2023-Q3')
    expect(codeOf(await publish('2023-Q3'))).toEqual([409, 'period-state-refused'])
  })

  it('the quarter of a target date freezes the verdict of every target that is due', async () => {
    test.clock.now = new Date('2024-01-05T02:00:00.000Z')
    head = await test.createAccount({ role: 'center_head' })
    await post(head, `${plan}/periods`, { code: '2023-Q4', dueOn: '2024-01-15' })
    await publish('2023-Q4')
    expect(await lastAudit()).toMatchObject({ detail: { verified: 0, verdicts: 35 } })
    const frozen = await test.store.read((connection) =>
      connection.select().from(verdicts).where(eq(verdicts.year, 2023)),
    )
    expect(new Set(frozen.map((row) => row.verdict))).toEqual(new Set(['no_data']))
  })

  it('a year that ends with a published quarter leaves the frozen verdicts as they are', async () => {
    test.clock.now = new Date('2024-01-05T02:00:00.000Z')
    head = await test.createAccount({ role: 'center_head' })
    for (const code of ['2023-Q4', '2023']) {
      await post(head, `${plan}/periods`, { code, dueOn: '2024-01-15' })
      expect((await publish(code)).statusCode).toBe(200)
    }
    expect(await lastAudit()).toMatchObject({ detail: { verified: 0, verdicts: 0 } })
  })
})

describe('who is in charge', () => {
  const change = (body: unknown, account = center) =>
    test.send('PUT', `${plan}/indicators/I08/responsible-unit`, { cookie: account.cookie, body })
  const transport = { unitCode: 'transport', reason: '职责调整', since: '2023-10-01' }

  it('changes from a day on; reports that are already owed stay where they were', async () => {
    await openQuarter()
    expect((await change(transport)).statusCode).toBe(204)
    expect(await lastAudit()).toMatchObject({
      action: 'indicator.responsibleUnitSet',
      detail: { to: 'transport' },
    })
    expect(await unitInCharge(test, 'I08')).toBe('transport')
    expect(detailOf(await save(reporter, 0, 20.9)).unit.code).not.toBe('transport')
  })

  it('owes the next period by the unit in charge at its end, the open one by the former unit', async () => {
    await openQuarter()
    await change({ ...transport, since: '2023-10-15' })
    await openQuarter('2023-Q4', '2024-01-15')
    const unitOf = async (period: string) => {
      const path = `${plan}/periods/${period}/reports/I08`
      return detailOf(await test.send('GET', path, { cookie: center.cookie })).unit.code
    }
    const former = await unitInCharge(test, 'I08')
    expect(await unitOf('2023-Q4')).toBe('transport')
    expect(await unitOf('2023-Q3')).toBe(former)
    expect(former).not.toBe('transport')
  })

  it('refuses a unit that does not exist, the same unit again, and a change without a reason', async () => {
    expect(codeOf(await change({ ...transport, unitCode: 'moon' }))).toEqual([404, 'unit-unknown'])
    await change(transport)
    expect(codeOf(await change(transport))).toEqual([409, 'responsible-unit-unchanged'])
    expect(codeOf(await change({ ...transport, reason: '' }))).toEqual([422, 'validation-failed'])
  })
})

it.each([
  ['a plan', '/plans/moon/periods/2023-Q3/reports/I08', 'plan-unknown', 'moon'],
  ['a period', `${plan}/periods/2022-Q1/reports/I08`, 'period-unknown', '2022-Q1'],
  ['an indicator', `${plan}/periods/2023-Q3/reports/I99`, 'indicator-unknown', 'I99'],
])('says which %s does not exist', async (_what, path, code, named) => {
  await openQuarter()
  const reply = await test.send('GET', path, { cookie: center.cookie })
  expect(codeOf(reply)).toEqual([404, code])
  expect(reply.json().detail).toContain(named)
})
