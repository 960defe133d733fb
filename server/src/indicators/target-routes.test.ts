import { reportDetailSchema } from '@yardstick/shared/indicators/reporting.ts'
import {
  type IndicatorDetail,
  indicatorDetailSchema,
  planRevisionSchema,
} from '@yardstick/shared/indicators/schema.ts'
import { targetRecordSchema } from '@yardstick/shared/indicators/target-revisions.ts'
import { overviewSchema } from '@yardstick/shared/overview/schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { countyPlan, makeSeededApp, unitInCharge } from '../../test/seeded-app.ts'
import { auditEntries } from '../db/account-tables.ts'
import { targetRevisions, verdicts } from '../db/reporting-tables.ts'

const plan = `/plans/${countyPlan}`
const lamps = `${plan}/indicators/I08`

let test: TestApp
let center: TestAccount
let head: TestAccount

const decision = {
  year: 2025,
  comparator: 'gte',
  value: 60,
  reason: '路灯改造规模调减',
  documentNumber: '县政发〔2023〕9号',
  decidedOn: '2023-10-30',
}

/** Another day: nobody's session lasts that long. */
const at = async (instant: string): Promise<void> => {
  test.clock.now = new Date(instant)
  for (const account of [center, head]) account.cookie = await test.signIn(account.loginName)
}
const post = (account: TestAccount, path: string, body?: unknown) =>
  test.send('POST', path, { cookie: account.cookie, body })
const revise = (changes: object = {}, { by = center, path = lamps } = {}) =>
  post(by, `${path}/target-revisions`, { ...decision, ...changes })
const lampsAsOf = async (period?: string): Promise<IndicatorDetail> => {
  const reply = await test.send('GET', `${lamps}${period ? `?period=${period}` : ''}`)
  return indicatorDetailSchema.parse(reply.json())
}
const targetOf = ({ targets }: Pick<IndicatorDetail, 'targets'>, year = 2025) =>
  targets.find((target) => target.year === year)
const publish = async (code: string, dueOn: string): Promise<void> => {
  await post(center, `${plan}/periods`, { code, dueOn })
  const reason = '演练：其余单位本期不报'
  const reply = await post(head, `${plan}/periods/${code}/publish`, { reason })
  expect(reply.statusCode, reply.body).toBe(200)
}
const countRevisions = async (): Promise<number> =>
  test.store.read(async (connection) => (await connection.select().from(targetRevisions)).length)
const lastAudit = async () =>
  test.store.read(
    async (connection) =>
      (await connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1))[0],
  )

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-11-02T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  head = await test.createAccount({ role: 'center_head' })
})
afterEach(() => test.close())

