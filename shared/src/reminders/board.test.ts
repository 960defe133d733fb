import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportStates } from '../reporting/report-life.ts'
import { type BoardReport, buildBoard, buildBoardHistory, listReminders } from './board.ts'

const unitOf = (code: string) => ({ code, name: `县${code}局`, nameEn: `Bureau ${code}` })
const indicatorOf = (code: string) => ({
  kind: 'indicator' as const,
  code,
  name: `指标${code}`,
  nameEn: `Indicator ${code}`,
})

const report = (unit: string, changes: Partial<BoardReport> = {}): BoardReport => ({
  unit: unitOf(unit),
  about: indicatorOf('I01'),
  dueOn: '2023-10-25',
  state: 'expected',
  firstSubmittedAt: null,
  ...changes,
})

const inTime = '2023-10-25T12:00:00.000Z'
const tooLate = '2023-10-25T16:00:00.000Z'

describe('buildBoard', () => {
  test('every report of a unit is received, returned or missing; the received came in time or late', () => {
    const reports = [
      report('a', { state: 'verified', firstSubmittedAt: inTime }),
      report('a', { state: 'submitted', firstSubmittedAt: tooLate }),
      report('a', { state: 'returned', firstSubmittedAt: inTime }),
      report('a', { state: 'draft' }),
      report('a'),
    ]
    const counts = {
      expected: 5,
      received: 2,
      onTime: 1,
      late: 1,
      returned: 1,
      verified: 1,
      missing: 2,
    }
    expect(buildBoard(reports, '2023-11-01')).toEqual({
      totals: counts,
      rows: [{ unit: unitOf('a'), dueOn: '2023-10-25', ...counts, daysLate: 7 }],
    })
  })

  test.each<[string, string, Partial<BoardReport>, number]>([
    ['the due date itself is not late', '2023-10-25', {}, 0],
    ['the day after is one day late', '2023-10-26', {}, 1],
    [
      'what came late is not late any more',
      '2023-11-20',
      {
        state: 'submitted',
        firstSubmittedAt: tooLate,
      },
      0,
    ],
    [
      'a returned report is late until it comes again',
      '2023-11-20',
      {
        state: 'returned',
        firstSubmittedAt: inTime,
      },
      26,
    ],
    ['an extension counts', '2023-11-20', { dueOn: '2023-11-19' }, 1],
  ])('%s', (_title, asOf, changes, daysLate) => {
    expect(buildBoard([report('a', changes)], asOf).rows[0]?.daysLate).toBe(daysLate)
  })

  test('what came within an extension came in time', () => {
    const extended = { state: 'submitted', firstSubmittedAt: tooLate, dueOn: '2023-11-05' } as const
    expect(buildBoard([report('a', extended)], '2023-11-20').totals).toMatchObject({
      onTime: 1,
      late: 0,
    })
  })

  test('the latest unit stands first, then who has most to deliver', () => {
    const reports = [
      report('done', { state: 'verified', firstSubmittedAt: inTime }),
      report('extended', { dueOn: '2023-11-05' }),
      report('one'),
      report('two'),
      report('two'),
    ]
    const { rows } = buildBoard(reports, '2023-11-01')
    expect(rows.map(({ unit }) => unit.code)).toEqual(['two', 'one', 'extended', 'done'])
  })

  test('the sums hold whatever was reported, and the totals are the sums of the rows', () => {
    const any = fc.record({
      unit: fc.constantFrom('a', 'b', 'c'),
      state: fc.constantFrom(...reportStates),
      firstSubmittedAt: fc.constantFrom(inTime, tooLate, null),
    })
    fc.assert(
      fc.property(fc.array(any), (drawn) => {
        const reports = drawn.map(({ unit, ...changes }) => report(unit, changes))
        const { totals, rows } = buildBoard(reports, '2023-11-01')
        for (const counts of [totals, ...rows]) {
          expect(counts.received + counts.returned + counts.missing).toBe(counts.expected)
          expect(counts.onTime + counts.late).toBe(counts.received)
          expect(counts.verified).toBeLessThanOrEqual(counts.received)
        }
        expect(rows.reduce((sum, row) => sum + row.expected, 0)).toBe(totals.expected)
      }),
    )
  })
})

