import {
  type MoneyMatrix,
  moneyEntrySchema,
  moneyMatrixSchema,
} from '@yardstick/shared/projects/money-schema.ts'
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { auditEntries } from '../db/account-tables.ts'
import { moneyEntries } from '../db/project-tables.ts'

const plan = `/plans/${countyPlan}`

let test: TestApp
let center: TestAccount
let head: TestAccount

const payment = {
  kind: 'paid',
  year: 2021,
  amountWanyuan: 120.000001,
  on: '2021-09-30',
  documentNumber: '长县数财〔2021〕3号',
}
const post = (path: string, body: object, account = center) =>
  test.send('POST', `${plan}${path}`, { cookie: account.cookie, body })
const enter = (change: object = {}, account = center) =>
  post('/projects/F01/money-entries', { ...payment, ...change }, account)
const reverse = (id: number, change: object = {}) =>
  post(`/projects/F01/money-entries/${id}/reverse`, {
    on: '2021-10-08',
    documentNumber: '长县数财〔2021〕9号',
    note: '重复登记',
    ...change,
  })
const matrix = async (asOf?: string): Promise<MoneyMatrix> =>
  moneyMatrixSchema.parse(
    (await test.send('GET', `${plan}/money${asOf ? `?asOf=${asOf}` : ''}`)).json(),
  )
const cell = async (project: string, year: number, asOf?: string) =>
  (await matrix(asOf)).cells.find((one) => one.project === project && one.year === year)
const lastAudit = () =>
  test.store.read(
    async (connection) =>
      (await connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1))[0],
  )

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-20T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  head = await test.createAccount({ role: 'center_head' })
})
afterEach(() => test.close())

describe('the matrix', () => {
  it('begins with the plan: 8,000 a year, 40,000 in all, nothing leaves it', async () => {
    const { byYear, total, byProject } = await matrix()
    expect(
      byYear.map(({ year, plannedWanyuan, leavesPlan }) => [year, plannedWanyuan, leavesPlan]),
    ).toEqual([2021, 2022, 2023, 2024, 2025].map((year) => [year, 8000, false]))
    expect(total).toMatchObject({ plannedWanyuan: 40000, revisedWanyuan: 40000, leavesPlan: false })
    expect(byProject).toHaveLength(19)
  })

  it('keeps entries to the 分', async () => {
    await enter()
    expect(await cell('F01', 2021)).toMatchObject({ paidWanyuan: 120.000001 })
    expect((await matrix()).total.paidWanyuan).toBe(120.000001)
  })

  it('can be looked at as of an earlier day', async () => {
    await enter()
    expect(await cell('F01', 2021, '2021-09-29')).toMatchObject({ paidWanyuan: 0 })
    expect(await cell('F01', 2021, '2021-09-30')).toMatchObject({ paidWanyuan: 120.000001 })
  })
})

