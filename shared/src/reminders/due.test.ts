import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../basics/dates.ts'
import { reportStates } from '../reporting/report-life.ts'
import { reminderKey, remindersDue, type UnitDebt } from './due.ts'

const dueOn = '2023-10-25'

const debt = (changes: Partial<UnitDebt> = {}): UnitDebt => ({
  plan: 'county',
  period: '2023-Q3',
  periodState: 'open',
  unit: 'works',
  dueOn,
  dueSince: '2023-09-01',
  reports: [
    { state: 'expected', changedOn: '2023-09-01' },
    { state: 'verified', changedOn: '2023-10-01' },
  ],
  ...changes,
})

const offsetOn = (daysPastDue: number, changes: Partial<UnitDebt> = {}): number | null =>
  remindersDue([debt(changes)], addDays(dueOn, daysPastDue))[0]?.offset ?? null

describe('the schedule around the due date', () => {
  test.each([
    ['before the first day there is none', -31, null],
    ['30 days before', -30, -30],
    ['a day that is none makes up for the last one', -8, -30],
    ['7 days before', -7, -7],
    ['the day before', -1, -1],
    ['the due date itself is no day of the schedule', 0, -1],
    ['the day after', 1, 1],
    ['6 days after', 6, 1],
    ['7 days after', 7, 7],
    ['36 days after', 36, 7],
    ['37 days after', 37, 37],
    ['67 days after', 67, 67],
    ['a year after', 365, 337],
  ])('%s', (_title, daysPastDue, offset) => {
    expect(offsetOn(daysPastDue)).toBe(offset)
  })

  test('says how many reports are outstanding and how far the due date is', () => {
    const reports = reportStates.map((state) => ({ state, changedOn: '2023-09-01' }))
    expect(remindersDue([debt({ reports })], '2023-11-05')).toMatchObject([
      { offset: 7, daysPastDue: 11, outstanding: 3 },
    ])
  })
})

describe('nobody is reminded', () => {
  test.each<[string, Partial<UnitDebt>]>([
    ['who owes nothing', { reports: [] }],
    [
      'whose reports are all with the center',
      {
        reports: [
          { state: 'submitted', changedOn: '2023-10-20' },
          { state: 'verified', changedOn: '2023-10-20' },
        ],
      },
    ],
    ['in a closed period', { periodState: 'closed' }],
    ['in a published period', { periodState: 'published' }],
    ['of a day before the period was opened', { dueSince: '2023-11-01' }],
    ['of the very day on which the due date was set', { dueSince: '2023-11-01' }],
    [
      'of a day before the only report outstanding came back',
      {
        reports: [{ state: 'returned', changedOn: '2023-11-03' }],
      },
    ],
  ])('%s', (_title, changes) => {
    expect(remindersDue([debt(changes)], '2023-11-05')).toEqual([])
  })

  test('but one report that nobody touched is enough', () => {
    const reports = [
      { state: 'returned', changedOn: '2023-11-03' },
      { state: 'expected', changedOn: '2023-09-01' },
    ] as const
    expect(remindersDue([debt({ reports })], '2023-11-05')).toMatchObject([{ outstanding: 2 }])
  })
})

describe('an extension', () => {
  const extended = debt({ dueOn: '2023-11-20', dueSince: '2023-10-24' })

  test('starts the days anew from the later due date', () => {
    const told = ['2023-11-12', '2023-11-13', '2023-11-19', '2023-11-21'].map(
      (today) => remindersDue([extended], today)[0]?.offset ?? null,
    )
    expect(told).toEqual([null, -7, -1, 1])
  })

  test('is another reminder than that of the day before', () => {
    const [before] = remindersDue([debt()], '2023-10-18')
    const [after] = remindersDue([extended], '2023-11-13')
    expect([before?.offset, after?.offset]).toEqual([-7, -7])
    expect(before && reminderKey(before)).not.toBe(after && reminderKey(after))
  })
})

describe('laws', () => {
  const days = fc.integer({ min: -60, max: 400 })
  const states = fc.array(fc.constantFrom(...reportStates), { maxLength: 5 })

  /** What a program tells that runs on some days and remembers the keys. */
  const tellOn = (runs: readonly number[], owed: UnitDebt): number[] => {
    const told = new Set<string>()
    return runs.flatMap((day) =>
      remindersDue([owed], addDays(owed.dueOn, day)).flatMap((reminder) => {
        if (told.has(reminderKey(reminder))) return []
        told.add(reminderKey(reminder))
        return [reminder.offset]
      }),
    )
  }

  test('whoever runs every day tells each day of the schedule, on that day and once', () => {
    const everyDay = Array.from({ length: 200 }, (_, index) => index - 60)
    expect(
      tellOn(
        everyDay,
        debt({
          dueSince: '2023-08-01',
          reports: debt().reports.map((report) => ({ ...report, changedOn: '2023-08-01' })),
        }),
      ),
    ).toEqual([-30, -7, -1, 1, 7, 37, 67, 97, 127])
  })

  test('however often and on whichever days it runs, no day of the schedule comes twice', () => {
    fc.assert(
      fc.property(fc.array(days), (runs) => {
        const told = tellOn(
          runs.toSorted((a, b) => a - b),
          debt(),
        )
        expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b))
      }),
    )
  })

  test('no run tells a unit more than one thing of a period, and never of a day to come', () => {
    fc.assert(
      fc.property(days, states, (day, found) => {
        const reports = found.map((state) => ({ state, changedOn: '2023-09-01' }))
        const told = remindersDue([debt({ reports })], addDays(dueOn, day))
        expect(told.length).toBeLessThanOrEqual(1)
        for (const { offset, daysPastDue } of told) expect(offset).toBeLessThanOrEqual(daysPastDue)
      }),
    )
  })

  test('a due date moved by some days moves every reminder by as many', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 90 }), (day, moved) => {
        const later = debt({
          dueOn: addDays(dueOn, moved),
          dueSince: '2023-01-01',
          reports: [{ state: 'expected', changedOn: '2023-01-01' }],
        })
        const sooner = { ...later, dueOn }
        const [one] = remindersDue([sooner], addDays(dueOn, day))
        const [other] = remindersDue([later], addDays(dueOn, day + moved))
        expect(other?.offset).toBe(one?.offset)
      }),
    )
  })
})
