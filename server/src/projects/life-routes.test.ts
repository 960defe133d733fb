import { recordEntrySchema } from '@yardstick/shared/plan/milestones.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { type DeclarationKind, declarationKinds } from '@yardstick/shared/projects/gates.ts'
import {
  type ProjectDetail,
  projectDetailSchema,
  projectSchema,
} from '@yardstick/shared/projects/schema.ts'
import { desc } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { makePdf } from '../../test/sample-files.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { sendForm } from '../../test/send-form.ts'
import { auditEntries } from '../db/account-tables.ts'
import { poolDecisions } from '../db/project-tables.ts'

const plan = `/plans/${countyPlan}`
const education = `${plan}/projects/F13`

let test: TestApp
let center: TestAccount
let head: TestAccount

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-20T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
  head = await test.createAccount({ role: 'center_head' })
})
afterEach(() => test.close())

const post = (path: string, body: unknown, account = center) =>
  test.send('POST', path, { cookie: account.cookie, body })

const projectIn = (reply: LightMyRequestResponse): ProjectDetail => {
  expect(reply.statusCode, reply.body).toBe(200)
  return projectDetailSchema.parse(reply.json())
}
const read = async (path = education): Promise<ProjectDetail> =>
  projectIn(await test.send('GET', path))

const lastAudit = async () =>
  test.store.read(
    async (connection) =>
      (await connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1))[0],
  )

type Asked = Record<string, unknown>

/** Changes the stage having seen the newest change. */
const change = async (asked: Asked = {}, account = center, path = education) => {
  const seen = (await read(path)).track.changes.at(-1)?.id ?? null
  const body = { action: 'advance', on: '2022-03-01', documentNumber: '长县数〔2022〕1号', seen }
  return post(`${path}/stage`, { ...body, ...asked }, account)
}

const declare = async (kind: DeclarationKind, asked: Asked = {}) => {
  const seen = (await read()).track.declarations.at(-1)?.id ?? null
  const body = {
    kind,
    isMet: true,
    statement: '向县政务共享平台提供学籍数据',
    on: '2022-02-01',
    seen,
  }
  return post(`${education}/declarations`, { ...body, ...asked })
}

const advance = async (times: number) => {
  for (let step = 0; step < times; step += 1) projectIn(await change())
}

const upload = (path: string, account = center, bytes = makePdf()) =>
  sendForm(test, path, account, [{ fileName: '批复.pdf', bytes }])

