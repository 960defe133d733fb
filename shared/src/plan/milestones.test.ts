import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../basics/dates.ts'
import { RuleError } from '../basics/problem.ts'
import {
  dueDatesOf,
  hasSlipped,
  type MilestoneDates,
  milestoneState,
  type NewStanding,
  occurrenceKey,
  promiseState,
  refuseUnfitPlannedDay,
  refuseUnfitStanding,
  type StandingGround,
  slipDays,
} from './milestones.ts'

const dates = (
  plannedOn: string | null,
  projectedOn: string | null = null,
  actualOn: string | null = null,
): MilestoneDates => ({ plannedOn, projectedOn, actualOn })

const due = '2023-12-31'

describe('where a milestone stands, and by how many days it slips', () => {
  test.each<[string, MilestoneDates, string, string, number | null]>([
    ['far from its date it is ahead', dates(due), '2023-06-30', 'ahead', null],
    ['31 days before it is still ahead', dates(due), '2023-11-30', 'ahead', null],
    ['30 days before it is near', dates(due), '2023-12-01', 'near_due', null],
    ['its own day is still in time', dates(due), due, 'near_due', null],
    ['a day later it is overdue', dates(due), '2024-01-01', 'overdue', 1],
    [
      'expected later, it is late before its date',
      dates(due, '2024-03-31'),
      '2023-06-30',
      'projected_late',
      91,
    ],
    ['expected earlier, it is ahead', dates(due, '2023-10-01'), '2023-06-30', 'ahead', null],
    [
      'past its date it is overdue, whatever is expected',
      dates(due, '2024-03-31'),
      '2024-01-01',
      'overdue',
      91,
    ],
    [
      'past what was expected too, the days go on',
      dates(due, '2024-03-31'),
      '2024-04-30',
      'overdue',
      121,
    ],
    ['kept on its day it is kept', dates(due, null, due), '2024-06-30', 'kept', 0],
    [
      'kept earlier the slip is negative',
      dates(due, null, '2023-12-01'),
      '2024-06-30',
      'kept',
      -30,
    ],
    [
      'kept a day later it is kept late',
      dates(due, null, '2024-01-01'),
      '2024-06-30',
      'kept_late',
      1,
    ],
    [
      'what was kept later is not known on an earlier day',
      dates(due, null, '2024-05-01'),
      '2024-01-31',
      'overdue',
      31,
    ],
    ['without a date it is never due', dates(null, '2030-01-01'), '2029-01-01', 'undated', null],
    ['without a date it can be kept', dates(null, null, '2023-01-01'), '2024-01-01', 'kept', null],
  ])('%s', (_rule, known, asOf, state, slip) => {
    expect(milestoneState(known, asOf)).toBe(state)
    expect(slipDays(known, asOf)).toBe(slip)
  })

  const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2021-01-01', days))

  test('what is not kept and not slipped has no days of slip, whatever its dates', () => {
    fc.assert(
      fc.property(day, fc.option(day), day, (plannedOn, projectedOn, asOf) => {
        const known = dates(plannedOn, projectedOn)
        expect(hasSlipped(milestoneState(known, asOf))).toBe(slipDays(known, asOf) !== null)
      }),
    )
  })

  test('a day that passes never takes a slip back', () => {
    fc.assert(
      fc.property(day, fc.option(day), day, (plannedOn, projectedOn, asOf) => {
        const known = dates(plannedOn, projectedOn)
        const today = slipDays(known, asOf) ?? 0
        expect(slipDays(known, addDays(asOf, 1)) ?? 0).toBeGreaterThanOrEqual(today)
      }),
    )
  })
})

describe('a promise as a whole', () => {
  const year = (dueOn: string | null, actualOn: string | null = null) => ({
    dueOn,
    standings: actualOn === null ? [] : [{ projectedOn: null, actualOn }],
  })
  test.each<[string, Parameters<typeof promiseState>[0], string]>([
    [
      'is overdue when one year of it is',
      [year('2021-12-31'), year('2022-12-31', '2022-12-01')],
      'overdue',
    ],
    [
      'is ahead when what was due is kept',
      [year('2022-12-31', '2022-12-01'), year('2024-12-31')],
      'ahead',
    ],
    [
      'is kept late when all is kept and one was late',
      [year('2021-12-31', '2022-02-01'), year('2022-12-31', '2022-12-01')],
      'kept_late',
    ],
    ['is undated without a date', [year(null)], 'undated'],
  ])('%s', (_rule, occurrences, state) => {
    expect(promiseState(occurrences, '2023-06-30')).toBe(state)
  })
})

