import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RuleError } from '../basics/problem.ts'
import { balanceOf, refuseBadMoneyDate, refuseBadRevision, weighEntry } from './spending.ts'

const before = { plannedFen: 100, revisedFen: 120, allocatedFen: 80, paidFen: 50 }
const paid = { kind: 'paid', amountFen: 10, on: '2023-05-01', excessReason: null } as const
const outcome = (run: () => unknown) => {
  try {
    return run() ?? 'fine'
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}

describe('an entry', () => {
  test.each([
    ['within what was allocated is fine', paid, { paidOverAllocated: false }],
    ['of all that was allocated is fine', { ...paid, amountFen: 30 }, { paidOverAllocated: false }],
    [
      'over what was allocated is warned of',
      { ...paid, amountFen: 31 },
      { paidOverAllocated: true },
    ],
    [
      'of all that is revised is warned of only',
      { ...paid, amountFen: 70 },
      { paidOverAllocated: true },
    ],
    ['over what is revised needs a reason', { ...paid, amountFen: 71 }, 'money-over-revised'],
    [
      'over what is revised passes with one',
      { ...paid, amountFen: 71, excessReason: '补付质保金' },
      { paidOverAllocated: true },
    ],
    [
      'that allocates is never over',
      { ...paid, kind: 'allocated', amountFen: 9999 },
      { paidOverAllocated: false },
    ],
  ] as const)('%s', (_rule, entry, expected) => {
    expect(outcome(() => weighEntry(entry, before))).toEqual(expected)
  })

  test.each([
    ['before the plan began', '2020-12-31', 'money-date-invalid'],
    ['on its first day', '2021-01-01', 'fine'],
    ['today', '2023-05-01', 'fine'],
    ['tomorrow', '2023-05-02', 'money-date-invalid'],
  ])('dated %s', (_rule, on, expected) => {
    const span = { startsOn: '2021-01-01', today: '2023-05-01' }
    expect(outcome(() => refuseBadMoneyDate(on, span))).toBe(expected)
  })
})

describe('a revision', () => {
  const line = (project: string, year: number, changeFen: number) => ({ project, year, changeFen })
  const cell = () => 100
  test.each([
    [
      'that moves what is there',
      'transfer',
      [line('F01', 2022, -100), line('F02', 2023, 100)],
      'fine',
    ],
    [
      'that moves and makes money',
      'transfer',
      [line('F01', 2022, -99), line('F02', 2023, 100)],
      'revision-unbalanced',
    ],
    ['that openly adds money', 'change', [line('F01', 2022, 100)], 'fine'],
    ['that takes more than there is', 'change', [line('F01', 2022, -101)], 'revision-below-zero'],
    [
      'that names a cell twice',
      'change',
      [line('F01', 2022, 1), line('F01', 2022, 2)],
      'revision-repeats',
    ],
  ] as const)('%s', (_rule, kind, lines, expected) => {
    expect(outcome(() => refuseBadRevision({ kind, lines }, cell))).toBe(expected)
  })

  test('a transfer that passes leaves the sum of the plan as it was', () => {
    const lines = fc.array(
      fc.record({
        project: fc.constantFrom('F01', 'F02', 'F03'),
        year: fc.constantFrom(2021, 2022),
        changeFen: fc.integer({ min: -100, max: 100 }),
      }),
    )
    fc.assert(
      fc.property(lines, (some) => {
        const passes =
          outcome(() => refuseBadRevision({ kind: 'transfer', lines: some }, cell)) === 'fine'
        if (passes) expect(balanceOf(some)).toBe(0)
      }),
    )
  })
})
