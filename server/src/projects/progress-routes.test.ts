import { checklistSchema } from '@yardstick/shared/indicators/reporting.ts'
import { noticePageSchema } from '@yardstick/shared/notices/schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import {
  type ProjectReportDetail,
  projectReportDetailSchema,
  projectReportSchema,
  publishedProgressSchema,
} from '@yardstick/shared/projects/progress-schema.ts'
import { desc } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { auditEntries } from '../db/account-tables.ts'
import { projectReportEvents } from '../db/project-tables.ts'

const plan = `/plans/${countyPlan}`
const quarter = `${plan}/periods/2023-Q3`
/** 智慧交通, led by one unit. */
const traffic = `${quarter}/project-reports/F04`
/** 智慧医疗, another unit's. */
const medicine = `${quarter}/project-reports/F14`

let test: TestApp
let center: TestAccount
let head: TestAccount
let reporter: TestAccount
let stranger: TestAccount

const get = (account: TestAccount, path: string) =>
  test.send('GET', path, { cookie: account.cookie })

const post = (account: TestAccount, path: string, body?: unknown) =>
  test.send('POST', path, { cookie: account.cookie, body })

const said = { physicalPercent: 15, rating: 'green', narrative: '已完成主体施工' }

const save = (account: TestAccount, version: number, content: object = said, path = traffic) =>
  test.send('PUT', path, { cookie: account.cookie, body: { version, ...content } })

const take = (account: TestAccount, action: string, version: number, more: object = {}) =>
  post(account, `${traffic}/${action}`, { version, ...more })

const agree = { centerRating: 'green', centerRemark: null }

const detailOf = (reply: LightMyRequestResponse): ProjectReportDetail => {
  expect(reply.statusCode, reply.body).toBe(200)
  return projectReportDetailSchema.parse(reply.json())
}

const auditActions = async (): Promise<string[]> =>
  (
    await test.store.read((connection) =>
      connection.select().from(auditEntries).orderBy(desc(auditEntries.id)),
    )
  ).map(({ action }) => action)

const publicProgress = async (code = 'F04') => {
  const reply = await test.send('GET', `${plan}/projects/${code}/progress`)
  expect(reply.statusCode, reply.body).toBe(200)
  return itemsOf(publishedProgressSchema).parse(reply.json()).items
}

const publish = () => post(head, `${quarter}/publish`, { reason: '演练：其余单位本期不报' })

const openQuarter = (code = '2023-Q3', dueOn = '2023-10-25') =>
  post(center, `${plan}/periods`, { code, dueOn })

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  head = await test.createAccount({ role: 'center_head' })
  reporter = await test.createAccount({ role: 'reporter', unitCode: 'transport' })
  stranger = await test.createAccount({ role: 'reporter', unitCode: 'health' })
  await openQuarter()
})
afterEach(() => test.close())

describe('what is owed', () => {
  const owedCodes = async (): Promise<string[]> =>
    itemsOf(projectReportSchema)
      .parse((await get(center, `${quarter}/project-reports`)).json())
      .items.map(({ project }) => project.code)

  it('is a report on every funded project that has begun, by its first lead unit', async () => {
    const codes = await owedCodes()
    expect(codes).toHaveLength(17)
    expect(codes).not.toContain('F15')
    const own = await get(reporter, `${plan}/project-reports/own`)
    expect(
      itemsOf(projectReportSchema)
        .parse(own.json())
        .items.map(({ project, unit, state, dueOn }) => [project.code, unit.code, state, dueOn]),
    ).toEqual([['F04', 'transport', 'expected', '2023-10-25']])
    const earlier = await get(reporter, `${plan}/project-reports/own?period=2023-Q3`)
    expect(earlier.json().items).toHaveLength(1)
  })

  it('is nothing in a yearly period', async () => {
    const opened = await openQuarter('2023', '2024-01-25')
    expect(opened.json().projectCounts.expected).toBe(0)
  })

  it('follows the unit’s extension, also of a unit that owes nothing but a project', async () => {
    const only = await test.createAccount({ role: 'reporter', unitCode: 'modern-agriculture-zone' })
    const asked = await post(only, `${quarter}/extensions`, {
      dueOn: '2023-11-03',
      reason: '现场核量未完',
    })
    expect(asked.statusCode, asked.body).toBe(201)
    await post(center, `${quarter}/extensions/${asked.json().id}/grant`, { dueOn: '2023-11-03' })
    const own = await get(only, `${plan}/project-reports/own`)
    expect(own.json().items[0].dueOn).toBe('2023-11-03')
  })

  it('is in the checklist of a publication: open ones block, missing ones are named', async () => {
    await save(reporter, 0)
    await take(reporter, 'submit', 1)
    const { items } = checklistSchema.parse((await get(head, `${quarter}/checklist`)).json())
    const kindsOf = (code: string) =>
      items.filter((item) => item.code === code).map(({ kind, severity }) => [kind, severity])
    expect(kindsOf('F04')).toEqual([['open-project-report', 'error']])
    expect(kindsOf('F14')).toEqual([['missing-project-report', 'warning']])
  })
})

