import type { MoneyPair } from '@yardstick/shared/overview/changes-schema.ts'
import { describe, expect, test } from 'vitest'
import { summarise } from './summary.ts'

const sums = (paidWanyuan: number) => ({
  ...{ plannedWanyuan: 0, revisedWanyuan: 0, allocatedWanyuan: 0, paidWanyuan },
  executionRatio: null,
})
const paid = (before: number, after: number): MoneyPair => ({
  before: sums(before),
  after: sums(after),
})
const nothing = {
  indicators: [],
  milestones: [],
  projects: [],
  money: {
    total: paid(5, 5),
    projects: [],
    revisions: [],
    lateEntries: { count: 0, allocatedWanyuan: 0, paidWanyuan: 0 },
  },
  targets: [],
}
const indicator = (direction: 'worse' | 'better' | null) => ({
  ...{ code: 'I01', name: '', nameEn: '', unit: '', unitEn: '', decimals: 0 },
  ...{ kind: 'binding' as const, direction, before: null, after: null },
  ...{ states: [], corrections: [] },
})
const milestone = (kind: 'kept' | 'overdue' | 'moved') => ({
  ...{ kind, plannedOn: null, before: null, after: null, project: null },
  ...{ code: 'A01', name: '', nameEn: '', year: null },
})

describe('the first sentence', () => {
  test('counts nothing where nothing has changed', () => {
    expect(new Set(Object.values(summarise(nothing)))).toEqual(new Set([0]))
  })

  test('counts by what became of things; a new value alone is neither better nor worse', () => {
    const summary = summarise({
      ...nothing,
      indicators: [indicator('worse'), indicator('better'), indicator('better'), indicator(null)],
      milestones: [milestone('kept'), milestone('overdue'), milestone('moved')],
    })
    expect(summary).toMatchObject({ worse: 1, better: 2, kept: 1, overdue: 1 })
  })

  test('takes payments exactly, also where they were taken back', () => {
    const money = { ...nothing.money, total: paid(0.3, 0.1) }
    expect(summarise({ ...nothing, money }).paidWanyuan).toBe(-0.2)
  })
})
