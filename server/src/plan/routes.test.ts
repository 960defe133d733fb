import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import {
  actionSchema,
  discrepancySchema,
  itemsOf,
  planSchema,
  planSummarySchema,
  unitSchema,
} from '@yardstick/shared/plan/schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { indicatorCharges } from '../db/plan-tables.ts'
import { periods } from '../db/reporting-tables.ts'

let made: TestApp
beforeAll(async () => {
  made = await makeSeededApp()
})
afterAll(() => made.close())

const plan = `/plans/${countyPlan}`
const readActions = async () =>
  itemsOf(actionSchema).parse((await made.send('GET', `${plan}/actions`)).json()).items
const readUnits = async () =>
  itemsOf(unitSchema).parse((await made.send('GET', `${plan}/units`)).json()).items
const unitNamed = async (name: string) => (await readUnits()).find((unit) => unit.name === name)

describe('GET /plans', () => {
  test('lists the plan without an account, and says that nothing in it is invented', async () => {
    const { items } = itemsOf(planSummarySchema).parse((await made.send('GET', '/plans')).json())
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      id: countyPlan,
      name: '长沙县新型智慧城市顶层规划（2021-2025年）',
      jurisdiction: { code: '430121', name: '长沙县' },
      targetYears: [2023, 2025],
      demo: false,
    })
  })

  test('marks every plan of a demo', async () => {
    const demo = await makeSeededApp({ demo: true })
    const reply = await demo.send('GET', '/plans')
    const { items } = itemsOf(planSummarySchema).parse(reply.json())
    expect(items.map((item) => item.demo)).toEqual([true])
    expect(reply.headers['x-data-nature']).toBe('demo')
    await demo.close()
  })
})

describe('GET /plans/:plan', () => {
  const readPlan = async () => planSchema.parse((await made.send('GET', plan)).json())

  test('counts what the plan holds and states its budget in 万元', async () => {
    const { counts, budget } = await readPlan()
    expect(counts).toMatchObject({
      indicators: 35,
      bindingIndicators: 14,
      groups: 7,
      fundedProjects: 19,
      reserveProjects: 29,
      actions: 10,
      programmes: 32,
      workItems: 94,
      units: 54,
    })
    expect(budget).toEqual({ yearlyWanyuan: 8000, totalWanyuan: 40000 })
  })

  test('has the phases 2021–2023 and 2024–2025 with a task for each action, and the documents', async () => {
    const { phases, documents } = await readPlan()
    expect(phases.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2021-01-01', '2023-12-31'],
      ['2024-01-01', '2025-12-31'],
    ])
    expect(phases.map((phase) => phase.tasks.length)).toEqual([10, 10])
    expect(documents.map((document) => document.code)).toContain('plan')
  })

  test('shows a period once it is published, never before', async () => {
    expect((await readPlan()).publishedPeriods).toEqual([])
    const shared = { planId: countyPlan, opensOn: '2023-04-01' }
    await made.store.write(async (connection) =>
      connection.insert(periods).values([
        {
          ...shared,
          code: '2023-Q2',
          endsOn: '2023-06-30',
          dueOn: '2023-07-15',
          state: 'published',
          publishedAt: '2023-07-20T01:00:00.000Z',
        },
        {
          ...shared,
          code: '2023-Q3',
          endsOn: '2023-09-30',
          dueOn: '2023-10-15',
          state: 'open',
        },
      ]),
    )
    expect((await readPlan()).publishedPeriods).toEqual([
      {
        code: '2023-Q2',
        endsOn: '2023-06-30',
        dueOn: '2023-07-15',
        publishedAt: '2023-07-20T01:00:00.000Z',
      },
    ])
  })

  test('an unknown plan is a 404 that says which', async () => {
    for (const path of ['', '/actions', '/units', '/discrepancies']) {
      const reply = await made.send('GET', `/plans/atlantis-2030${path}`)
      expect(reply.statusCode).toBe(404)
      expect(reply.headers['content-type']).toContain('application/problem+json')
      expect(reply.json()).toMatchObject({
        code: 'plan-unknown',
        facts: { plan: 'atlantis-2030' },
        detail: expect.stringContaining('atlantis-2030'),
      })
    }
  })

  test('a query parameter that means nothing is refused, not ignored', async () => {
    const reply = await made.send('GET', `${plan}?category=funded`)
    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({ code: 'validation-failed' })
  })
})