describe('a project report from draft to the public page', () => {
  it('is saved, submitted, returned, corrected, rated by the center and published', async () => {
    expect(detailOf(await save(reporter, 0)).state).toBe('draft')
    expect(detailOf(await take(reporter, 'submit', 1)).state).toBe('submitted')
    const reason = '形象进度与监理月报不符'
    expect(detailOf(await take(center, 'return', 2, { reason })).returnReason).toBe(reason)
    const { items } = noticePageSchema.parse((await get(reporter, '/notices')).json())
    expect(items[0]).toMatchObject({ kind: 'report.returned', facts: { project: 'F04', reason } })
    await save(reporter, 3, { ...said, physicalPercent: 12.5 })
    await take(reporter, 'submit', 4)
    const centerRemark = '两处路口未通电'
    const rated = { centerRating: 'amber', centerRemark }
    const verified = detailOf(await take(center, 'verify', 5, rated))
    expect([verified.state, verified.content?.rating, verified.centerRating]).toEqual([
      'verified',
      'green',
      'amber',
    ])
    expect(await publicProgress()).toEqual([])
    expect((await publish()).statusCode).toBe(200)
    expect(await publicProgress()).toEqual([
      {
        period: '2023-Q3',
        endsOn: '2023-09-30',
        unit: { code: 'transport', name: '县交通运输局', nameEn: 'County Transport Bureau' },
        report: {
          physicalPercent: 12.5,
          rating: 'green',
          centerRating: 'amber',
          centerRemark,
          narrative: said.narrative,
          problems: null,
          nextSteps: null,
          decisionsNeeded: null,
          writtenByCenter: false,
          verifiedOn: '2023-10-10',
          correction: null,
        },
        // Nobody entered a payment.
        paidRatio: null,
      },
    ])
    expect((await publicProgress('F14'))[0]?.report).toBeNull()
    expect((await auditActions()).filter((action) => action.startsWith('project'))).toEqual([
      'projectReport.verified',
      'projectReport.submitted',
      'projectReport.saved',
      'projectReport.returned',
      'projectReport.submitted',
      'projectReport.saved',
    ])
  })

  it('stays public as it was while it is corrected, and says why it changed', async () => {
    await save(reporter, 0)
    await take(reporter, 'submit', 1)
    await take(center, 'verify', 2, agree)
    await publish()
    await take(center, 'correct', 3, { reason: '复核发现少计一段' })
    await save(reporter, 4, { ...said, physicalPercent: 18 })
    expect((await publicProgress())[0]?.report).toMatchObject({
      physicalPercent: 15,
      correction: null,
    })
    await take(reporter, 'submit', 5)
    await take(head, 'verify', 6, agree)
    expect((await publicProgress())[0]?.report).toMatchObject({
      physicalPercent: 18,
      correction: '复核发现少计一段',
    })
  })

  it('waits for the unit’s own head where there is one, who is told', async () => {
    const approver = await test.createAccount({ role: 'approver', unitCode: 'transport' })
    await save(reporter, 0)
    await take(reporter, 'submit', 1)
    const { items } = noticePageSchema.parse((await get(approver, '/notices')).json())
    expect(items[0]).toMatchObject({ kind: 'report.awaitsApproval', facts: { project: 'F04' } })
    expect(codeOf(await take(center, 'verify', 2, agree))).toEqual([409, 'approval-missing'])
    expect(detailOf(await take(approver, 'approve', 2)).state).toBe('approved')
    expect(detailOf(await take(reporter, 'withdraw', 3)).state).toBe('draft')
  })
})

/** A payment too small to count, so that it is known how much was paid. */
const pay = async () => {
  const payment = { kind: 'paid', year: 2021, amountWanyuan: 0.01, on: '2023-08-01' }
  const rest = { documentNumber: '付字1号', note: null, excessReason: null }
  const entered = await post(center, `${plan}/projects/F04/money-entries`, { ...payment, ...rest })
  expect(entered.statusCode).toBe(201)
}