describe('an entry', () => {
  it('is written with its document and an audit row, and says nothing of who', async () => {
    const reply = await enter({ note: '首付款' })
    expect(reply.statusCode).toBe(201)
    expect(moneyEntrySchema.parse(reply.json().entry)).toMatchObject({
      project: 'F01',
      documentNumber: payment.documentNumber,
      note: '首付款',
      reverses: null,
      reversedBy: null,
    })
    expect(reply.body).not.toContain(center.loginName)
    expect(await lastAudit()).toMatchObject({
      action: 'money.entered',
      subject: `project:${countyPlan}/F01`,
      actorName: center.loginName,
    })
  })

  it('warns when a year has paid more than was allocated to it', async () => {
    expect((await enter()).json().warnings).toEqual(['paid-over-allocated'])
    await enter({ kind: 'allocated', amountWanyuan: 500 })
    expect((await enter()).json().warnings).toEqual([])
  })

  it('over the revised amount needs a reason', async () => {
    await enter({ kind: 'allocated', amountWanyuan: 500 })
    expect(codeOf(await enter({ amountWanyuan: 500.000001 }))).toEqual([422, 'money-over-revised'])
    expect(
      (await enter({ amountWanyuan: 500.000001, excessReason: '补付质保金' })).statusCode,
    ).toBe(201)
  })

  it.each([
    ['nothing', { amountWanyuan: 0 }, [422, 'validation-failed']],
    ['less than nothing', { amountWanyuan: -1 }, [422, 'validation-failed']],
    ['seven decimals', { amountWanyuan: 1.0000001 }, [422, 'validation-failed']],
    ['more than integers hold', { amountWanyuan: 1e12 }, [422, 'validation-failed']],
    ['no document', { documentNumber: ' ' }, [422, 'validation-failed']],
    ['a day that is none', { on: '2021-02-30' }, [422, 'validation-failed']],
    ['tomorrow', { on: '2023-10-21' }, [422, 'money-date-invalid']],
    ['a day before the plan', { on: '2020-12-31' }, [422, 'money-date-invalid']],
    ['a year outside the plan', { year: 2026 }, [422, 'money-year-refused']],
  ])('of %s is refused and writes nothing', async (_what, change, refused) => {
    const before = await lastAudit()
    expect(codeOf(await enter(change))).toEqual(refused)
    expect(await lastAudit()).toEqual(before)
  })

  it('is the center’s to make', async () => {
    const leader = await test.createAccount({ role: 'leader' })
    expect(codeOf(await enter({}, leader))).toEqual([403, 'role-refused'])
    expect(codeOf(await post('/projects/F99/money-entries', payment))).toEqual([
      404,
      'project-unknown',
    ])
  })

  it('is taken back whole, once, and stays on record', async () => {
    const { id } = (await enter()).json().entry
    expect((await reverse(id)).json()).toMatchObject({ amountWanyuan: -120.000001, reverses: id })
    expect(await cell('F01', 2021)).toMatchObject({ paidWanyuan: 0 })
    const list = await test.send('GET', `${plan}/projects/F01/money-entries`)
    expect(list.json().items).toMatchObject([{ reversedBy: id + 1 }, { reverses: id }])
    expect(await lastAudit()).toMatchObject({ action: 'money.reversed' })
    expect(codeOf(await reverse(id))).toEqual([409, 'money-entry-reversed'])
    expect(codeOf(await reverse(id + 1))).toEqual([409, 'money-entry-reversed'])
    expect(codeOf(await reverse(id + 2))).toEqual([404, 'money-entry-unknown'])
  })

  it('is not taken back before it was made, and only once by two at the same moment', async () => {
    const { id } = (await enter()).json().entry
    expect(codeOf(await reverse(id, { on: '2021-09-29' }))).toEqual([422, 'money-date-invalid'])
    const replies = await Promise.all([reverse(id), reverse(id)])
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
  })

  it('cannot be edited', async () => {
    await enter()
    const edit = test.store.write(async (connection) => {
      await connection.update(moneyEntries).set({ amountFen: 1 })
    })
    await expect(edit).rejects.toThrow('money_entries is append-only')
  })
})

describe('a revision', () => {
  const moving = {
    kind: 'transfer',
    documentNumber: '长县数〔2022〕12号',
    decidedOn: '2022-03-01',
    reason: '时空信息云平台提前完成',
    lines: [
      { project: 'F01', year: 2022, changeWanyuan: -200 },
      { project: 'F13', year: 2022, changeWanyuan: 200 },
    ],
  }
  const propose = (change: object = {}, account = center) =>
    post('/budget-revisions', { ...moving, ...change }, account)
  const settle = (id: number, way: string, account = head, reason: string | null = null) =>
    post(`/budget-revisions/${id}/${way}`, { reason }, account)
  const proposed = async (change: object = {}, account = center): Promise<number> =>
    (await propose(change, account)).json().items.at(-1).id

  it('counts once the head has adopted it; the plan’s own amounts stay', async () => {
    const id = await proposed()
    expect(await cell('F01', 2022)).toMatchObject({ revisedWanyuan: 500 })
    const hidden = await test.send('GET', `${plan}/budget-revisions`)
    expect(hidden.json().items).toEqual([])
    expect((await settle(id, 'adopt')).statusCode).toBe(200)
    expect(await cell('F01', 2022)).toMatchObject({ plannedWanyuan: 500, revisedWanyuan: 300 })
    expect((await matrix()).byYear[1]).toMatchObject({ revisedWanyuan: 8000, leavesPlan: false })
    expect(await lastAudit()).toMatchObject({ action: 'budget.revisionAdopted' })
    expect(await cell('F01', 2022, '2022-02-28')).toMatchObject({ revisedWanyuan: 500 })
  })

  it('that lets a year leave 8,000 is flagged, not forbidden', async () => {
    const lines = [{ project: 'F01', year: 2022, changeWanyuan: 50.5 }]
    await settle(await proposed({ kind: 'change', lines }), 'adopt')
    const { byYear, total } = await matrix()
    expect(byYear[1]).toMatchObject({
      revisedWanyuan: 8050.5,
      yearlyWanyuan: 8000,
      leavesPlan: true,
    })
    expect(total).toMatchObject({ revisedWanyuan: 40050.5, totalWanyuan: 40000, leavesPlan: true })
  })

  it('is not adopted by whoever proposed it', async () => {
    expect(codeOf(await settle(await proposed({}, head), 'adopt'))).toEqual([409, 'own-proposal'])
  })

  it('is adopted by the head alone, and settled once', async () => {
    const id = await proposed()
    expect(codeOf(await settle(id, 'adopt', center))).toEqual([403, 'role-refused'])
    expect(codeOf(await settle(id, 'refuse'))).toEqual([422, 'reason-required'])
    expect((await settle(id, 'refuse', head, '依据不足')).statusCode).toBe(200)
    expect(codeOf(await settle(id, 'adopt'))).toEqual([409, 'revision-state-refused'])
    expect(codeOf(await settle(99, 'adopt'))).toEqual([404, 'revision-unknown'])
  })

  it.each([
    ['that makes money', { lines: moving.lines.slice(0, 1) }, [422, 'revision-unbalanced']],
    [
      'that takes more than there is',
      { kind: 'change', lines: [{ project: 'F01', year: 2022, changeWanyuan: -500.000001 }] },
      [422, 'revision-below-zero'],
    ],
    [
      'of a project that is not there',
      { kind: 'change', lines: [{ project: 'F99', year: 2022, changeWanyuan: 1 }] },
      [404, 'project-unknown'],
    ],
    [
      'of a year outside the plan',
      { kind: 'change', lines: [{ project: 'F01', year: 2030, changeWanyuan: 1 }] },
      [422, 'money-year-refused'],
    ],
    ['without lines', { lines: [] }, [422, 'validation-failed']],
  ])('%s is refused', async (_what, change, refused) => {
    expect(codeOf(await propose(change))).toEqual(refused)
  })

  it('is refused when its money has gone meanwhile', async () => {
    const lines = [{ project: 'F01', year: 2022, changeWanyuan: -400 }]
    const first = await proposed({ kind: 'change', lines })
    const second = await proposed({ kind: 'change', lines })
    expect((await settle(first, 'adopt')).statusCode).toBe(200)
    expect(codeOf(await settle(second, 'adopt'))).toEqual([422, 'revision-below-zero'])
  })
})

