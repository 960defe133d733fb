import { changesSchema, directiveChangesSchema } from '@yardstick/shared/overview/changes-schema.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'

const plan = `/plans/${countyPlan}`
const dayBefore = '2023-10-19'

let test: TestApp
let center: TestAccount
let head: TestAccount

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-20T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  head = await test.createAccount({ role: 'center_head' })
})
afterEach(() => test.close())

const post = async (path: string, body: object, account = center) => {
  const reply = await test.send('POST', `${plan}${path}`, { cookie: account.cookie, body })
  expect(reply.statusCode, reply.body).toBeLessThan(300)
  return reply
}
const changes = async (search = `?since=${dayBefore}`) => {
  const reply = await test.send('GET', `${plan}/changes${search}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return changesSchema.parse(reply.json())
}
/** Sessions do not outlive the days between. */
const moveTo = async (day: string) => {
  test.clock.now = new Date(`${day}T02:00:00.000Z`)
  for (const account of [center, head]) account.cookie = await test.signIn(account.loginName)
}
describe('between two days', () => {
  it('nothing has changed before anything is recorded', async () => {
    const { indicators, milestones, projects, money, targets, periods } = await changes()
    expect([indicators, milestones, projects, targets, money.projects]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ])
    expect(money.total.before).toEqual(money.total.after)
    expect(periods).toEqual({ before: null, after: null })
  })

  it('a stage that was reached is news, also by an older date that was written down late', async () => {
    const stage = { action: 'advance', documentNumber: null }
    await post('/projects/F01/stage', { ...stage, on: '2023-10-20', seen: null })
    await post('/projects/F02/stage', { ...stage, on: '2023-09-01', seen: null })
    const { projects } = await changes()
    expect(projects.map(({ code, events }) => [code, events])).toMatchObject([
      ['F01', [{ kind: 'stage', from: 'reserve', to: 'application', recordedLate: false }]],
      ['F02', [{ kind: 'stage', on: '2023-09-01', recordedLate: true }]],
    ])
    expect((await changes('?since=2023-08-01')).projects).toMatchObject([
      { code: 'F01' },
      { code: 'F02', events: [{ recordedLate: false }] },
    ])
  })

  it('statements and decisions on the place of a project are told without a name', async () => {
    const statement = { kind: 'sharing_needs', isMet: true, statement: '共享学籍数据', seen: null }
    await post('/projects/F13/declarations', { ...statement, on: '2023-10-20' })
    const decision = {
      documentNumber: '长县数〔2023〕8号',
      decidedOn: '2023-10-20',
      reason: '急需',
    }
    const lines = [{ year: 2023, changeWanyuan: 50 }]
    await post('/projects/R01/pool-decisions', { kind: 'promoted', lines, ...decision }, head)
    const reply = await test.send('GET', `${plan}/changes?since=${dayBefore}`)
    const { projects, money } = changesSchema.parse(reply.json())
    expect(projects).toMatchObject([
      { code: 'F13', events: [{ kind: 'declaration', isMet: true }] },
      { code: 'R01', events: [{ kind: 'place', decision: 'promoted', into: null }] },
    ])
    expect(money.projects).toMatchObject([{ code: 'R01', after: { revisedWanyuan: 50 } }])
    expect(money.revisions).toMatchObject([{ balanceWanyuan: 50, recordedLate: false }])
    expect(reply.body).not.toContain('center')
  })

  it('money is compared by the days of its entries, late ones are counted apart', async () => {
    const entry = { kind: 'paid', year: 2023, documentNumber: '凭证1' }
    await post('/projects/F01/money-entries', { ...entry, amountWanyuan: 12.5, on: '2023-10-20' })
    await post('/projects/F01/money-entries', { ...entry, amountWanyuan: 7, on: '2023-09-30' })
    const { money } = await changes()
    expect(money.projects).toMatchObject([
      { code: 'F01', before: { paidWanyuan: 7 }, after: { paidWanyuan: 19.5 } },
    ])
    expect(money.total).toMatchObject({ before: { paidWanyuan: 7 }, after: { paidWanyuan: 19.5 } })
    expect(money.lateEntries).toEqual({ count: 1, allocatedWanyuan: 0, paidWanyuan: 7 })
  })

  it('promises are kept and milestones are added, kept and moved', async () => {
    const standing = { statement: '2023年9月竣工报告', seen: null }
    await post('/promises/A01-P2-M1/standings', { ...standing, actualOn: '2023-09-28' })
    await post('/projects/F01/milestones', { name: '初验', plannedOn: '2023-12-31' })
    const { milestones } = await changes()
    expect(milestones).toMatchObject([
      { kind: 'kept', code: 'A01-P2-M1', project: null, before: { actualOn: null } },
      { kind: 'added', name: '初验', project: { code: 'F01' }, before: null },
    ])
    await moveTo('2023-10-22')
    await post('/projects/F01/milestones/1/standings', {
      ...standing,
      projectedOn: '2024-02-29',
    })
    expect((await changes('?since=2023-10-21')).milestones).toMatchObject([
      { kind: 'moved', before: { projectedOn: null }, after: { projectedOn: '2024-02-29' } },
    ])
  })

  it('promises whose date has passed are overdue', async () => {
    await moveTo('2024-01-05')
    const { milestones } = await changes('?since=2023-12-31')
    expect(milestones.length).toBeGreaterThan(0)
    expect(new Set(milestones.map(({ kind }) => kind))).toEqual(new Set(['overdue']))
    expect((await changes('?since=2024-01-01')).milestones).toEqual([])
  })

  it('targets are revised', async () => {
    await post('/indicators/I08/target-revisions', {
      ...{ comparator: 'gte', value: 88, year: 2025, reason: '口径调整' },
      ...{ documentNumber: '长县数〔2023〕9号', decidedOn: '2023-10-18' },
    })
    expect((await changes()).targets).toMatchObject([
      { indicator: { code: 'I08' }, to: { value: 88 }, recordedLate: true },
    ])
  })

  it('a published value changes its indicator; the usual first day is the publication before', async () => {
    const publish = async (period: string, dueOn: string, value: number) => {
      const { responsibleUnit } = (await test.send('GET', `${plan}/indicators/I08`)).json()
      const unitCode: string = responsibleUnit.code
      const reporter = await test.createAccount({ role: 'reporter', unitCode })
      await post('/periods', { code: period, dueOn })
      const address = `/periods/${period}/reports/I08`
      const body = { version: 0, value, note: '统计年报' }
      const { cookie } = reporter
      expect((await test.send('PUT', `${plan}${address}`, { cookie, body })).statusCode).toBe(200)
      await post(`${address}/submit`, { version: 1 }, reporter)
      await post(`${address}/verify`, { version: 2 })
      await post(`/periods/${period}/close`, {})
      await post(`/periods/${period}/publish`, { reason: '演练' }, head)
    }
    await publish('2023-Q3', '2023-10-25', 60)
    await moveTo('2024-01-20')
    await publish('2023-Q4', '2024-01-25', 90)
    await moveTo('2024-02-01')
    const { since, until, periods, indicators } = await changes('')
    expect([since, until]).toEqual(['2023-10-20', '2024-02-01'])
    expect(periods).toEqual({ before: '2023-Q3', after: '2023-Q4' })
    const light = indicators.find(({ code }) => code === 'I08')
    expect(light).toMatchObject({
      before: { value: 60, period: '2023-Q3' },
      after: { value: 90, period: '2023-Q4' },
    })
    expect(light?.states).not.toEqual([])
  })

  it.each([
    ['a day of tomorrow', '?until=2023-10-21', 'date-in-future'],
    ['days the wrong way round', '?since=2023-05-01&until=2023-04-01', 'date-too-early'],
    ['what is no day', '?since=2023-02-30', 'validation-failed'],
    ['what is not asked for', '?from=2023-02-01', 'validation-failed'],
  ])('%s is refused', async (_what, search, code) => {
    expect(codeOf(await test.send('GET', `${plan}/changes${search}`))).toEqual([422, code])
  })

  it('a plan that is not there is unknown', async () => {
    expect(codeOf(await test.send('GET', '/plans/x/changes'))).toEqual([404, 'plan-unknown'])
  })
})

describe('directives between two days', () => {
  const read = async (account: TestAccount, search = `?since=${dayBefore}`) => {
    const path = `${plan}/directive-changes${search}`
    const reply = await test.send('GET', path, { cookie: account.cookie })
    expect(reply.statusCode, reply.body).toBe(200)
    return directiveChangesSchema.parse(reply.json()).items
  }

  it('are for those who may see them, a unit sees its own', async () => {
    const wanted = { unit: 'city-management', title: '加快改造', task: '请报送赶工计划。' }
    await post('/directives', { ...wanted, dueOn: '2023-11-30' }, head)
    const unit = await test.createAccount({ role: 'reporter', unitCode: 'city-management' })
    const stranger = await test.createAccount({ role: 'reporter', unitCode: 'finance' })
    expect(await read(head)).toMatchObject([{ no: 1, before: null, after: { state: 'issued' } }])
    expect(await read(unit)).toHaveLength(1)
    expect(await read(stranger)).toEqual([])
    expect(codeOf(await test.send('GET', `${plan}/directive-changes`))[1]).toBe('sign-in-required')
    expect((await test.send('GET', `${plan}/changes`)).body).not.toContain('加快改造')
  })

  it('show what became of them, with the light of both days', async () => {
    const wanted = { unit: 'city-management', title: '加快改造', task: '请报送赶工计划。' }
    await post('/directives', { ...wanted, dueOn: '2023-10-31' }, head)
    await moveTo('2023-11-05')
    expect(await read(head, '?since=2023-10-21')).toMatchObject([
      { before: { light: 'none' }, after: { light: 'red', dueOn: '2023-10-31' } },
    ])
    expect(await read(head, '?since=2023-11-02')).toEqual([])
  })
})
