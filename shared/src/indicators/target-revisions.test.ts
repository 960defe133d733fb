import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RuleError } from '../basics/problem.ts'
import type { Aim } from './schema.ts'
import {
  isKnownOn,
  type NewTargetRevision,
  newTargetRevisionSchema,
  type Revision,
  type RevisionGround,
  reviseTarget,
  targetsInForce,
  traceRevisions,
} from './target-revisions.ts'

const planned = [
  { year: 2023, comparator: 'gte', value: 30, asPrinted: '≥30' },
  { year: 2025, comparator: 'gte', value: 80, asPrinted: '≥80' },
] as const

const revision = (id: number, changes: Partial<Revision> = {}): Revision => ({
  id,
  year: 2025,
  comparator: 'gte',
  value: 70,
  documentNumber: `县政发〔2024〕${id}号`,
  decidedOn: '2024-03-28',
  recordedAt: '2024-04-02T02:00:00.000Z',
  ...changes,
})

const valueIn = (revisions: readonly Revision[], knownOn: string | null, year = 2025) =>
  targetsInForce(planned, revisions, knownOn).find((target) => target.year === year)?.value

describe('targets in force', () => {
  test('are the plan’s own without a revision', () => {
    expect(targetsInForce(planned, [], null)).toEqual([
      {
        year: 2023,
        comparator: 'gte',
        value: 30,
        planned: { comparator: 'gte', value: 30, asPrinted: '≥30' },
        revision: null,
      },
      {
        year: 2025,
        comparator: 'gte',
        value: 80,
        planned: { comparator: 'gte', value: 80, asPrinted: '≥80' },
        revision: null,
      },
    ])
  })

  test('a revision leaves the plan’s own beside it, and the other years alone', () => {
    const [first, last] = targetsInForce(planned, [revision(1)], null)
    expect(first).toMatchObject({ year: 2023, value: 30, revision: null })
    expect(last).toMatchObject({
      value: 70,
      planned: { value: 80, asPrinted: '≥80' },
      revision: { id: 1, documentNumber: '县政发〔2024〕1号', decidedOn: '2024-03-28' },
    })
  })

  test.each<[string, string, number]>([
    ['the day before it was recorded', '2024-04-01', 80],
    ['the day on which it was recorded', '2024-04-02', 70],
  ])('%s', (_, day, value) => {
    expect(valueIn([revision(1)], day)).toBe(value)
  })

  test('recorded on its own day it counts from that day', () => {
    const prompt = revision(1, { recordedAt: '2024-03-28T02:00:00.000Z' })
    expect([valueIn([prompt], '2024-03-27'), valueIn([prompt], '2024-03-28')]).toEqual([80, 70])
  })

  test('the day of recording is the day in China', () => {
    const late = revision(1, { recordedAt: '2024-04-01T17:00:00.000Z' })
    expect(isKnownOn(late, '2024-04-01')).toBe(false)
    expect(isKnownOn(late, '2024-04-02')).toBe(true)
  })

  test('the last decision counts; of one day the one recorded last', () => {
    const later = revision(2, { value: 60, decidedOn: '2024-05-20' })
    const corrected = revision(3, { value: 65, decidedOn: '2024-05-20' })
    expect(valueIn([later, revision(1)], null)).toBe(60)
    expect(valueIn([corrected, revision(1), later], null)).toBe(65)
  })

  test('a revision gives a value where the plan states none, in its place among the years', () => {
    const [, only] = planned
    const given = targetsInForce([only], [revision(1, { year: 2023, value: 40 })], null)
    expect(given.map(({ year, value }) => [year, value])).toEqual([
      [2023, 40],
      [2025, 80],
    ])
    expect(given[0]?.planned).toBeNull()
  })
})

