import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { itemsOf, unitSchema } from '@yardstick/shared/plan/schema.ts'
import { projectDetailSchema, unitProjectSchema } from '@yardstick/shared/projects/schema.ts'
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { auditEntries } from '../db/account-tables.ts'

const plan = `/plans/${countyPlan}`
let test: TestApp
let center: TestAccount

const readProject = async (code = 'F14') =>
  projectDetailSchema.parse((await test.send('GET', `${plan}/projects/${code}`)).json())
const projectsOf = async (unit: string) =>
  itemsOf(unitProjectSchema).parse(
    (await test.send('GET', `${plan}/units/${unit}/projects`)).json(),
  ).items

const asked = {
  action: 'add',
  unit: 'human-resources',
  role: 'cooperating',
  contentNo: 1,
  on: '2023-05-01',
  reason: '增加医保数据对接',
  seen: null,
}
const set = (change: object = {}, cookie = center.cookie) =>
  test.send('POST', `${plan}/projects/F14/units`, { cookie, body: { ...asked, ...change } })
const lead = { unit: 'health', role: 'lead', contentNo: null }

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-20T02:00:00.000Z' })
  center = await test.createAccount({ role: 'center' })
})
afterEach(() => test.close())

describe('who takes part in a project', () => {
  it('is as the plan has it, the whole and its parts, until something is recorded', async () => {
    const { units, lastUnitChange } = await readProject()
    expect(lastUnitChange).toBeNull()
    expect(units[0]).toMatchObject({
      unit: { code: lead.unit },
      role: 'lead',
      contentNo: null,
      since: '2021-01-01',
      until: null,
      isPlanned: true,
      reason: null,
    })
  })

  it('gains a unit for one part, which then has the project on its page', async () => {
    const reply = await set()
    expect(reply.statusCode).toBe(200)
    const { units, lastUnitChange, leadUnits } = projectDetailSchema.parse(reply.json())
    expect(units.at(-1)).toMatchObject({
      unit: { code: asked.unit },
      role: 'cooperating',
      contentNo: 1,
      since: '2023-05-01',
      until: null,
      isPlanned: false,
      reason: asked.reason,
    })
    expect(lastUnitChange).not.toBeNull()
    expect(leadUnits.map(({ code }) => code)).not.toContain(asked.unit)
    const own = (await projectsOf(asked.unit)).find(({ code }) => code === 'F14')
    expect(own).toMatchObject({
      place: { standing: 'funded', decision: null },
      roles: [{ role: 'cooperating', contentNo: 1, since: '2023-05-01' }],
    })
    expect(reply.body).not.toContain(center.loginName)
  })

  it('changes its lead: the next one comes, the old one stays on record with its last day', async () => {
    const first = await set({ role: 'lead', contentNo: null })
    const seen = projectDetailSchema.parse(first.json()).lastUnitChange
    const reply = await set({ ...lead, action: 'end', on: '2023-09-30', seen })
    const { units, leadUnits } = projectDetailSchema.parse(reply.json())
    expect(leadUnits.map(({ code }) => code)).toEqual([asked.unit])
    expect(units[0]).toMatchObject({
      unit: { code: lead.unit },
      until: '2023-09-30',
      isPlanned: true,
    })
    const listed = itemsOf(unitSchema).parse((await test.send('GET', `${plan}/units`)).json()).items
    const projects = listed.find(({ code }) => code === asked.unit)?.projects
    expect(projects?.map(({ code }) => code)).toContain('F14')
    expect((await projectsOf(lead.unit)).map(({ code }) => code)).not.toContain('F14')
  })

  it('writes every change down', async () => {
    await set()
    const [entry] = await test.store.read((connection) =>
      connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1),
    )
    expect(entry).toMatchObject({
      action: 'project.unitsSet',
      subject: `project:${countyPlan}/F14`,
      actorName: center.loginName,
      detail: { step: 'add', unit: asked.unit, contentNo: 1, since: '2023-05-01' },
    })
  })

  it.each([
    ['an unknown unit', { unit: 'nowhere' }, 404, 'unit-unknown'],
    [
      'a name that stands for several units',
      { unit: 'towns-subdistricts' },
      422,
      'unit-collective',
    ],
    ['a part that the project does not have', { contentNo: 99 }, 404, 'project-part-unknown'],
    ['a unit that has the part already', lead, 409, 'project-unit-exists'],
    ['an end to what is not', { action: 'end' }, 409, 'project-unit-absent'],
    ['the end of the last lead', { ...lead, action: 'end' }, 409, 'project-needs-lead'],
    ['a day that lies ahead', { on: '2023-10-21' }, 422, 'date-in-future'],
    ['whoever saw an older state', { seen: 4 }, 409, 'changed-meanwhile'],
  ])('refuses %s', async (_what, change, status, code) => {
    const reply = await set(change)
    expect([problemSchema.parse(reply.json()).code, reply.statusCode]).toEqual([code, status])
    expect((await readProject()).lastUnitChange).toBeNull()
  })

  it('is the center’s to record', async () => {
    const reporter = await test.createAccount({ role: 'reporter', unitCode: lead.unit })
    expect((await set({}, reporter.cookie)).statusCode).toBe(403)
  })
})