describe('the stage of a project', () => {
  it('is reserve before anything is recorded, and all gates are shut', async () => {
    const { stage, stageSince, track } = await read()
    expect([stage, stageSince, track.changes]).toEqual(['reserve', null, []])
    expect(track.gates.map(({ before, missing }) => [before, missing.length])).toEqual([
      ['project_approval', 3],
      ['acceptance', 2],
    ])
  })

  it('moves on with its day and document, publicly and without a name', async () => {
    const reply = await change({ note: '县政府常务会议通过' })
    const { stage, stageSince, track } = projectIn(reply)
    expect([stage, stageSince]).toEqual(['application', '2022-03-01'])
    expect(track.changes).toMatchObject([
      {
        stage: 'application',
        on: '2022-03-01',
        documentNumber: '长县数〔2022〕1号',
        note: '县政府常务会议通过',
        override: null,
        files: 0,
      },
    ])
    const seen = await test.send('GET', education)
    expect(seen.json()).toEqual(reply.json())
    expect(seen.body).not.toContain(center.loginName)
    const list = itemsOf(projectSchema).parse((await test.send('GET', `${plan}/projects`)).json())
    expect(list.items.find(({ code }) => code === 'F13')).toMatchObject({
      stage: 'application',
      stageSince: '2022-03-01',
    })
  })

  it('leaves an audit row with who, from where and to where', async () => {
    await change()
    expect(await lastAudit()).toMatchObject({
      action: 'project.stageSet',
      actorName: center.loginName,
      subject: `project:${countyPlan}/F13`,
      detail: { action: 'advance', from: 'reserve', to: 'application', on: '2022-03-01' },
    })
  })

  it.each<[string, Asked, number, string]>([
    ['a day that has not come', { on: '2023-10-21' }, 422, 'date-in-future'],
    ['a day before the plan', { on: '2020-12-31' }, 422, 'date-too-early'],
    ['no day at all', { on: '2022-02-30' }, 422, 'validation-failed'],
    ['a step that does not fit', { action: 'resume' }, 409, 'stage-refused'],
    ['an end by the center alone', { action: 'terminate', note: '撤销' }, 403, 'role-refused'],
    ['what is not asked for', { stage: 'operation' }, 422, 'validation-failed'],
  ])('is refused %s, and nothing is written', async (_what, asked, status, code) => {
    const before = await lastAudit()
    expect(codeOf(await change(asked))).toEqual([status, code])
    expect((await read()).track.changes).toEqual([])
    expect(await lastAudit()).toEqual(before)
  })

  it('is not changed on top of what somebody else has just changed', async () => {
    await advance(1)
    const replies = await Promise.all([change({ on: '2022-04-01' }), change({ on: '2022-05-01' })])
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    const refused = replies.find(({ statusCode }) => statusCode === 409)
    expect(refused?.json()).toMatchObject({ code: 'changed-meanwhile' })
    expect((await read()).track.changes).toHaveLength(2)
  })

  it('pauses with a reason and comes back to where it was', async () => {
    await advance(2)
    expect(codeOf(await change({ action: 'pause' }))).toEqual([422, 'reason-required'])
    const paused = projectIn(await change({ action: 'pause', note: '等待省平台接口' }))
    expect([paused.stage, paused.track.leftTrackAt]).toEqual(['paused', 'technical_review'])
    expect(projectIn(await change({ action: 'resume' })).stage).toBe('technical_review')
  })

  it('ends and comes back by the head alone', async () => {
    await advance(1)
    expect(projectIn(await change({ action: 'terminate', note: '并入省平台' }, head)).stage).toBe(
      'terminated',
    )
    expect(codeOf(await change({ action: 'revive', note: '恢复' }))).toEqual([403, 'role-refused'])
    expect(projectIn(await change({ action: 'revive', note: '恢复' }, head)).stage).toBe(
      'application',
    )
  })

  it('of a reserve project does not move before it is on the funded list', async () => {
    const reserve = `${plan}/projects/R03`
    expect(codeOf(await change({}, center, reserve))).toEqual([409, 'project-not-funded'])
    const { id } = (await test.store.read((connection) =>
      connection.query.projects.findFirst({ where: (one, { eq }) => eq(one.code, 'R03') }),
    )) ?? { id: 0 }
    await test.store.write(async (connection) =>
      connection.insert(poolDecisions).values({
        projectId: id,
        kind: 'promoted',
        documentNumber: '长县数〔2022〕9号',
        decidedOn: '2022-01-10',
        reason: '列入',
        accountId: head.id,
        actorName: head.loginName,
        at: '2022-01-10T02:00:00.000Z',
      }),
    )
    expect(projectIn(await change({}, center, reserve)).stage).toBe('application')
  })

  it('of an unknown project is not there', async () => {
    expect(
      codeOf(
        await post(`${plan}/projects/F99/stage`, {
          action: 'advance',
          on: '2022-03-01',
          seen: null,
        }),
      ),
    ).toEqual([404, 'project-unknown'])
  })
})

describe('the gates of the plan', () => {
  it('keep a project from its approval, in words that name the clause, in both languages', async () => {
    await advance(2)
    await declare('sharing_needs')
    const reply = await change()
    expect(codeOf(reply)).toEqual([409, 'gate-shut'])
    expect(reply.json().detail).toBe(
      '不能进入“立项批复”。规划第七章（二）统筹推进机制规定：新建系统要说清与哪些部门共享什么信息、符合全县统一标准、支持县共享平台，缺一不批。尚缺：符合全县统一标准、承诺接入县共享平台。确需越过的，由县大数据中心负责人写明理由。',
    )
    const seen = (await read()).track.changes.at(-1)?.id
    const english = await test.send('POST', `${education}/stage`, {
      cookie: center.cookie,
      headers: { 'accept-language': 'en' },
      body: { action: 'advance', on: '2022-03-01', documentNumber: '1', seen },
    })
    expect(english.json().detail).toMatch(
      /cannot reach “project approval”.*states what it shares with whom.*Missing: conformity/,
    )
    expect((await read()).stage).toBe('technical_review')
  })

  it('open once everything is stated, and keep it from acceptance until sharing is in place', async () => {
    await advance(2)
    for (const kind of declarationKinds.slice(0, 3)) projectIn(await declare(kind))
    await advance(4)
    expect((await read()).stage).toBe('trial_run')
    expect(codeOf(await change())).toEqual([409, 'gate-shut'])
    for (const kind of declarationKinds.slice(3)) projectIn(await declare(kind))
    await advance(2)
    const { stage, track } = await read()
    expect(stage).toBe('operation')
    expect(track.gates.flatMap(({ missing }) => missing)).toEqual([])
  })

  it('are passed by the head with a reason that everybody sees, and by nobody else', async () => {
    await advance(2)
    const overrideReason = '防汛应急，共享方案三个月内补齐'
    expect(codeOf(await change({ overrideReason }))).toEqual([403, 'role-refused'])
    projectIn(await change({ overrideReason }, head))
    expect((await read()).track.changes.at(-1)).toMatchObject({
      stage: 'project_approval',
      override: { reason: overrideReason, missing: declarationKinds.slice(0, 3) },
    })
    expect(await lastAudit()).toMatchObject({
      action: 'project.stageSet',
      detail: { overrideReason },
    })
  })

  it('ask for a document number where a decision has to stand behind', async () => {
    await advance(2)
    for (const kind of declarationKinds) await declare(kind)
    expect(codeOf(await change({ documentNumber: null }))).toEqual([422, 'document-required'])
  })
})