describe('the trace of revisions', () => {
  test('each goes on from the one before it of its year, the first from the plan', () => {
    const rows = [revision(2, { value: 60, decidedOn: '2024-05-20' }), revision(1)]
    expect(traceRevisions(planned, rows).map(({ from, revision: { id } }) => [id, from])).toEqual([
      [1, { comparator: 'gte', value: 80 }],
      [2, { comparator: 'gte', value: 70 }],
    ])
  })

  test('starts from nothing where the plan states none', () => {
    expect(traceRevisions([], [revision(1)])[0]?.from).toBeNull()
  })
})

const ground = (changes: Partial<RevisionGround> = {}): RevisionGround => ({
  measure: 'ratio',
  decimals: 1,
  planned,
  revisions: [],
  frozen: [],
  plan: { startsOn: '2021-01-01', targetYears: [2023, 2025] },
  today: '2024-04-02',
  ...changes,
})

const asked = (changes: Partial<NewTargetRevision> = {}): NewTargetRevision => ({
  year: 2025,
  comparator: 'gte',
  value: 70,
  reason: '路灯改造规模调减',
  documentNumber: '县政发〔2024〕6号',
  decidedOn: '2024-03-28',
  ...changes,
})

const refusalOf = (wanted: NewTargetRevision, held: RevisionGround) => {
  try {
    reviseTarget(wanted, held)
  } catch (error) {
    if (error instanceof RuleError) return [error.code, error.path, error.facts]
    throw error
  }
  return null
}

describe('revising a target', () => {
  test('says what it was and what it becomes', () => {
    expect(reviseTarget(asked(), ground())).toEqual({
      from: { comparator: 'gte', value: 80 },
      to: { comparator: 'gte', value: 70 },
    })
  })

  test('goes on from the last revision, also to put a mistake of the same day right', () => {
    const revisions = [revision(1, { value: 7 })]
    expect(reviseTarget(asked(), ground({ revisions })).from).toEqual({
      comparator: 'gte',
      value: 7,
    })
  })

  test('may go back to what the plan says', () => {
    const back = reviseTarget(asked({ value: 80 }), ground({ revisions: [revision(1)] }))
    expect(back.to.value).toBe(80)
  })

  test('may give a value where the plan states none', () => {
    const [first] = planned
    expect(reviseTarget(asked(), ground({ planned: [first] })).from).toBeNull()
  })

  test('may change the comparison alone', () => {
    expect(reviseTarget(asked({ comparator: 'eq', value: 80 }), ground()).to).toEqual({
      comparator: 'eq',
      value: 80,
    })
  })

  const additions = { measure: 'increment', decimals: 0 } as const
  const counts = { measure: 'cumulative', decimals: 0 } as const
  const frozen = [{ year: 2025, verdict: 'missed', frozenAt: '2026-01-25T02:00:00.000Z' }] as const

  test.each<
    [string, Partial<NewTargetRevision>, Partial<RevisionGround>, [string, string, object]]
  >([
    [
      'a year in which the plan sets no targets',
      { year: 2024 },
      {},
      ['target-year-refused', 'body.year', { years: ['2023', '2025'] }],
    ],
    [
      'a target whose verdict is frozen, naming verdict and day',
      { decidedOn: '2026-02-01' },
      { frozen, today: '2026-02-02' },
      ['target-frozen', 'body.year', { year: 2025, verdict: 'missed', date: '2026-01-25' }],
    ],
    [
      'more than 100 per cent',
      { value: 101 },
      {},
      ['value-invalid', 'body.value', { reason: 'over-hundred' }],
    ],
    [
      'part of a thing that is counted',
      { value: 12.5 },
      counts,
      ['value-invalid', 'body.value', { reason: 'not-whole' }],
    ],
    [
      'more decimals than values have',
      { value: 70.1234 },
      {},
      ['value-invalid', 'body.value', { reason: 'too-fine' }],
    ],
    [
      'a negative value',
      { value: -1 },
      {},
      ['value-invalid', 'body.value', { reason: 'negative' }],
    ],
    [
      'zero, which nothing could miss',
      { value: 0 },
      {},
      ['value-invalid', 'body.value', { reason: 'not-positive' }],
    ],
    [
      'an addition where none are counted',
      { comparator: 'increment' },
      {},
      ['target-comparator-refused', 'body.comparator', { allowed: ['gte', 'eq'] }],
    ],
    [
      'anything but an addition where they are',
      { value: 3 },
      additions,
      ['target-comparator-refused', 'body.comparator', { allowed: ['increment'] }],
    ],
    [
      'a decision ahead',
      { decidedOn: '2024-04-03' },
      {},
      ['decided-on-refused', 'body.decidedOn', { from: '2021-01-01', to: '2024-04-02' }],
    ],
    [
      'a decision before the plan',
      { decidedOn: '2020-12-31' },
      {},
      ['decided-on-refused', 'body.decidedOn', { from: '2021-01-01', to: '2024-04-02' }],
    ],
    [
      'a decision that a later one has overtaken',
      { decidedOn: '2024-03-27', value: 60 },
      { revisions: [revision(1)] },
      ['decided-on-refused', 'body.decidedOn', { from: '2024-03-28', to: '2024-04-02' }],
    ],
    [
      'the value that it has already',
      { value: 80 },
      {},
      ['target-unchanged', 'body.value', { year: 2025 }],
    ],
    [
      'the value that the last revision gave it',
      {},
      { revisions: [revision(1)] },
      ['target-unchanged', 'body.value', { year: 2025 }],
    ],
  ])('refuses %s', (_, changes, held, refusal) => {
    expect(refusalOf(asked(changes), ground(held))).toEqual(refusal)
  })

  test('of another year is free while one is frozen', () => {
    const past = [{ ...frozen[0], year: 2023 }]
    expect(refusalOf(asked(), ground({ frozen: past }))).toBeNull()
  })

  test('is recorded with a reason and a document number, both not blank', () => {
    for (const field of ['reason', 'documentNumber']) {
      expect(newTargetRevisionSchema.safeParse({ ...asked(), [field]: '  ' }).success).toBe(false)
    }
  })
})