describe('the place of a project', () => {
  const promotion = {
    kind: 'promoted',
    documentNumber: '长县数〔2023〕5号',
    decidedOn: '2023-03-01',
    reason: '纳入建设范围',
    lines: [{ year: 2023, changeWanyuan: 500 }],
  }
  const decide = (code: string, change: object = {}, account = head) =>
    post(`/projects/${code}/pool-decisions`, { ...promotion, ...change }, account)

  it('moves from reserve to the funded list with its money, in one document', async () => {
    expect((await decide('R01')).json().items).toMatchObject([
      { kind: 'promoted', project: 'R01', into: null, revision: 1 },
    ])
    expect(await cell('R01', 2023)).toMatchObject({ plannedWanyuan: 0, revisedWanyuan: 500 })
    expect(await lastAudit()).toMatchObject({ action: 'project.placeDecided' })
    expect((await test.send('GET', `${plan}/budget-revisions`)).json().items).toMatchObject([
      { state: 'adopted', balanceWanyuan: 500, documentNumber: promotion.documentNumber },
    ])
  })

  it('moves back, and what it gives back may not be more than it has', async () => {
    await decide('R01')
    const back = { kind: 'returned', decidedOn: '2023-06-01' }
    const lines = [{ year: 2023, changeWanyuan: -501 }]
    expect(codeOf(await decide('R01', { ...back, lines }))).toEqual([422, 'revision-below-zero'])
    const whole = [{ year: 2023, changeWanyuan: -500 }]
    expect((await decide('R01', { ...back, lines: whole })).statusCode).toBe(201)
    expect((await matrix()).total).toMatchObject({ revisedWanyuan: 40000, leavesPlan: false })
  })

  it('ends in another project and leaves its trace', async () => {
    const merger = { kind: 'merged', into: 'F13', lines: [] }
    expect((await decide('R24', merger)).json().items).toMatchObject([
      { kind: 'merged', project: 'R24', into: 'F13', revision: null },
    ])
    expect(codeOf(await decide('R24'))).toEqual([409, 'pool-decision-refused'])
    expect(codeOf(await decide('R01', { ...merger, into: 'R24' }))).toEqual([
      422,
      'pool-target-refused',
    ])
  })

  it.each([
    ['a funded project is not promoted', 'F01', {}, [409, 'pool-decision-refused']],
    ['a merger names where to', 'R01', { kind: 'merged', lines: [] }, [422, 'pool-target-refused']],
    ['a promotion names no other project', 'R01', { into: 'F01' }, [422, 'pool-target-refused']],
    [
      'not into itself',
      'R01',
      { kind: 'merged', into: 'R01', lines: [] },
      [422, 'pool-target-refused'],
    ],
    ['not ahead of today', 'R01', { decidedOn: '2023-10-21' }, [422, 'money-date-invalid']],
  ])('%s', async (_rule, code, change, refused) => {
    expect(codeOf(await decide(code, change))).toEqual(refused)
  })

  it('is not decided before the last decision, and by the head alone', async () => {
    await decide('R01')
    const earlier = { kind: 'returned', decidedOn: '2023-02-28', lines: [] }
    expect(codeOf(await decide('R01', earlier))).toEqual([422, 'money-date-invalid'])
    expect(codeOf(await decide('R02', {}, center))).toEqual([403, 'role-refused'])
  })
})
