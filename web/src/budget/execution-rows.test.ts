import type { MoneyMatrix } from '@yardstick/shared/projects/money-schema.ts'
import { describe, expect, test } from 'vitest'
import { executionRows } from './execution-rows.ts'

const projects = [
  { code: 'F02', name: '智慧教育', nameEn: 'Smart education' },
  { code: 'F01', name: '政务云', nameEn: 'Government cloud' },
  { code: 'R01', name: '储备', nameEn: 'Reserve' },
]

const cell = (project: string, year: number, [planned, revised, allocated, paid]: number[]) => ({
  project,
  year,
  plannedWanyuan: planned ?? 0,
  revisedWanyuan: revised ?? 0,
  allocatedWanyuan: allocated ?? 0,
  paidWanyuan: paid ?? 0,
})

const matrixOf = (cells: MoneyMatrix['cells']): MoneyMatrix => ({
  asOf: null,
  cells,
  byProject: [],
  byYear: [],
  total: {
    plannedWanyuan: 0,
    revisedWanyuan: 0,
    allocatedWanyuan: 0,
    paidWanyuan: 0,
    executionRatio: null,
    totalWanyuan: 0,
    leavesPlan: false,
  },
})

const before = matrixOf([cell('F01', 2021, [500, 500, 100, 0.1])])
const matrix = matrixOf([
  cell('F01', 2021, [500, 400, 300, 0.3]),
  cell('F01', 2022, [500, 500, 0, 0]),
  cell('F02', 2022, [0, 100, 0, 25]),
])

describe('the rows of the execution table', () => {
  test('follow the plan’s order and leave out what no money touches', () => {
    const { rows, total } = executionRows(projects, { matrix, before: null, year: null })
    expect(rows.map(({ code, planned, ratio }) => [code, planned.now, ratio])).toEqual([
      ['F02', 0, 0.25],
      ['F01', 1000, 0.3 / 900],
    ])
    expect(total.revised).toEqual({ now: 1000, change: null })
  })

  test('of one year hold that year alone', () => {
    const { rows, total } = executionRows(projects, { matrix, before: null, year: 2021 })
    expect(rows.map(({ code }) => code)).toEqual(['F01'])
    expect(total.allocated.now).toBe(300)
  })

  test('against another day say what changed, without errors of binary fractions', () => {
    const { rows } = executionRows(projects, { matrix, before, year: 2021 })
    expect(rows[0]?.paid).toEqual({ now: 0.3, change: 0.2 })
    expect(rows[0]?.revised).toEqual({ now: 400, change: -100 })
  })
})