describe('GET /plans/:plan/actions', () => {
  test('nests 10 actions, 32 programmes and 94 work items in plan order', async () => {
    const actions = await readActions()
    const programmes = actions.flatMap((action) => action.programmes)
    const workItems = programmes.flatMap((programme) => programme.workItems)
    expect([actions.length, programmes.length, workItems.length]).toEqual([10, 32, 94])
    expect(actions.map((action) => action.no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (const { workItems: items } of programmes) {
      expect(items.map((item) => item.no)).toEqual(items.map((_, index) => index + 1))
    }
  })

  test('holds every promise once, each under the programme that makes it', async () => {
    const programmes = (await readActions()).flatMap((action) => action.programmes)
    const codes = programmes.flatMap((programme) =>
      programme.milestones.map((milestone) => {
        expect(milestone.code.startsWith(`${programme.code}-`)).toBe(true)
        return milestone.code
      }),
    )
    const { counts } = planSchema.parse((await made.send('GET', plan)).json())
    expect(new Set(codes).size).toBe(counts.milestones)
    expect(codes).toHaveLength(counts.milestones)
  })

  test('names units as they are properly called, whatever the plan prints there', async () => {
    const [first] = (await readActions()).flatMap((action) =>
      action.programmes.flatMap((programme) => programme.workItems),
    )
    expect(first).toMatchObject({
      code: 'A01-P1-W1',
      leads: ['县大数据中心'],
      cooperating: ['县发展和改革局', '县财政局'],
      openEnded: false,
    })
  })
})

describe('GET /plans/:plan/units', () => {
  test('gives each unit its other spellings and what it answers for', async () => {
    const unit = await unitNamed('县发展和改革局')
    expect(unit?.aliases).toContain('县发展和改革委员会')
    expect(unit?.cooperatingWorkItems).toBeGreaterThan(0)
    const police = await unitNamed('县公安局交警大队')
    expect(police?.projects.map((project) => project.code)).toEqual(['F10', 'R22'])
  })

  test('counts agree with the actions, and every indicator has one unit at most', async () => {
    const units = await readUnits()
    const items = (await readActions()).flatMap((action) =>
      action.programmes.flatMap((programme) => programme.workItems),
    )
    const sum = (counts: number[]) => counts.reduce((total, one) => total + one, 0)
    expect(sum(units.map((unit) => unit.leadWorkItems))).toBe(
      sum(items.map((item) => item.leads.length)),
    )
    expect(sum(units.map((unit) => unit.cooperatingWorkItems))).toBe(
      sum(items.map((item) => item.cooperating.length)),
    )
    const codes = units.flatMap((unit) => unit.indicators.map((indicator) => indicator.code))
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('a new charge counts from its day on', async () => {
    const inCharge = async () =>
      (await readUnits()).find((unit) => unit.indicators.some(({ code }) => code === 'I01'))?.name
    const before = await inCharge()
    await made.store.write(async (connection) => {
      const indicator = await connection.query.indicators.findFirst({
        where: (row, { eq }) => eq(row.code, 'I01'),
      })
      const unit = await connection.query.units.findFirst({
        where: (row, { eq }) => eq(row.name, '县融媒体中心'),
      })
      await connection.insert(indicatorCharges).values({
        indicatorId: indicator?.id ?? 0,
        unitId: unit?.id ?? 0,
        basis: 'set',
        reason: { zh: '调整', en: 'Moved' },
        since: '2023-11-01',
        citations: [],
      })
    })
    expect(await inCharge()).toBe(before)
    const now = made.clock.now
    made.clock.now = new Date('2023-10-31T16:00:00.000Z')
    expect(await inCharge()).toBe('县融媒体中心')
    made.clock.now = now
  })
})

describe('GET /plans/:plan/discrepancies', () => {
  test('keeps every reading with its place beside the one that is used', async () => {
    const reply = await made.send('GET', `${plan}/discrepancies`)
    const { items } = itemsOf(discrepancySchema).parse(reply.json())
    const swapped = items.find((item) => item.code === 'D03')
    expect(swapped).toMatchObject({ kind: 'responsibility' })
    expect(swapped?.readings.length).toBeGreaterThanOrEqual(2)
    for (const { readings } of items) {
      for (const { citations } of readings) expect(citations.length).toBeGreaterThan(0)
    }
  })
})

describe('public replies', () => {
  test('are not sent again while nothing has changed', async () => {
    const first = await made.send('GET', `${plan}/actions`)
    const etag = String(first.headers.etag)
    expect(etag).toMatch(/^"[\w-]+"$/)
    const again = await made.send('GET', `${plan}/actions`, { headers: { 'if-none-match': etag } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const other = await made.send('GET', `${plan}/units`, { headers: { 'if-none-match': etag } })
    expect(other.statusCode).toBe(200)
  })

  test('come compressed with brotli, else gzip, else plain, and are the same underneath', async () => {
    const send = (encoding: string) =>
      made.send('GET', `${plan}/actions`, { headers: { 'accept-encoding': encoding } })
    const plain = (await send('identity')).body
    const brotli = await send('gzip, deflate, br')
    const gzip = await send('gzip')
    expect([brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual([
      'br',
      'gzip',
    ])
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain)
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain)
    expect(brotli.headers.vary).toContain('accept-encoding')
  })
})
