import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addRecorded,
  addSums,
  cellsOf,
  executionRatio,
  type Ledger,
  moneyKinds,
  recordedCellsOf,
} from './money.ts'

const project = fc.constantFrom('F01', 'F02', 'F03')
const year = fc.constantFrom(2021, 2022, 2023)
const on = fc.constantFrom('2021-03-01', '2022-05-01', '2023-09-30')
const amountFen = fc.integer({ min: 1, max: 1e12 })
const amount = fc.record({ project, year, amountFen })
const ledgers: fc.Arbitrary<Ledger> = fc.record({
  planned: fc.array(amount),
  changes: fc.array(
    fc.record({ project, year, on, amountFen: fc.integer({ min: -1e12, max: 1e12 }) }),
  ),
  entries: fc.array(
    fc.record({ project, year, on, amountFen, kind: fc.constantFrom(...moneyKinds) }),
  ),
})
const whole = (ledger: Ledger, asOf: string | null = null) => addSums(cellsOf(ledger, asOf))
const shuffled = <One>(list: readonly One[], seed: number): One[] =>
  list
    .map((one, place) => ({ one, order: Math.sin(seed + place) }))
    .sort((a, b) => a.order - b.order)
    .map(({ one }) => one)

describe('the matrix', () => {
  test('adds up the same by row, by column and as a whole', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const cells = cellsOf(ledger, null)
        const by = (key: 'project' | 'year') =>
          addSums([...Map.groupBy(cells, (cell) => cell[key]).values()].map(addSums))
        expect(by('project')).toEqual(whole(ledger))
        expect(by('year')).toEqual(whole(ledger))
      }),
    )
  })

  test('does not depend on the order of entries', () => {
    fc.assert(
      fc.property(ledgers, fc.integer(), (ledger, seed) => {
        const mixed = {
          planned: shuffled(ledger.planned, seed),
          changes: shuffled(ledger.changes, seed),
          entries: shuffled(ledger.entries, seed),
        }
        const sorted = (one: Ledger) =>
          cellsOf(one, null).sort((a, b) => a.project.localeCompare(b.project) || a.year - b.year)
        expect(sorted(mixed)).toEqual(sorted(ledger))
      }),
    )
  })

  test('an entry and its reversal leave nothing behind', () => {
    fc.assert(
      fc.property(ledgers, fc.record({ project, year, on, amountFen }), (ledger, entry) => {
        const both = [
          { ...entry, kind: 'paid' as const },
          { ...entry, kind: 'paid' as const, amountFen: -entry.amountFen },
        ]
        expect(whole({ ...ledger, entries: [...ledger.entries, ...both] })).toEqual(whole(ledger))
      }),
    )
  })

  test('a balanced change moves money without making any, and leaves the plan as it was', () => {
    fc.assert(
      fc.property(ledgers, amountFen, (ledger, moved) => {
        const line = { year: 2022, on: '2022-05-01' }
        const changes = [
          ...ledger.changes,
          { ...line, project: 'F01', amountFen: -moved },
          { ...line, project: 'F02', amountFen: moved },
        ]
        expect(whole({ ...ledger, changes })).toEqual(whole(ledger))
      }),
    )
  })

  test('what is decided or entered later is not known yet', () => {
    const line = { project: 'F01', year: 2021, amountFen: 100 }
    const ledger: Ledger = {
      planned: [line],
      changes: [{ ...line, on: '2022-01-01' }],
      entries: [{ ...line, on: '2022-01-02', kind: 'paid' }],
    }
    expect(whole(ledger, '2021-12-31')).toMatchObject({ revisedFen: 100, paidFen: 0 })
    expect(whole(ledger, '2022-01-01')).toMatchObject({ revisedFen: 200, paidFen: 0 })
    expect(whole(ledger, '2022-01-02')).toMatchObject({ plannedFen: 100, paidFen: 100 })
  })
})

describe('what is recorded', () => {
  const line = { project: 'F01', year: 2021, amountFen: 100 }
  const ledger = (entries: Ledger['entries']): Ledger => ({ planned: [line], changes: [], entries })
  const paid = { ...line, on: '2022-01-02', kind: 'paid' } as const
  const sumsOn = (day: string, entries: Ledger['entries']) => {
    const { allocatedFen, paidFen } = addRecorded(recordedCellsOf(ledger(entries), day))
    return [allocatedFen, paidFen]
  }

  test.each<[string, string, Ledger['entries'], (number | null)[]]>([
    ['nothing entered is not known', '2022-12-31', [], [null, null]],
    ['one kind says nothing of the other', '2022-12-31', [paid], [null, 100]],
    ['what is entered later is not known yet', '2022-01-01', [paid], [null, null]],
    [
      'an entry that was taken back is a zero',
      '2022-12-31',
      [paid, { ...paid, amountFen: -100 }],
      [null, 0],
    ],
    [
      'a sum is what is known of it',
      '2022-12-31',
      [paid, { ...paid, project: 'F02', kind: 'allocated', amountFen: 7 }],
      [7, 100],
    ],
  ])('%s', (_rule, day, entries, sums) => {
    expect(sumsOn(day, entries)).toEqual(sums)
  })

  test('comes to the same sums as the ledger, where something is', () => {
    fc.assert(
      fc.property(ledgers, (some) => {
        const { allocatedFen, paidFen, ...sums } = addRecorded(recordedCellsOf(some, '9999-12-31'))
        expect({ ...sums, allocatedFen: allocatedFen ?? 0, paidFen: paidFen ?? 0 }).toEqual(
          whole(some),
        )
      }),
    )
  })
})

test('execution is what was paid of what is now planned; nothing to spend gives no rate', () => {
  const sums = { plannedFen: 0, revisedFen: 400, allocatedFen: 300, paidFen: 100 }
  expect(executionRatio(sums)).toBe(0.25)
  expect(executionRatio({ ...sums, revisedFen: 0 })).toBeNull()
  expect(executionRatio({ ...sums, paidFen: null })).toBeNull()
})
