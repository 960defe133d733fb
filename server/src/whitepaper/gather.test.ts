import { type EditionData, editionDataSchema } from '@yardstick/shared/whitepaper/edition-data.ts'
import { keyFigures } from '@yardstick/shared/whitepaper/key-figures.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '../../test/make-app.ts'
import { reportYear } from '../../test/reported-year.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { type EditionWish, gatherEdition } from './gather.ts'

const wish: EditionWish = { plan: countyPlan, year: 2023, asOf: '2024-03-01', demo: false }
let made: TestApp
beforeAll(async () => {
  made = await makeSeededApp()
  await made.store.write(reportYear)
})
afterAll(() => made.close())

const gather = (changes: Partial<EditionWish> = {}): Promise<EditionData> =>
  made.store.read((connection) => gatherEdition(connection, { ...wish, ...changes }))
const figure = (data: EditionData, code: string) =>
  keyFigures(data).find((one) => one.code === code)?.value

describe('an edition after its year', () => {
  test('holds the whole plan, in the shape that is promised', async () => {
    const data = await gather()
    expect(editionDataSchema.parse(data)).toEqual(data)
    expect(data).toMatchObject({ through: '2023-12-31', period: '2023-Q4', demo: false })
    const rows = (name: string) => allTables.find((one) => one.name === name)?.rows(data).length
    expect(rows('indicators')).toBe(35)
    expect(rows('projects')).toBe(48)
    expect(rows('actions')).toBe(10)
    expect(rows('programmes')).toBe(32)
    expect(rows('work-items')).toBe(94)
    expect(rows('units')).toBe(54)
  })

  test('every reference meets a row', async () => {
    const data = await gather()
    const valuesIn = (table: string, column: string) => {
      const found = allTables.find(({ name }) => name === table)
      const at = found?.columns.findIndex(({ name }) => name === column) ?? -1
      return found?.rows(data).map(({ cells }) => cells[at] ?? null) ?? []
    }
    const lost = allTables.flatMap(({ name, foreignKeys }) =>
      foreignKeys.flatMap(({ column, table, references }) => {
        const known = new Set(valuesIn(table, references))
        return valuesIn(name, column).filter((cell) => cell !== null && !known.has(cell))
      }),
    )
    expect(lost).toEqual([])
  })

  test('counts verdicts as they were frozen', async () => {
    const data = await gather()
    expect(data.verdicts.filter(({ frozenOn }) => frozenOn === '2024-01-25')).not.toHaveLength(0)
    const [achieved = 0, missed = 0, unreported = 0] = ['achieved', 'missed', 'not_reported'].map(
      (state) => figure(data, `verdicts.2023.${state}`) ?? 0,
    )
    expect(achieved + missed + unreported).toBe(figure(data, 'verdicts.2023.with_target'))
    expect([achieved, missed, unreported].filter((count) => count === 0)).toEqual([])
  })

  test('sums money by the 分, and what the plan gives adds up', async () => {
    const data = await gather()
    expect(figure(data, 'money.planned')).toBe(40_000)
    expect(figure(data, 'money.2023.planned')).toBe(8000)
    const paid = data.money.reduce((sum, { paidFen }) => sum + (paidFen ?? 0), 0)
    expect(figure(data, 'money.2023.paid')).toBe(paid / 1_000_000)
    expect(paid).toBeGreaterThan(0)
  })

  test('money that nobody entered is not known, which is not zero', async () => {
    const data = await gather()
    const ahead = data.money.filter(({ year }) => year > 2023)
    expect(ahead.length).toBeGreaterThan(10)
    for (const cell of ahead) expect(cell).toMatchObject({ allocatedFen: null, paidFen: null })
    expect(figure(data, 'money.2025.planned')).toBe(8000)
    for (const part of ['allocated', 'paid', 'execution']) {
      expect(figure(data, `money.2025.${part}`)).toBeNull()
    }
  })

  test('a quarter handed in late is late, a report that never came is missing', async () => {
    const data = await gather()
    expect(figure(data, 'reports.expected')).toBe(70)
    expect(figure(data, 'reports.on_time')).toBe(32)
    expect(figure(data, 'reports.late')).toBe(32)
    expect(figure(data, 'reports.missing')).toBe(6)
  })
})

describe('an edition seen from an earlier day', () => {
  test('knows nothing that was published later', async () => {
    const data = await gather({ asOf: '2024-01-24' })
    expect(data.period).toBe('2023-Q3')
    expect(data.observations.filter(({ period }) => period === '2023-Q4')).toEqual([])
    expect(data.verdicts.filter(({ frozenOn }) => frozenOn !== null)).toEqual([])
  })

  test('tells of the year up to that day while the year lasts', async () => {
    const data = await gather({ asOf: '2023-11-01' })
    expect(data.through).toBe('2023-11-01')
    expect(new Set(data.money.map(({ paidFen }) => paidFen))).toEqual(new Set([null]))
  })

  test('before the first publication there is the plan alone', async () => {
    const data = await gather({ year: 2022 })
    expect(data.period).toBeNull()
    expect(data.observations).toEqual([])
    expect(data.periods).toEqual([])
    expect(data.targets.length).toBeGreaterThan(35)
  })
})

test('the same data gathers to the same edition', async () => {
  expect(await gather()).toEqual(await gather())
})

test('an unknown plan is refused', async () => {
  await expect(gather({ plan: 'atlantis' })).rejects.toMatchObject({ code: 'plan-unknown' })
})