describe('handing in is refused', () => {
  it.each([
    ['without progress', { rating: 'green' }, [422, 'value-invalid']],
    ['without a rating', { physicalPercent: 15 }, [422, 'value-invalid']],
    ['red without a word', { physicalPercent: 15, rating: 'red' }, [422, 'explanation-required']],
    [
      'far from the money without a word',
      { physicalPercent: 21, rating: 'green' },
      [422, 'explanation-required'],
    ],
  ])('%s', async (_case, content, answer) => {
    await pay()
    await save(reporter, 0, content)
    expect(codeOf(await take(reporter, 'submit', 1))).toEqual(answer)
    expect((await auditActions())[0]).toBe('projectReport.saved')
  })

  it('for no distance from money of which nobody entered anything', async () => {
    const own = detailOf(await save(reporter, 0, { physicalPercent: 21, rating: 'green' }))
    expect([own.demands, own.ground.paidRatio]).toEqual([[], null])
    expect(detailOf(await take(reporter, 'submit', 1)).state).toBe('submitted')
  })

  it('without a word about a milestone that slipped, but not with it', async () => {
    const milestones = `${plan}/projects/F04/milestones`
    await post(center, milestones, { name: '主体上线', plannedOn: '2023-08-31' })
    await save(reporter, 0, { physicalPercent: 15, rating: 'amber' })
    const refused = await take(reporter, 'submit', 1)
    expect(codeOf(refused)).toEqual([422, 'explanation-required'])
    const own = detailOf(await save(reporter, 1, { ...said, rating: 'amber' }))
    expect([own.demands, own.ground.slipped[0]?.name]).toEqual([['milestone_slipped'], '主体上线'])
    expect(detailOf(await take(reporter, 'submit', 2)).state).toBe('submitted')
  })

  it('when somebody else was quicker, with both versions', async () => {
    await save(reporter, 0)
    const late = await save(reporter, 0, { ...said, physicalPercent: 20 })
    expect(codeOf(late)).toEqual([409, 'report-version-conflict'])
    expect((await test.store.read((c) => c.select().from(projectReportEvents))).length).toBe(1)
  })

  it('to another unit, of a project that owes nothing, and of none', async () => {
    expect(codeOf(await save(stranger, 0))).toEqual([403, 'unit-refused'])
    const notOwed = `${quarter}/project-reports/F15`
    expect(codeOf(await save(center, 0, said, notOwed))).toEqual([404, 'project-report-unknown'])
    const none = `${quarter}/project-reports/F99`
    expect(codeOf(await save(center, 0, said, none))).toEqual([404, 'project-unknown'])
  })

  it('once the period is closed, to the unit', async () => {
    await post(center, `${quarter}/close`, {})
    expect(codeOf(await save(reporter, 0))).toEqual([409, 'period-locked'])
  })

  it('twice under one key does it once', async () => {
    const send = () =>
      test.send('PUT', traffic, {
        cookie: reporter.cookie,
        body: { version: 0, ...said },
        headers: { 'idempotency-key': 'progress-1' },
      })
    await send()
    const again = await send()
    expect([again.headers['idempotency-replayed'], detailOf(again).version]).toEqual(['true', 1])
  })
})

describe('the center', () => {
  it('rates otherwise than the unit only with a word', async () => {
    await save(reporter, 0)
    await take(reporter, 'submit', 1)
    const bare = await take(center, 'verify', 2, { centerRating: 'red' })
    expect(codeOf(bare)).toEqual([422, 'reason-required'])
    expect(codeOf(await take(center, 'verify', 2))).toEqual([422, 'validation-failed'])
  })

  it('does not see the unit’s draft, nor writes over it', async () => {
    await save(reporter, 0)
    expect(detailOf(await get(center, traffic)).content).toBeNull()
    expect(detailOf(await get(reporter, traffic)).content?.physicalPercent).toBe(15)
    expect(codeOf(await save(center, 1))).toEqual([409, 'report-state-refused'])
    expect(codeOf(await take(center, 'submit', 1))).toEqual([409, 'report-state-refused'])
  })

  it('reports in place of a unit, after the closing too; somebody else at the center verifies', async () => {
    await test.createAccount({ role: 'approver', unitCode: 'transport' })
    await post(center, `${quarter}/close`, {})
    const drafted = detailOf(await save(center, 0))
    expect([drafted.writtenByCenter, drafted.content?.physicalPercent]).toEqual([true, 15])
    await take(center, 'submit', 1)
    expect(codeOf(await take(center, 'verify', 2, agree))).toEqual([409, 'own-report'])
    expect(detailOf(await take(head, 'verify', 2, agree)).state).toBe('verified')
    await publish()
    expect((await publicProgress())[0]?.report?.writtenByCenter).toBe(true)
  })

  it('has what it wrote taken over by the unit', async () => {
    await save(center, 0)
    const own = detailOf(await save(reporter, 1, { ...said, physicalPercent: 16 }))
    expect([own.writtenByCenter, own.content?.physicalPercent]).toEqual([false, 16])
    expect(codeOf(await save(center, 2, said, medicine))).toEqual([409, 'report-version-conflict'])
  })
})