describe('the dates of a promise', () => {
  const plan = { startsOn: '2021-01-01', endsOn: '2025-12-31' }

  test('a dated one has its date, an undated one none', () => {
    expect(dueDatesOf({ dueOn: due, recurring: false }, plan)).toEqual([{ year: null, dueOn: due }])
    expect(dueDatesOf({ dueOn: null, recurring: false }, plan)).toEqual([
      { year: null, dueOn: null },
    ])
  })

  test('a yearly one is due at the end of each year of the plan', () => {
    expect(dueDatesOf({ dueOn: null, recurring: true }, plan)).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => ({ year, dueOn: `${year}-12-31` })),
    )
  })

  test('a yearly one with a last date is due on that day of each year until then', () => {
    expect(dueDatesOf({ dueOn: '2023-06-30', recurring: true }, plan)).toEqual(
      [2021, 2022, 2023].map((year) => ({ year, dueOn: `${year}-06-30` })),
    )
  })

  test('each year is kept apart', () => {
    expect([occurrenceKey('A1-M1', null), occurrenceKey('A1-M1', 2023)]).toEqual([
      'A1-M1',
      'A1-M1/2023',
    ])
  })
})

const ground = (known: MilestoneDates, isPromise = false): StandingGround => ({
  known,
  today: '2023-10-20',
  planStartsOn: '2021-01-01',
  isPromise,
})
const standing = (change: Partial<NewStanding>): NewStanding => ({
  projectedOn: null,
  actualOn: null,
  statement: null,
  seen: null,
  ...change,
})
const codeOf = (work: () => void): string | null => {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof RuleError ? error.code : String(error)
  }
}

describe('what may be recorded', () => {
  const open = dates(due)
  const kept = dates(due, null, '2023-10-01')
  test.each<[string, Partial<NewStanding>, StandingGround, string | null]>([
    ['kept today, in time, without a word', { actualOn: '2023-10-20' }, ground(open), null],
    ['kept tomorrow', { actualOn: '2023-10-21' }, ground(open), 'date-in-future'],
    ['kept before the plan began', { actualOn: '2020-12-31' }, ground(open), 'date-too-early'],
    [
      'kept late without a word',
      { actualOn: '2023-10-20' },
      ground(dates('2023-06-30')),
      'statement-required',
    ],
    [
      'kept late with a word',
      { actualOn: '2023-10-20', statement: '因' },
      ground(dates('2023-06-30')),
      null,
    ],
    ['expected in time without a word', { projectedOn: '2023-12-01' }, ground(open), null],
    [
      'expected late without a word',
      { projectedOn: '2024-01-01' },
      ground(open),
      'statement-required',
    ],
    [
      'expected on a day that has passed',
      { projectedOn: '2023-10-19' },
      ground(open),
      'date-too-early',
    ],
    ['a tick taken back without a word', {}, ground(kept), 'statement-required'],
    ['a tick taken back with a word', { statement: '误勾' }, ground(kept), null],
    ['the same again', { actualOn: '2023-10-01' }, ground(kept), 'nothing-changed'],
    ['the same with a word', { actualOn: '2023-10-01', statement: '补充' }, ground(kept), null],
    [
      'a promise ticked in time without a word',
      { actualOn: '2023-10-20' },
      ground(open, true),
      'statement-required',
    ],
    [
      'a promise ticked with a word',
      { actualOn: '2023-10-20', statement: '验收' },
      ground(open, true),
      null,
    ],
    [
      'a promise without a date may be ticked',
      { actualOn: '2023-10-20', statement: '完成' },
      ground(dates(null), true),
      null,
    ],
  ])('%s', (_what, change, against, code) => {
    expect(codeOf(() => refuseUnfitStanding(standing(change), against))).toBe(code)
  })

  test.each([
    ['the plan’s first day', '2021-01-01', null],
    ['before the plan', '2020-12-31', 'date-outside-plan'],
    ['after the plan, while it is carried on', '2028-06-30', null],
    ['a slip of the pen', '2205-12-31', 'date-outside-plan'],
  ])('planned for %s', (_what, day, code) => {
    const plan = { startsOn: '2021-01-01', endsOn: '2025-12-31' }
    expect(codeOf(() => refuseUnfitPlannedDay(day, plan))).toBe(code)
  })
})
