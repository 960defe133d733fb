import { managedLinkSchema, planLinkSchema } from '@yardstick/shared/plan/links.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { auditEntries } from '../db/account-tables.ts'

const path = `/plans/${countyPlan}/links`

let test: TestApp
let center: TestAccount

const project = (code: string) => ({ kind: 'project', code })
const programme = (code: string) => ({ kind: 'programme', code })
const indicator = (code: string) => ({ kind: 'indicator', code })
const post = (step: string, body: object, account = center) =>
  test.send('POST', `${path}${step}`, { cookie: account.cookie, body })

const byHand = { from: project('F15'), to: indicator('I01'), note: '政务系统迁入专区' }
const shown = { from: project('F13'), to: indicator('I25') }

const listPublic = async () =>
  itemsOf(planLinkSchema).parse((await test.send('GET', path)).json()).items
const listManaged = async () =>
  itemsOf(managedLinkSchema).parse(
    (await test.send('GET', `${path}/managed`, { cookie: center.cookie })).json(),
  ).items
const isPair = (from: string, to: string) => (link: { from: object; to: object }) =>
  'code' in link.from && link.from.code === from && 'code' in link.to && link.to.code === to
const publicLink = async (from: string, to: string) => (await listPublic()).find(isPair(from, to))
const lastAudit = () =>
  test.store.read(
    async (connection) =>
      (await connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1))[0],
  )

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-20T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
})
afterEach(() => test.close())

describe('the ties of a plan', () => {
  it('are proposed from its wording, with note and citations, before anybody did anything', async () => {
    expect(await publicLink('F13', 'I25')).toMatchObject({
      from: { kind: 'project', name: '智慧教育', isReserve: false },
      state: 'proposed',
      basis: 'plan',
      note: '项目第2项内容写到“智慧校园”，即这项指标的计量对象。',
      confirmedOn: null,
    })
    expect((await publicLink('F13', 'I25'))?.citations).not.toEqual([])
  })

  it('with people and rejections are the center’s to read', async () => {
    const leader = await test.createAccount({ role: 'leader' })
    const reply = await test.send('GET', `${path}/managed`, { cookie: leader.cookie })
    expect(codeOf(reply)).toEqual([403, 'role-refused'])
    expect(codeOf(await test.send('GET', `${path}/managed`))).toEqual([401, 'sign-in-required'])
  })
})

describe('confirming', () => {
  it('makes a proposal a fact of the center’s, and the public reads no name', async () => {
    const reply = await post('/confirm', { ...shown, seen: 'proposed' })
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toMatchObject({ state: 'confirmed', settledBy: center.loginName })
    const list = await test.send('GET', path)
    expect(list.body).not.toContain(center.loginName)
    expect(await publicLink('F13', 'I25')).toMatchObject({
      state: 'confirmed',
      basis: 'plan',
      confirmedOn: '2023-10-20',
    })
    expect(await lastAudit()).toMatchObject({
      action: 'link.confirmed',
      subject: `link:${countyPlan}/project:F13~indicator:I25`,
      actorName: center.loginName,
    })
  })

  it('what changed meanwhile, or twice, is refused', async () => {
    await post('/confirm', { ...shown, seen: 'proposed' })
    expect(codeOf(await post('/confirm', { ...shown, seen: 'proposed' }))).toEqual([
      409,
      'changed-meanwhile',
    ])
    expect(codeOf(await post('/confirm', { ...shown, seen: 'confirmed' }))).toEqual([
      409,
      'link-state-refused',
    ])
  })

  it('what neither wording nor hand ties is refused', async () => {
    const nothing = { from: project('F01'), to: indicator('I35'), seen: 'proposed' }
    expect(codeOf(await post('/confirm', nothing))).toEqual([404, 'link-unknown'])
  })
})

