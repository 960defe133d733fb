import { describe, expect, test } from 'vitest'
import { addWanyuan, largestYear, plannedIn, totalIn, totalOf, yearsOf } from './budget.ts'

const road = { budget: [{ year: 2021, plannedWanyuan: 500 }], totalWanyuan: 500 }
const cloud = {
  budget: [
    { year: 2021, plannedWanyuan: 300.1 },
    { year: 2022, plannedWanyuan: 700.2 },
  ],
  totalWanyuan: 1000.3,
}

describe('planned money', () => {
  test('adds up without the errors of binary fractions', () => {
    expect(addWanyuan([0.1, 0.2])).toBe(0.3)
    expect(addWanyuan([])).toBe(0)
  })

  test('a year without an entry is nothing, not missing', () => {
    expect(plannedIn(road, 2021)).toBe(500)
    expect(plannedIn(road, 2022)).toBe(0)
  })

  test('rows and columns come to the same sum', () => {
    const projects = [road, cloud]
    const byYear = [2021, 2022].map((year) => totalIn(projects, year))
    expect(byYear).toEqual([800.1, 700.2])
    expect(addWanyuan(byYear)).toBe(totalOf(projects))
  })

  test('the largest single amount sets the scale, 0 where there is none', () => {
    expect(largestYear([road, cloud])).toBe(700.2)
    expect(largestYear([])).toBe(0)
  })

  test('a plan covers its first and its last year', () => {
    expect(yearsOf({ startsOn: '2021-01-01', endsOn: '2023-12-31' })).toEqual([2021, 2022, 2023])
  })
})