describe('what a project states', () => {
  it('stands until it is taken back, with an audit row', async () => {
    projectIn(await declare('sharing_needs'))
    expect(await lastAudit()).toMatchObject({
      action: 'project.declared',
      subject: `project:${countyPlan}/F13`,
      detail: { kind: 'sharing_needs', isMet: true },
    })
    const { track } = projectIn(
      await declare('sharing_needs', { isMet: false, statement: '对方系统停用' }),
    )
    expect(track.gates[0]?.missing).toContain('sharing_needs')
    expect(track.declarations.map(({ isMet }) => isMet)).toEqual([true, false])
  })

  it('is refused when there is nothing to take back, or somebody was quicker', async () => {
    expect(codeOf(await declare('sharing_in_place', { isMet: false }))).toEqual([
      409,
      'declaration-absent',
    ])
    await declare('sharing_needs')
    expect(codeOf(await declare('standards_conformity', { seen: null }))).toEqual([
      409,
      'changed-meanwhile',
    ])
  })
})

describe('the milestones of a project', () => {
  const milestones = `${education}/milestones`
  const add = (name = '平台上线', plannedOn = '2023-06-30') => post(milestones, { name, plannedOn })

  it('are added, renamed and removed, each with an audit row', async () => {
    expect(projectIn(await add()).milestones).toMatchObject([
      {
        no: 1,
        name: '平台上线',
        plannedOn: '2023-06-30',
        state: 'overdue',
        slipDays: 112,
        standings: [],
      },
    ])
    expect(await lastAudit()).toMatchObject({ action: 'milestone.added' })
    const renamed = await test.send('PUT', `${milestones}/1`, {
      cookie: center.cookie,
      body: { name: '平台上线试用' },
    })
    expect(projectIn(renamed).milestones[0]?.name).toBe('平台上线试用')
    expect(await lastAudit()).toMatchObject({
      action: 'milestone.renamed',
      detail: { from: '平台上线' },
    })
    const removed = await test.send('DELETE', `${milestones}/1`, { cookie: center.cookie })
    expect(projectIn(removed).milestones).toEqual([])
    expect(await lastAudit()).toMatchObject({ action: 'milestone.removed', detail: { no: 1 } })
    expect(projectIn(await add()).milestones[0]?.no).toBe(2)
  })

  it('are refused twice under a name, outside the plan, and where there is none', async () => {
    await add()
    expect(codeOf(await add())).toEqual([409, 'milestone-exists'])
    expect(codeOf(await add('平台验收', '2203-06-30'))).toEqual([422, 'date-outside-plan'])
    expect(codeOf(await test.send('DELETE', `${milestones}/9`, { cookie: center.cookie }))).toEqual(
      [404, 'milestone-unknown'],
    )
    const same = { cookie: center.cookie, body: { name: '平台上线' } }
    expect(codeOf(await test.send('PUT', `${milestones}/1`, same))).toEqual([
      409,
      'nothing-changed',
    ])
  })

  it('keep their planned date and tell what is expected and what was reached', async () => {
    await add('平台上线', '2023-12-31')
    const path = `${milestones}/1/standings`
    expect(codeOf(await post(path, { projectedOn: '2024-03-31', seen: null }))).toEqual([
      422,
      'statement-required',
    ])
    const late = projectIn(
      await post(path, { projectedOn: '2024-03-31', statement: '设备到货推迟', seen: null }),
    )
    expect(late.milestones[0]).toMatchObject({
      plannedOn: '2023-12-31',
      projectedOn: '2024-03-31',
      state: 'projected_late',
      slipDays: 91,
    })
    expect(await lastAudit()).toMatchObject({
      action: 'milestone.standingSet',
      detail: { no: 1, projectedOn: '2024-03-31' },
    })
    expect(codeOf(await post(path, { actualOn: '2023-10-18', seen: null }))).toEqual([
      409,
      'changed-meanwhile',
    ])
    const seen = late.milestones[0]?.standings.at(-1)?.id
    const kept = projectIn(await post(path, { actualOn: '2023-10-18', seen }))
    expect(kept.milestones[0]).toMatchObject({ state: 'kept', slipDays: -74 })
    expect(kept.milestones[0]?.standings).toHaveLength(2)
  })
})

