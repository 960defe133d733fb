import type { Project } from '@yardstick/shared/projects/schema.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareByLead } from './by-lead.ts'
import { agrees, budgetMatrix } from './matrix.ts'
import { matrixCsvRows } from './matrix-csv.ts'
import { reserveSums } from './reserve-sums.ts'

const units = ['A', 'B', 'C'].map((code) => ({ code, name: `${code}局`, nameEn: `${code} Bureau` }))

const project = (
  no: number,
  leads: readonly number[],
  amounts: Record<number, number>,
  change: Partial<Project> = {},
): Project => {
  const leadUnits = units.filter((_, place) => leads.includes(place))
  const budget = Object.entries(amounts).map(([year, plannedWanyuan]) => ({
    year: Number(year),
    plannedWanyuan,
  }))
  return {
    code: `F0${no}`,
    no,
    name: `项目${no}`,
    nameEn: `Project ${no}`,
    shortName: `项目${no}`,
    category: 'funded',
    place: { standing: 'funded', decision: null },
    stage: 'reserve',
    stageSince: null,
    list: null,
    listEn: null,
    leads: leadUnits.map(({ name }) => name),
    leadUnits,
    fundingSource: '县财政资金',
    fundingSourceEn: 'County budget',
    budget,
    totalWanyuan: budget.reduce((sum, { plannedWanyuan }) => sum + plannedWanyuan, 0),
    contents: [],
    asPrinted: { cells: [], reconciliation: null },
    discrepancies: [],
    citations: [],
    ...change,
  }
}

const projects = [
  project(1, [0], { 2021: 500, 2022: 100 }),
  project(2, [0, 1], { 2022: 400 }),
  project(3, [2], { 2021: 300 }),
]
const control = { yearlyWanyuan: 800, totalWanyuan: 1300 }

describe('year by project', () => {
  const matrix = budgetMatrix(projects, [2021, 2022], control)

  test('cells without money are nothing, and every column has its sum', () => {
    expect(matrix.rows.map(({ amounts }) => amounts)).toEqual([
      [500, 100],
      [0, 400],
      [300, 0],
    ])
    expect(matrix.yearSums.map(({ wanyuan }) => wanyuan)).toEqual([800, 500])
    expect(matrix.total.wanyuan).toBe(1300)
  })

  test('a sum is held against what the plan prints', () => {
    expect(matrix.yearSums.map(agrees)).toEqual([true, false])
    expect(agrees(matrix.total)).toBe(true)
  })

  test('the file has a row for each project and one for the sums, blanks stay empty', () => {
    const heads = {
      code: '编码',
      no: '序号',
      name: '项目',
      leads: '牵头单位',
      source: '资金来源',
      total: '小计',
      sum: '合计',
    }
    const rows = matrixCsvRows(matrix, heads, (one) => ({
      name: one.name,
      leads: one.leads.join('；'),
      source: one.fundingSource,
    }))
    expect(rows).toEqual([
      ['编码', '序号', '项目', '牵头单位', '资金来源', '2021', '2022', '小计'],
      ['F01', 1, '项目1', 'A局', '县财政资金', 500, 100, 600],
      ['F02', 2, '项目2', 'A局；B局', '县财政资金', null, 400, 400],
      ['F03', 3, '项目3', 'C局', '县财政资金', 300, null, 300],
      [null, null, '合计', null, null, 800, 500, 1300],
    ])
  })
})

describe('who answers for how much', () => {
  test('a joint project stands whole with each of its units and once in the sum', () => {
    const { units: shares, ...sums } = shareByLead(projects)
    expect(shares.map((one) => [one.unit.code, one.aloneWanyuan, one.jointWanyuan])).toEqual([
      ['A', 600, 400],
      ['C', 300, 0],
      ['B', 0, 400],
    ])
    expect(sums).toEqual({ aloneWanyuan: 900, jointWanyuan: 400, totalWanyuan: 1300 })
  })

  test('alone and joint always come to the whole', () => {
    const anyProject = fc
      .tuple(fc.nat(9), fc.uniqueArray(fc.nat(2), { minLength: 1 }), fc.nat(10_000))
      .map(([no, leads, amount]) => project(no, leads, { 2021: amount }))
    fc.assert(
      fc.property(fc.array(anyProject), (some) => {
        const { aloneWanyuan, jointWanyuan, totalWanyuan } = shareByLead(some)
        expect(aloneWanyuan + jointWanyuan).toBe(totalWanyuan)
      }),
    )
  })
})

test('the reserve is summed by list and by who would pay', () => {
  const own: Partial<Project> = {
    category: 'reserve',
    list: '县财政出资',
    budget: [],
    totalWanyuan: 500,
  }
  const other = {
    ...own,
    list: '非县财政出资',
    fundingSource: '运营商出资',
    fundingSourceEn: 'Paid by the operators',
  }
  expect(
    reserveSums([
      project(1, [0], {}, own),
      project(2, [1], {}, own),
      project(3, [2], {}, { ...other, totalWanyuan: 2000 }),
    ]),
  ).toEqual([
    {
      list: '县财政出资',
      count: 2,
      wanyuan: 1000,
      sources: [{ source: '县财政资金', sourceEn: 'County budget', count: 2, wanyuan: 1000 }],
    },
    {
      list: '非县财政出资',
      count: 1,
      wanyuan: 2000,
      sources: [
        { source: '运营商出资', sourceEn: 'Paid by the operators', count: 1, wanyuan: 2000 },
      ],
    },
  ])
})