describe('listReminders', () => {
  test('names the units that have still to deliver, with what, how late and since when', () => {
    const reports = [
      report('done', { state: 'submitted', firstSubmittedAt: inTime }),
      report('one', { about: indicatorOf('I02'), dueOn: '2023-10-30' }),
      report('two', { about: indicatorOf('I03'), state: 'draft' }),
      report('two', { about: indicatorOf('I04'), state: 'verified', firstSubmittedAt: inTime }),
      report('two', { about: indicatorOf('I05'), state: 'returned', firstSubmittedAt: inTime }),
    ]
    expect(listReminders(reports, '2023-11-01')).toEqual([
      {
        unit: unitOf('two'),
        outstanding: [
          { ...indicatorOf('I03'), state: 'missing' },
          { ...indicatorOf('I05'), state: 'returned' },
        ],
        daysLate: 7,
        dueOn: '2023-10-25',
      },
      {
        unit: unitOf('one'),
        outstanding: [{ ...indicatorOf('I02'), state: 'missing' }],
        daysLate: 2,
        dueOn: '2023-10-30',
      },
    ])
  })

  test('is empty when everything has come', () => {
    expect(listReminders([report('a', { state: 'verified' })], '2023-11-01')).toEqual([])
  })
})

describe('buildBoardHistory', () => {
  const quarter = (period: string, reports: BoardReport[], asOf = '2023-11-01') => ({
    head: { period, state: 'open' as const, dueOn: '2023-10-25', asOf },
    reports,
  })
  const received = { state: 'verified', firstSubmittedAt: inTime } as const
  const receivedLate = { state: 'verified', firstSubmittedAt: tooLate } as const

  test.each<[string, BoardReport[], string, string]>([
    ['all came in time', [report('a', received)], '2023-11-01', 'on_time'],
    [
      'one came late, nothing is missing',
      [report('a', received), report('a', receivedLate)],
      '2023-11-01',
      'late',
    ],
    [
      'one is missing after the due date, whatever came',
      [report('a', receivedLate), report('a')],
      '2023-10-26',
      'missing',
    ],
    [
      'one came back and did not come again',
      [report('a', { ...received, state: 'returned' })],
      '2023-10-26',
      'missing',
    ],
    ['on the due date nothing is missing yet', [report('a')], '2023-10-25', 'open'],
    [
      'nothing is missing within an extension',
      [report('a', { dueOn: '2023-11-20' })],
      '2023-11-20',
      'open',
    ],
  ])('%s', (_title, reports, asOf, standing) => {
    const { rows } = buildBoardHistory([quarter('2023-Q3', reports, asOf)])
    expect(rows[0]?.cells).toEqual([expect.objectContaining({ standing })])
  })

  test('a cell says how much was owed, came late and is outstanding; none where nothing was owed', () => {
    const { periods, rows } = buildBoardHistory([
      quarter('2023-Q2', [report('a', receivedLate), report('a'), report('a', received)]),
      quarter('2023-Q3', [report('b', received)]),
    ])
    expect(periods.map(({ period }) => period)).toEqual(['2023-Q2', '2023-Q3'])
    expect(rows).toEqual([
      {
        unit: unitOf('a'),
        cells: [{ standing: 'missing', expected: 3, late: 1, outstanding: 1 }, null],
      },
      {
        unit: unitOf('b'),
        cells: [null, { standing: 'on_time', expected: 1, late: 0, outstanding: 0 }],
      },
    ])
  })

  test('who misses most often stands first, then who is late most often', () => {
    const { rows } = buildBoardHistory([
      quarter('2023-Q2', [report('good', received), report('late', receivedLate), report('bad')]),
      quarter('2023-Q3', [report('good', received), report('late', receivedLate), report('bad')]),
    ])
    expect(rows.map(({ unit }) => unit.code)).toEqual(['bad', 'late', 'good'])
  })

  test('is empty before the first period', () => {
    expect(buildBoardHistory([])).toEqual({ periods: [], rows: [] })
  })

  test('has a cell for every period, and each column owes what its board owes', () => {
    const any = fc.record({
      unit: fc.constantFrom('a', 'b', 'c'),
      state: fc.constantFrom(...reportStates),
    })
    fc.assert(
      fc.property(fc.array(fc.array(any), { maxLength: 5 }), (drawn) => {
        const given = drawn.map((reports, no) =>
          quarter(
            `202${no}`,
            reports.map(({ unit, ...changes }) => report(unit, changes)),
          ),
        )
        const { rows } = buildBoardHistory(given)
        for (const [place, { reports }] of given.entries()) {
          const owed = rows.map(({ cells }) => cells[place]?.expected ?? 0)
          expect(owed.reduce((sum, one) => sum + one, 0)).toBe(reports.length)
        }
        expect(rows.every(({ cells }) => cells.length === given.length)).toBe(true)
      }),
    )
  })
})
