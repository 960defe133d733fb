import { describe, expect, test } from 'vitest'
import type { WorkbookCell } from '../basics/workbook-cell.ts'
import type { EntryColumn, EntryContent, EntrySheetRow } from './workbook.ts'
import { type EntryGround, judgeEntryRows } from './workbook-entries.ts'

const empty: WorkbookCell = { kind: 'empty' }
const text = (words: string): WorkbookCell => ({ kind: 'text', text: words })
const number = (value: number): WorkbookCell => ({
  kind: 'number',
  number: value,
  isPercent: false,
})
const day = (on: string): WorkbookCell => ({ kind: 'date', on })

const payment: Record<EntryColumn, WorkbookCell> = {
  id: text('N1'),
  project: text('F01 政务云'),
  kind: text('支付'),
  year: number(2023),
  on: day('2023-09-30'),
  amount: number(60),
  documentNumber: text('凭证一'),
  note: empty,
  excessReason: empty,
  state: empty,
}
const row = (change: Partial<typeof payment> = {}, at = 4): EntrySheetRow => ({
  row: at,
  ...payment,
  ...change,
})
const content: EntryContent = {
  project: 'F01',
  kind: 'paid',
  year: 2023,
  on: '2023-09-30',
  amountWanyuan: 60,
  documentNumber: '凭证一',
  note: null,
  excessReason: null,
}
const amountFen = 100 * 1_000_000
const ground: EntryGround = {
  plan: { startsOn: '2021-01-01', endsOn: '2025-12-31' },
  today: '2023-10-20',
  projects: new Set(['F01']),
  ledger: {
    planned: [{ project: 'F01', year: 2023, amountFen }],
    changes: [],
    entries: [{ project: 'F01', year: 2023, amountFen, kind: 'allocated', on: '2023-01-31' }],
  },
  stored: new Map(),
  imported: new Map(),
}
const judge = (rows: EntrySheetRow[], more: Partial<EntryGround> = {}) =>
  judgeEntryRows({ sheet: '资金分录', rows }, { ...ground, ...more })
const faultsOf = (rows: EntrySheetRow[], more: Partial<EntryGround> = {}) =>
  judge(rows, more).flatMap(({ faults }) => faults.map(({ cell, code }) => `${cell} ${code}`))

describe('a new row', () => {
  test('is an entry, read as people write it', () => {
    const [judged] = judge([
      row({
        project: text('F01'),
        year: text('2023年'),
        on: text('2023/9/30'),
        amount: text('60.0'),
      }),
    ])
    expect(judged).toMatchObject({ outcome: 'new', before: null, after: content, cell: 'B4' })
  })

  test.each<[string, Partial<typeof payment>, string[]]>([
    [
      'lacks nothing that is asked for',
      { project: empty, kind: empty, year: empty, on: empty, amount: empty, documentNumber: empty },
      ['B4 missing', 'C4 missing', 'D4 missing', 'E4 missing', 'F4 missing', 'G4 missing'],
    ],
    ['names a project of the plan', { project: text('F99 别处') }, ['B4 project-unknown']],
    ['is an allocation or a payment', { kind: text('计划') }, ['C4 kind-unknown']],
    ['counts for a year', { year: text('去年') }, ['D4 year-unreadable']],
    ['counts for a year of the plan', { year: number(2026) }, ['D4 money-year-refused']],
    ['bears a day', { on: number(45000) }, ['E4 day-unreadable']],
    ['bears no day to come', { on: day('2023-10-21') }, ['E4 money-date-invalid']],
    ['bears no day before the plan', { on: day('2020-12-31') }, ['E4 money-date-invalid']],
    ['holds an amount', { amount: text('约60') }, ['F4 unreadable']],
    ['holds an amount above nothing', { amount: number(0) }, ['F4 amount-invalid']],
    ['holds no negative amount', { amount: number(-5) }, ['F4 amount-invalid']],
    ['is exact to the 分', { amount: number(0.0000001) }, ['F4 amount-invalid']],
    ['holds no formula', { amount: { kind: 'formula' } }, ['F4 formula']],
    [
      'pays no more than the revised amount without a reason',
      { amount: number(100.000001) },
      ['I4 money-over-revised'],
    ],
    ['may pay more with a reason', { amount: number(120), excessReason: text('赶工') }, []],
    [
      'has a document number that fits',
      { documentNumber: text('长'.repeat(101)) },
      ['G4 text-too-long'],
    ],
  ])('%s', (_what, change, faults) => {
    expect(faultsOf([row(change)])).toEqual(faults)
  })

  test('counts with the money of the rows above it', () => {
    const second = row({ id: text('N2') }, 5)
    expect(faultsOf([row(), second])).toEqual(['I5 money-over-revised'])
  })

  test('that pays more than was allocated is pointed out', () => {
    const ledger = { ...ground.ledger, entries: [] }
    const [judged] = judge([row()], { ledger })
    expect(judged).toMatchObject({
      outcome: 'new',
      hints: [{ cell: 'F4', code: 'paid-over-allocated' }],
    })
  })

  test('that was written from this workbook before is unchanged', () => {
    const imported = new Map([['N1', content]])
    expect(judge([row()], { imported })).toMatchObject([{ outcome: 'unchanged', faults: [] }])
    expect(faultsOf([row({ amount: number(61) })], { imported })).toEqual(['B4 row-imported'])
    expect(faultsOf([row({ amount: empty })], { imported })).toEqual(['B4 row-imported'])
  })

  test.each<[string, EntrySheetRow[], string[]]>([
    ['of nobody is refused', [row({ id: empty })], ['B4 row-unknown']],
    ['of an entry that is not there is refused', [row({ id: text('E9') })], ['B4 row-unknown']],
    ['that stands twice is refused twice', [row(), row({}, 5)], ['B4 row-twice', 'B5 row-twice']],
  ])('%s', (_what, rows, faults) => {
    expect(faultsOf(rows)).toEqual(faults)
  })
})

describe('an entry on record', () => {
  const stored = new Map([['E7', content]])

  test('is unchanged as it was handed out', () => {
    expect(judge([row({ id: text('E7') })], { stored })).toMatchObject([{ outcome: 'unchanged' }])
  })

  test.each<[string, Partial<typeof payment>]>([
    ['another amount', { amount: number(61) }],
    ['another day', { on: day('2023-09-29') }],
    ['another project', { project: text('F02') }],
    ['a note', { note: text('补') }],
    ['nothing', { amount: empty }],
  ])('is never edited: %s', (_what, change) => {
    expect(faultsOf([row({ id: text('E7'), ...change })], { stored })).toEqual(['B4 entry-locked'])
  })
})