describe('tying by hand', () => {
  it('is confirmed at once, in the plan’s order, whichever end is named first', async () => {
    const reply = await post('', { ...byHand, from: byHand.to, to: byHand.from })
    expect(reply.statusCode).toBe(201)
    expect(await publicLink('F15', 'I01')).toMatchObject({
      state: 'confirmed',
      basis: 'center',
      note: byHand.note,
      noteEn: byHand.note,
      citations: [],
    })
    expect(await lastAudit()).toMatchObject({ action: 'link.added', detail: { note: byHand.note } })
  })

  it.each([
    ['an unknown project', { from: project('F99') }, [404, 'project-unknown']],
    ['an unknown programme', { from: programme('A99-P1') }, [404, 'programme-unknown']],
    ['an unknown indicator', { to: indicator('I99') }, [404, 'indicator-unknown']],
    ['two of one kind', { to: project('F01') }, [422, 'link-kinds-refused']],
    ['what the wording ties already', shown, [409, 'link-exists']],
    ['no note', { note: ' ' }, [422, 'validation-failed']],
    ['a field nobody asked for', { state: 'confirmed' }, [422, 'validation-failed']],
  ])('%s is refused and writes nothing', async (_what, change, refused) => {
    const before = await lastAudit()
    expect(codeOf(await post('', { ...byHand, ...change }))).toEqual(refused)
    expect(await lastAudit()).toEqual(before)
  })

  it('the same pair twice is refused', async () => {
    await post('', byHand)
    expect(codeOf(await post('', byHand))).toEqual([409, 'link-exists'])
  })

  it('is the center’s to do', async () => {
    const leader = await test.createAccount({ role: 'leader' })
    expect(codeOf(await post('', byHand, leader))).toEqual([403, 'role-refused'])
  })
})

describe('rejecting', () => {
  it('takes a proposal off the public list for good, with its reason', async () => {
    const reason = '名称相同，内容无关'
    expect((await post('/reject', { ...shown, seen: 'proposed', reason })).statusCode).toBe(200)
    expect(await publicLink('F13', 'I25')).toBeUndefined()
    expect((await listManaged()).find(isPair('F13', 'I25'))).toMatchObject({
      state: 'rejected',
      reason,
      settledBy: center.loginName,
    })
    expect(await lastAudit()).toMatchObject({ action: 'link.rejected', detail: { reason } })
  })

  it('needs a reason', async () => {
    expect(codeOf(await post('/reject', { ...shown, seen: 'proposed' }))).toEqual([
      422,
      'validation-failed',
    ])
  })

  it('removes what was tied by hand, which can be tied again', async () => {
    await post('', byHand)
    const { note: _note, ...pair } = byHand
    await post('/reject', { ...pair, seen: 'confirmed', reason: '已另行立项' })
    expect(await publicLink('F15', 'I01')).toBeUndefined()
    expect((await post('', { ...byHand, note: '恢复' })).statusCode).toBe(201)
    expect(await publicLink('F15', 'I01')).toMatchObject({ note: '恢复', basis: 'center' })
  })
})

describe('rewriting a note', () => {
  const rewrite = (change: object = {}, account = center) => {
    const asked = { ...byHand, note: '系统全部迁入专区', seen: byHand.note, ...change }
    return post('/note', asked, account)
  }

  it('is public at once, keeps who settled the tie, and leaves the old note in the trail', async () => {
    await post('', byHand)
    const before = (await listManaged()).find(isPair('F15', 'I01'))
    const reply = await rewrite({ noteEn: 'All systems moved' })
    expect(reply.statusCode).toBe(200)
    expect(await publicLink('F15', 'I01')).toMatchObject({
      note: '系统全部迁入专区',
      noteEn: 'All systems moved',
      confirmedOn: '2023-10-20',
    })
    expect((await listManaged()).find(isPair('F15', 'I01'))?.settledAt).toBe(before?.settledAt)
    expect(await lastAudit()).toMatchObject({
      action: 'link.noteRewritten',
      actorName: center.loginName,
      detail: { from: byHand.note, to: '系统全部迁入专区' },
    })
  })

  it.each([
    ['who saw another note', { seen: '旧说明' }, [409, 'changed-meanwhile']],
    ['the same note', { note: byHand.note }, [409, 'nothing-changed']],
    ['a tie that is only proposed', { ...shown, seen: '' }, [409, 'link-state-refused']],
  ])('%s is refused', async (_what, change, refused) => {
    await post('', byHand)
    expect(codeOf(await rewrite(change))).toEqual(refused)
    expect(await publicLink('F15', 'I01')).toMatchObject({ note: byHand.note })
  })

  it('is the center’s to do', async () => {
    const leader = await test.createAccount({ role: 'leader' })
    expect(codeOf(await rewrite({}, leader))).toEqual([403, 'role-refused'])
  })
})