describe('laws', () => {
  const day = fc.integer({ min: 0, max: 1700 }).map((days) => {
    return new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10)
  })
  const aim: fc.Arbitrary<Aim> = fc.record({
    comparator: fc.constantFrom('gte', 'eq'),
    value: fc.integer({ min: 1, max: 100 }),
  })
  const anyRevision = fc
    .record({ aim, year: fc.constantFrom(2023, 2025), decidedOn: day, waits: fc.nat(40) })
    .map(
      ({ aim, waits, ...rest }): Omit<Revision, 'id'> => ({
        ...rest,
        ...aim,
        documentNumber: '县政发〔2024〕6号',
        recordedAt: new Date(Date.parse(rest.decidedOn) + waits * 86_400_000).toISOString(),
      }),
    )
  const anyRevisions = fc
    .array(anyRevision, { maxLength: 8 })
    .map((rows) => rows.map((row, id): Revision => ({ ...row, id })))

  test('a revision decided or recorded later never changes what was known earlier', () => {
    fc.assert(
      fc.property(anyRevisions, anyRevision, day, (rows, another, knownOn) => {
        const added = { ...another, id: rows.length }
        fc.pre(!isKnownOn(added, knownOn))
        expect(targetsInForce(planned, [...rows, added], knownOn)).toEqual(
          targetsInForce(planned, rows, knownOn),
        )
      }),
    )
  })

  test('the plan’s own targets stay readable whatever is revised', () => {
    fc.assert(
      fc.property(anyRevisions, (rows) => {
        const own = targetsInForce(planned, rows, null).map((target) => target.planned?.asPrinted)
        expect(own).toEqual(['≥30', '≥80'])
      }),
    )
  })

  test('the end of the trace of a year is what is in force', () => {
    fc.assert(
      fc.property(anyRevisions, (rows) => {
        const trace = traceRevisions(planned, rows)
        for (const { year, comparator, value } of targetsInForce(planned, rows, null)) {
          const last = trace.findLast(({ revision }) => revision.year === year)?.revision
          if (last) {
            expect([last.comparator, last.value]).toEqual([comparator, value])
          }
        }
      }),
    )
  })
})
