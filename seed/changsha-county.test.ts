import { fileURLToPath } from 'node:url'
import { fenToWanyuan } from '@yardstick/shared/basics/money.ts'
import { describe, expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'

const plan = readPlan(fileURLToPath(new URL('./plans/changsha-county-2021-2025', import.meta.url)))
const projects = plan.projects.map(({ project, budget }) => ({
  ...project,
  total: fenToWanyuan(project.totalFen),
  years: [2021, 2022, 2023, 2024, 2025].map((year) =>
    fenToWanyuan(budget.find((cell) => cell.year === year)?.plannedFen ?? 0),
  ),
}))
const funded = projects.filter(({ category }) => category === 'funded')
const reserve = projects.filter(({ category }) => category === 'reserve')
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

describe('the county plan adds up to what it says of itself', () => {
  test('35 indicators in 7 groups of 9, 2, 4, 8, 5, 3 and 4, of which 14 are binding', () => {
    const inGroup = (code: string) =>
      plan.indicators.filter(({ indicator }) => indicator.groupCode === code).length
    expect(plan.indicators).toHaveLength(35)
    expect(plan.groups.map(({ code }) => inGroup(code))).toEqual([9, 2, 4, 8, 5, 3, 4])
    const binding = plan.indicators.filter(({ indicator }) => indicator.kind === 'binding')
    expect(binding).toHaveLength(14)
  })

  test('19 funded projects with the 小计 of each', () => {
    expect(funded.map(({ no, name, total }) => [no, name, total])).toEqual([
      [1, '升级完善时空信息云平台', 1500],
      [2, '数据资源体系融合', 1500],
      [3, '智慧“五零”', 2000],
      [4, '智慧交通', 3000],
      [5, '平安星沙', 3000],
      [6, '智慧农业', 1500],
      [7, '智慧应急', 2000],
      [8, '智慧管网', 1000],
      [9, '“我的长沙APP”本地应用', 300],
      [10, '智慧交管', 3500],
      [11, '智慧水利', 700],
      [12, '共性基础支撑平台', 4200],
      [13, '智慧教育', 3500],
      [14, '智慧医疗', 3000],
      [15, '长沙市政务云（长沙县专区）', 2000],
      [16, '城市运行管理中心', 2000],
      [17, '智慧文旅', 3000],
      [18, '区块链+食品药品安全', 1500],
      [19, '智慧后勤', 800],
    ])
  })

  test('each funded project adds up over its years, each year to 8000, all to 40000', () => {
    for (const { years, total } of funded) expect(sum(years)).toBe(total)
    expect([0, 1, 2, 3, 4].map((at) => sum(funded.map(({ years }) => years[at] ?? 0)))).toEqual([
      8000, 8000, 8000, 8000, 8000,
    ])
    expect(sum(funded.map(({ total }) => total))).toBe(40000)
  })

  test('29 reserve projects: 26 of 55300 from the county, 3 of 35000 from others', () => {
    const inList = (title: string) =>
      reserve.filter(({ list }) => list === title).map(({ total }) => total)
    expect(reserve).toHaveLength(29)
    expect(inList('县财政出资')).toHaveLength(26)
    expect(sum(inList('县财政出资'))).toBe(55300)
    expect(inList('非县财政出资')).toHaveLength(3)
    expect(sum(inList('非县财政出资'))).toBe(35000)
  })

  test('the parts of 城市部件智能化升级 are 3000, 2000 and 2000', () => {
    const parts = reserve.find(({ code }) => code === 'R21')?.contents
    expect(parts?.map(({ amountFen }) => fenToWanyuan(amountFen ?? 0))).toEqual([3000, 2000, 2000])
  })

  test('10 actions, 32 programmes, 94 work items, 2 phases', () => {
    expect(plan.actions).toHaveLength(10)
    expect(plan.programmes).toHaveLength(32)
    expect(plan.workItems).toHaveLength(94)
    expect(plan.phases.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2021-01-01', '2023-12-31'],
      ['2024-01-01', '2025-12-31'],
    ])
  })

  test('every indicator has one proposed unit', () => {
    expect(plan.indicators.filter(({ charge }) => charge === null)).toEqual([])
  })
})

type Amounts = readonly number[]

/** Printed cells up to and with the last amount: that one is the 小计. */
const printedOf = ({ printedCells }: (typeof funded)[number]) => {
  const texts = printedCells.map(({ text }) => text)
  const totalAt = texts.findLastIndex((text) => /^\d+$/.test(text))
  return { cells: texts.slice(0, totalAt), total: Number(texts[totalAt]) }
}

/** Every way to leave out some of the items, order kept. */
const selections = <Item extends string | number>([first, ...rest]: readonly Item[]): Item[][] =>
  first === undefined ? [[]] : selections(rest).flatMap((some) => [some, [first, ...some]])

/** Every way to spread cells over five years, order kept, blanks put between. */
const spreads = (cells: readonly string[]): Amounts[] =>
  selections<number>([0, 1, 2, 3, 4])
    .filter((years) => years.length === cells.length)
    .map((years) => [0, 1, 2, 3, 4].map((year) => Number(cells[years.indexOf(year)] ?? 0)))

/** Readings that keep every printed blank, may drop an amount too many, and meet the 小计. */
const readingsOf = (project: (typeof funded)[number]): Amounts[] => {
  const { cells, total } = printedOf(project)
  const blanks = cells.filter((cell) => cell === '').length
  const readings = selections(cells)
    .filter((kept) => kept.filter((cell) => cell === '').length === blanks)
    .flatMap(spreads)
    .filter((years) => sum(years) === total)
  return [...new Map(readings.map((years) => [years.join(), years])).values()]
}

/** Every choice of one reading a row. */
const choices = (rows: readonly Amounts[][]): Amounts[][] =>
  rows.reduce<Amounts[][]>(
    (all, readings) => all.flatMap((chosen) => readings.map((years) => [...chosen, years])),
    [[]],
  )

describe('the shifted rows of the funded list', () => {
  const isSound = (project: (typeof funded)[number]) => {
    const { cells, total } = printedOf(project)
    return cells.length === 5 && sum(cells.map(Number)) === total
  }
  const sound = funded.filter(isSound)
  const shifted = funded.filter((project) => !isSound(project))

  test('are rows 3, 13, 15, 16 and 19; every other row is used as printed', () => {
    expect(shifted.map(({ no }) => no)).toEqual([3, 13, 15, 16, 19])
    for (const project of sound) {
      expect(project.years).toEqual(printedOf(project).cells.map(Number))
      expect(project.reconciliation).toBeNull()
    }
    for (const { reconciliation } of shifted) expect(reconciliation).not.toBeNull()
  })

  test('admit exactly one reading of their printed cells that meets every control total', () => {
    const left = [0, 1, 2, 3, 4].map((at) => 8000 - sum(sound.map(({ years }) => years[at] ?? 0)))
    const readings = shifted.map(readingsOf)
    expect(readings.map((row) => row.length)).toEqual([3, 5, 3, 3, 3])
    const fitting = choices(readings).filter((rows) =>
      left.every((amount, at) => sum(rows.map((years) => years[at] ?? 0)) === amount),
    )
    expect(fitting).toEqual([shifted.map(({ years }) => years)])
    expect(shifted.map(({ years }) => years)).toEqual([
      [1000, 1000, 0, 0, 0],
      [0, 500, 1000, 1000, 1000],
      [0, 0, 0, 1000, 1000],
      [0, 0, 0, 1000, 1000],
      [0, 0, 500, 300, 0],
    ])
  })
})
