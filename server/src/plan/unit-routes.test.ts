import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { actionSchema, itemsOf, unitSchema } from '@yardstick/shared/plan/schema.ts'
import { projectDetailSchema } from '@yardstick/shared/projects/schema.ts'
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { auditEntries } from '../db/account-tables.ts'

const plan = `/plans/${countyPlan}`
let test: TestApp
let center: TestAccount

const readUnit = async (code: string) =>
  itemsOf(unitSchema)
    .parse((await test.send('GET', `${plan}/units`)).json())
    .items.find((unit) => unit.code === code)

const asked = {
  name: '县数据局',
  nameEn: 'County Data Bureau',
  shortName: '县数据局',
  on: '2023-06-01',
  documentNumber: '长县编发〔2023〕5号',
  reason: '机构改革',
  seen: null,
}
const rename = (change: object = {}, cookie = center.cookie, code = 'big-data-center') =>
  test.send('POST', `${plan}/units/${code}/names`, { cookie, body: { ...asked, ...change } })

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-20T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
})
afterEach(() => test.close())

describe('renaming a unit', () => {
  it('shows the new name everywhere and keeps the old one findable, with day and document', async () => {
    const reply = await rename()
    expect(reply.statusCode).toBe(200)
    expect(await readUnit('big-data-center')).toMatchObject({
      name: '县数据局',
      nameEn: 'County Data Bureau',
      formerNames: [
        { name: '县大数据中心', replacedOn: '2023-06-01', documentNumber: '长县编发〔2023〕5号' },
      ],
      lastRenaming: expect.any(Number),
    })
    const actions = (await test.send('GET', `${plan}/actions`)).json()
    const [first] = itemsOf(actionSchema).parse(actions).items
    expect(first?.programmes[0]?.workItems[0]?.leads).toEqual(['县数据局'])
    expect(reply.body).not.toContain(center.loginName)
  })

  it('keeps a unit’s parts of projects, which the plan states by its old name', async () => {
    const read = async () =>
      projectDetailSchema.parse((await test.send('GET', `${plan}/projects/F12`)).json())
    const before = await read()
    await rename()
    const after = await read()
    const parts = ({ units }: typeof after) =>
      units.map(({ unit, role, contentNo }) => [unit.code, role, contentNo])
    expect(parts(before)).toContainEqual(['big-data-center', 'lead', 2])
    expect(parts(after)).toEqual(parts(before))
    expect(after.leads).toContain('县数据局')
  })

  it('is written down with both names, the day and the document', async () => {
    await rename()
    const [entry] = await test.store.read((connection) =>
      connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1),
    )
    expect(entry).toMatchObject({
      action: 'unit.renamed',
      subject: 'unit:430121/big-data-center',
      actorName: center.loginName,
      detail: { from: '县大数据中心', to: '县数据局', on: '2023-06-01', reason: '机构改革' },
    })
  })

  it.each([
    ['a name of another unit', { name: '县财政局' }, 409, 'unit-name-taken'],
    ['a day that lies ahead', { on: '2023-10-21' }, 422, 'date-in-future'],
    ['a day before the plan', { on: '2020-12-31' }, 422, 'date-too-early'],
    ['a chain that moved on meanwhile', { seen: 7 }, 409, 'changed-meanwhile'],
    ['no reason', { reason: ' ' }, 422, 'validation-failed'],
  ])('refuses %s', async (_what, change, status, code) => {
    const reply = await rename(change)
    expect([reply.statusCode, problemSchema.parse(reply.json()).code]).toEqual([status, code])
    expect((await readUnit('big-data-center'))?.name).toBe('县大数据中心')
  })

  it('refuses whoever has not seen the last renaming, an unknown unit, and other roles', async () => {
    await rename()
    const again = await rename({ name: '县数据资源局', on: '2023-09-01' })
    expect(again.json()).toMatchObject({ code: 'changed-meanwhile' })
    expect((await rename({}, center.cookie, 'nowhere')).json()).toMatchObject({
      code: 'unit-unknown',
    })
    const leader = await test.createAccount({ role: 'leader' })
    expect((await rename({}, leader.cookie)).statusCode).toBe(403)
  })
})