describe('recording a revision', () => {
  it('puts it in force, leaves the plan’s own beside it, and writes an audit row', async () => {
    const reply = await revise()
    expect(reply.statusCode, reply.body).toBe(201)
    const record = targetRecordSchema.parse(reply.json())
    expect(targetOf(record)).toMatchObject({
      value: 60,
      planned: { value: 80, asPrinted: '≥80' },
      revision: { documentNumber: decision.documentNumber, decidedOn: decision.decidedOn },
    })
    expect(record.revisions).toMatchObject([
      { year: 2025, from: { value: 80 }, to: { value: 60 }, recordedBy: center.loginName },
    ])
    expect(await lastAudit()).toMatchObject({
      action: 'indicator.targetRevised',
      subject: `indicator:${countyPlan}/I08`,
      actorName: center.loginName,
      detail: {
        year: 2025,
        from: { comparator: 'gte', value: 80 },
        to: { comparator: 'gte', value: 60 },
        reason: decision.reason,
        documentNumber: decision.documentNumber,
        decidedOn: decision.decidedOn,
      },
    })
  })

  it('is for the center and its head', async () => {
    expect((await revise({}, { by: head })).statusCode).toBe(201)
    const leader = await test.createAccount({ role: 'leader' })
    expect(codeOf(await revise({}, { by: leader }))).toEqual([403, 'role-refused'])
    const seen = await test.send('GET', `${lamps}/target-revisions`, { cookie: leader.cookie })
    expect(codeOf(seen)).toEqual([403, 'role-refused'])
  })

  it('a mistake is put right by a further one; both stay', async () => {
    await revise({ value: 6 })
    await revise({ value: 60, reason: '更正：漏录一位' })
    const detail = await lampsAsOf()
    expect(detail.revisions.map(({ from, to }) => [from?.value, to.value])).toEqual([
      [80, 6],
      [6, 60],
    ])
    expect(targetOf(detail)?.value).toBe(60)
  })

  it('gives a value where the plan states none', async () => {
    const stations = `${plan}/indicators/I03`
    await revise({ value: 7000 }, { path: stations })
    const reply = await test.send('GET', stations)
    const detail = indicatorDetailSchema.parse(reply.json())
    expect(targetOf(detail)).toMatchObject({ value: 7000, planned: null })
    expect(detail.assessment.targets[1]).toMatchObject({ year: 2025, target: 7000 })
    expect(detail.revisions[0]?.from).toBeNull()
  })

  it.each<[string, object, [number, string]]>([
    ['a year without targets', { year: 2024 }, [422, 'target-year-refused']],
    ['more than 100 per cent', { value: 120 }, [422, 'value-invalid']],
    ['another comparison', { comparator: 'increment' }, [422, 'target-comparator-refused']],
    ['a decision ahead', { decidedOn: '2023-11-03' }, [422, 'decided-on-refused']],
    ['a decision before the plan', { decidedOn: '2020-01-01' }, [422, 'decided-on-refused']],
    ['what is in force already', { value: 80 }, [409, 'target-unchanged']],
    ['no reason', { reason: ' ' }, [422, 'validation-failed']],
    ['no document', { documentNumber: '' }, [422, 'validation-failed']],
    ['fields that nobody asked for', { recordedBy: 'x' }, [422, 'validation-failed']],
  ])('refuses %s, and writes nothing', async (_case, changes, answer) => {
    const before = await lastAudit()
    expect(codeOf(await revise(changes))).toEqual(answer)
    expect(await countRevisions()).toBe(0)
    expect(await lastAudit()).toEqual(before)
  })

  it('refuses an indicator that is not there', async () => {
    const reply = await revise({}, { path: `${plan}/indicators/I99` })
    expect(codeOf(reply)).toEqual([404, 'indicator-unknown'])
  })
})

describe('what the public reads', () => {
  it('names the decision, and no person', async () => {
    await revise()
    const reply = await test.send('GET', lamps)
    expect(indicatorDetailSchema.parse(reply.json()).revisions).toEqual([
      {
        id: 1,
        year: 2025,
        from: { comparator: 'gte', value: 80 },
        to: { comparator: 'gte', value: 60 },
        reason: decision.reason,
        documentNumber: decision.documentNumber,
        decidedOn: decision.decidedOn,
        recordedAt: '2023-11-02T02:00:00.000Z',
        isKnown: true,
      },
    ])
    expect(reply.body).not.toContain(center.loginName)
  })

  it('a published period keeps the targets that were known when it was published', async () => {
    await at('2023-10-20T02:00:00.000Z')
    await publish('2023-Q3', '2023-10-25')
    await at('2023-11-02T02:00:00.000Z')
    await revise()
    const kept = await lampsAsOf('2023-Q3')
    expect(targetOf(kept)).toMatchObject({ value: 80, revision: null })
    expect(kept.assessment.targets[1]).toMatchObject({ year: 2025, target: 80 })
    expect(kept.revisions[0]?.isKnown).toBe(false)

    await at('2024-01-25T02:00:00.000Z')
    await publish('2023-Q4', '2024-01-31')
    const now = await lampsAsOf()
    expect(targetOf(now)).toMatchObject({ value: 60 })
    expect(now.assessment.targets[1]).toMatchObject({ year: 2025, target: 60 })
    expect(now.revisions[0]?.isKnown).toBe(true)
    expect(targetOf(await lampsAsOf('2023-Q3'))).toMatchObject({ value: 80 })
  })

  it('stands for the whole plan in one list, with the indicator of each', async () => {
    await revise()
    await revise({ value: 7000 }, { path: `${plan}/indicators/I03` })
    const reply = await test.send('GET', `${plan}/target-revisions`)
    const { items } = itemsOf(planRevisionSchema).parse(reply.json())
    expect(items.map(({ indicator, from, to }) => [indicator.code, from?.value, to.value])).toEqual(
      [
        ['I03', undefined, 7000],
        ['I08', 80, 60],
      ],
    )
    expect(reply.body).not.toContain(center.loginName)
  })

  it('the overview holds the same targets as the indicator’s page', async () => {
    await revise()
    const overview = overviewSchema.parse((await test.send('GET', `${plan}/overview`)).json())
    const shown = overview.indicators.find(({ code }) => code === 'I08')
    expect(shown?.targets).toEqual((await lampsAsOf()).targets)
  })
})

