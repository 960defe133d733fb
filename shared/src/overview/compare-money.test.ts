import { describe, expect, test } from 'vitest'
import { compareMoney } from './compare-money.ts'

const sums = (revisedWanyuan: number, allocatedWanyuan = 0, paidWanyuan = 0) => ({
  plannedWanyuan: 100,
  revisedWanyuan,
  allocatedWanyuan,
  paidWanyuan,
  executionRatio: null,
})
const matrix = (rows: Record<string, ReturnType<typeof sums>>, total = sums(0)) => ({
  byProject: Object.entries(rows).map(([project, row]) => ({ project, ...row })),
  total: { ...total, totalWanyuan: 40_000, leavesPlan: false },
})

describe('money at two days', () => {
  test('lists projects one of whose sums is another one, and no others', () => {
    const before = matrix({ F01: sums(100), F02: sums(100), F03: sums(100), F04: sums(100) })
    const after = matrix({
      F01: sums(100),
      F02: sums(120),
      F03: sums(100, 50),
      F04: sums(100, 0, 0.000001),
    })
    expect(compareMoney(before, after).projects.map(({ code }) => code)).toEqual([
      'F02',
      'F03',
      'F04',
    ])
  })

  test('a project without money before began with nothing', () => {
    const { projects } = compareMoney(matrix({}), matrix({ R07: sums(300) }))
    expect(projects).toMatchObject([
      { code: 'R07', before: { revisedWanyuan: 0 }, after: { revisedWanyuan: 300 } },
    ])
  })

  test('shows the whole even where nothing has changed', () => {
    const whole = matrix({ F01: sums(100) }, sums(100, 20, 10))
    expect(compareMoney(whole, whole)).toMatchObject({
      total: { before: { paidWanyuan: 10 }, after: { paidWanyuan: 10 } },
      projects: [],
    })
  })
})
