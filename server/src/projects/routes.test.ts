import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { projectSchema } from '@yardstick/shared/projects/schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'

let made: TestApp
beforeAll(async () => {
  made = await makeSeededApp()
})
afterAll(() => made.close())

const path = `/plans/${countyPlan}/projects`
const readProjects = async (query = '') =>
  itemsOf(projectSchema).parse((await made.send('GET', `${path}${query}`)).json()).items
const readProject = async (code: string) =>
  projectSchema.parse((await made.send('GET', `${path}/${code}`)).json())

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)

describe('GET /plans/:plan/projects', () => {
  test('lists 19 funded projects and then 29 in reserve, each in its order', async () => {
    const projects = await readProjects()
    expect(projects.slice(0, 19).map(({ code }) => code)).toEqual(
      Array.from({ length: 19 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`),
    )
    expect(projects.slice(19).map(({ code }) => code)).toEqual(
      Array.from({ length: 29 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`),
    )
  })

  test('?category= narrows to one list', async () => {
    expect(await readProjects('?category=funded')).toHaveLength(19)
    expect(await readProjects('?category=reserve')).toHaveLength(29)
  })

  test('funded budgets come to 8000 a year and 40000 in all', async () => {
    const funded = await readProjects('?category=funded')
    const lines = funded.flatMap((project) => project.budget)
    const years = [2021, 2022, 2023, 2024, 2025].map((year) =>
      sum(lines.filter((line) => line.year === year).map((line) => line.plannedWanyuan)),
    )
    expect(years).toEqual([8000, 8000, 8000, 8000, 8000])
    expect(sum(funded.map((project) => project.totalWanyuan))).toBe(40000)
  })

  test('every funded row adds up, and lists only years with money', async () => {
    for (const { budget, totalWanyuan } of await readProjects('?category=funded')) {
      expect(sum(budget.map((line) => line.plannedWanyuan))).toBe(totalWanyuan)
      expect(Math.min(...budget.map((line) => line.plannedWanyuan))).toBeGreaterThan(0)
    }
  })

  test('reserve projects have a total of 55300 and 35000 by list, and no years', async () => {
    const reserve = await readProjects('?category=reserve')
    const totalOf = (list: string) =>
      sum(reserve.filter((one) => one.list === list).map((one) => one.totalWanyuan))
    expect([totalOf('县财政出资'), totalOf('非县财政出资')]).toEqual([55300, 35000])
    expect(reserve.flatMap((project) => project.budget)).toEqual([])
  })

  test('a reserve list is named in both languages, alike in all of its projects', async () => {
    const named = (await readProjects('')).map(({ list, listEn }) => `${list} | ${listEn}`)
    expect(new Set(named)).toEqual(
      new Set([
        'null | null',
        '县财政出资 | Funded by the county budget',
        '非县财政出资 | Not funded by the county budget',
      ]),
    )
  })

  test('an unknown category is refused and named', async () => {
    const reply = await made.send('GET', `${path}?category=maybe`)
    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({
      code: 'validation-failed',
      errors: [{ path: 'query.category' }],
    })
  })

  test('an unknown plan is a 404 that says which', async () => {
    const reply = await made.send('GET', '/plans/atlantis-2030/projects')
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toMatchObject({ code: 'plan-unknown', facts: { plan: 'atlantis-2030' } })
  })
})

describe('GET /plans/:plan/projects/:code', () => {
  test('shows the shifted row as printed beside the only reading that adds up', async () => {
    const project = await readProject('F13')
    expect(project).toMatchObject({
      name: '智慧教育',
      budget: [
        { year: 2022, plannedWanyuan: 500 },
        { year: 2023, plannedWanyuan: 1000 },
        { year: 2024, plannedWanyuan: 1000 },
        { year: 2025, plannedWanyuan: 1000 },
      ],
      totalWanyuan: 3500,
    })
    const printed = project.asPrinted.cells.map((cell) => cell.text)
    expect(printed).toEqual(expect.arrayContaining(['500', '1000', '3500']))
    expect(project.asPrinted.reconciliation?.zh).not.toBe('')
    expect(project.discrepancies).toContain('D02')
  })

  test('a row that needs no reading carries no reconciliation', async () => {
    expect((await readProject('F01')).asPrinted.reconciliation).toBeNull()
  })

  test('names its lead units properly and keeps the amounts of its parts', async () => {
    const project = await readProject('R21')
    expect(project.contents.map((content) => content.amountWanyuan)).toEqual([3000, 2000, 2000])
    expect(project.totalWanyuan).toBe(7000)
    const zone = await readProject('R27')
    expect(zone.leads).toEqual(['长沙经开区管委会'])
    expect(zone.leadUnits[0]).toMatchObject({ code: 'etdz-committee', name: '长沙经开区管委会' })
  })

  test('an unknown project is a 404 that says which', async () => {
    const reply = await made.send('GET', `${path}/F99`)
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toMatchObject({ code: 'project-unknown', facts: { code: 'F99' } })
  })
})