describe('verdicts', () => {
  const listInputs = async () =>
    test.store.read(async (connection) =>
      (await connection.select().from(verdicts)).map(({ inputs }) => inputs),
    )

  it('are frozen on the target in force, with the revision and the method among the inputs', async () => {
    await revise({ year: 2023, value: 25 })
    await at('2024-01-25T02:00:00.000Z')
    await publish('2023-Q4', '2024-01-31')
    const revised = (await listInputs()).filter(({ revision }) => revision !== null)
    expect(revised).toMatchObject([
      {
        method: 'scheduled-v1',
        target: 25,
        revision: { id: 1, documentNumber: decision.documentNumber },
      },
    ])
    expect((await lampsAsOf()).assessment.targets[0]).toMatchObject({
      state: 'not_reported',
      frozenMethod: 'scheduled-v1',
    })
  })

  it('keep their target: it can no longer be revised, and the refusal says why', async () => {
    await at('2024-01-25T02:00:00.000Z')
    await publish('2023-Q4', '2024-01-31')
    const refused = await revise({ year: 2023, value: 25 })
    expect(codeOf(refused)).toEqual([409, 'target-frozen'])
    expect(refused.json()).toMatchObject({
      facts: { year: 2023, verdict: 'no_data', date: '2024-01-25' },
      detail: '2023年目标已于2024-01-25定论（无数据），不能再调整。',
    })
    expect((await revise()).statusCode).toBe(201)
  })
})

describe('a report', () => {
  it('shows the targets in force while its period is under way', async () => {
    await post(center, `${plan}/periods`, { code: '2023-Q3', dueOn: '2023-11-25' })
    await revise()
    const path = `${plan}/periods/2023-Q3/reports/I08`
    const reply = await test.send('GET', path, { cookie: center.cookie })
    const { indicator } = reportDetailSchema.parse(reply.json())
    expect(targetOf(indicator)).toMatchObject({ value: 60, planned: { value: 80 } })
  })

  it('is checked against the ceiling in force', async () => {
    const unit = await unitInCharge(test, 'I22')
    const reporter = await test.createAccount({ role: 'reporter', unitCode: unit })
    await post(center, `${plan}/periods`, { code: '2023-Q3', dueOn: '2023-11-25' })
    const path = `${plan}/periods/2023-Q3/reports/I22`
    const save = (version: number) =>
      test.send('PUT', path, { cookie: reporter.cookie, body: { version, value: 50 } })
    expect((await save(0)).statusCode).toBe(200)
    await revise({ comparator: 'eq', value: 40 }, { path: `${plan}/indicators/I22` })
    const handed = await post(reporter, `${path}/submit`, { version: 1 })
    expect(codeOf(handed)).toEqual([422, 'value-invalid'])
    expect(handed.json().facts).toEqual({ reason: 'exact-target-exceeded' })
  })
})