describe('documents behind a change', () => {
  const openApplication = async () => {
    await advance(1)
    return `${plan}/stage-changes/${(await read()).track.changes[0]?.id}/attachments`
  }
  const namesIn = (reply: LightMyRequestResponse) =>
    reply.json().items.map(({ fileName }: { fileName: string }) => fileName)

  it('are counted for the public and read by those behind the project', async () => {
    const path = await openApplication()
    const reply = await upload(path)
    expect([reply.statusCode, namesIn(reply)]).toEqual([201, ['批复.pdf']])
    expect(await lastAudit()).toMatchObject({
      action: 'attachment.added',
      subject: `project:${countyPlan}/F13`,
      detail: { fileName: '批复.pdf', to: expect.stringMatching(/^stage-change:/) },
    })
    expect((await read()).track.changes[0]?.files).toBe(1)
    const { id } = reply.json().items[0]
    const lead = await test.createAccount({
      role: 'reporter',
      unitCode: (await read()).leadUnits[0]?.code ?? '',
    })
    const stranger = await test.createAccount({ role: 'reporter', unitCode: 'city-management' })
    const leader = await test.createAccount({ role: 'leader' })
    for (const { cookie } of [center, head, lead, leader]) {
      expect((await test.send('GET', `${path}/${id}/content`, { cookie })).rawPayload).toEqual(
        makePdf(),
      )
      expect(namesIn(await test.send('GET', path, { cookie }))).toEqual(['批复.pdf'])
    }
    const record = await test.send('GET', `${education}/record`, { cookie: lead.cookie })
    expect(itemsOf(recordEntrySchema).parse(record.json()).items).toMatchObject([
      { actorName: center.loginName },
    ])
    for (const address of [path, `${path}/${id}/content`, `${education}/record`]) {
      expect((await test.send('GET', address)).statusCode).toBe(401)
      expect(codeOf(await test.send('GET', address, { cookie: stranger.cookie }))).toEqual([
        403,
        'unit-refused',
      ])
    }
  })

  it('are refused twice, without a row to hang on, and from those who only look', async () => {
    const path = await openApplication()
    await upload(path)
    expect(codeOf(await upload(path))).toEqual([409, 'evidence-exists'])
    expect(codeOf(await upload(path, center, Buffer.from('MZ\x90')))).toEqual([
      415,
      'evidence-type-refused',
    ])
    expect(codeOf(await upload(`${plan}/stage-changes/99/attachments`))).toEqual([
      404,
      'evidence-unknown',
    ])
    const leader = await test.createAccount({ role: 'leader' })
    expect(codeOf(await upload(path, leader))).toEqual([403, 'role-refused'])
  })

  it('are taken off with an audit row', async () => {
    const path = await openApplication()
    const { id } = (await upload(path)).json().items[0]
    const removed = await test.send('DELETE', `${path}/${id}`, { cookie: center.cookie })
    expect(removed.json()).toEqual({ items: [] })
    expect(await lastAudit()).toMatchObject({
      action: 'attachment.removed',
      detail: { fileName: '批复.pdf' },
    })
    expect((await read()).track.changes[0]?.files).toBe(0)
    const again = await test.send('GET', `${path}/${id}/content`, { cookie: center.cookie })
    expect(codeOf(again)).toEqual([404, 'evidence-unknown'])
  })

  it('stand behind a milestone too', async () => {
    await post(`${education}/milestones`, { name: '平台上线', plannedOn: '2023-12-31' })
    const { milestones } = projectIn(
      await post(`${education}/milestones/1/standings`, { actualOn: '2023-10-18', seen: null }),
    )
    const row = milestones[0]?.standings[0]?.id
    expect((await upload(`${plan}/milestone-standings/${row}/attachments`)).statusCode).toBe(201)
    expect((await read()).milestones[0]?.standings[0]?.files).toBe(1)
    expect(codeOf(await upload(`${plan}/promise-standings/${row}/attachments`))).toEqual([
      404,
      'evidence-unknown',
    ])
  })
})
