import { describe, expect, test } from 'vitest'
import { RuleError } from '../basics/problem.ts'
import {
  demandsOf,
  isSlipped,
  owesProgress,
  projectReportContentSchema,
  refuseBareRating,
  refuseIncompleteProjectReport,
  refuseUnitsDraft,
  type Undertaking,
} from './progress-report.ts'
import type { ProjectStage } from './stages.ts'

const calm = { milestoneSlipped: false, paidRatio: 0.5 }

describe('a narrative is asked for', () => {
  test.each([
    ['by nothing when all is well', { rating: 'green', physicalPercent: 50 }, calm, []],
    ['by a red rating', { rating: 'red', physicalPercent: 50 }, calm, ['red_rating']],
    ['not by amber alone', { rating: 'amber', physicalPercent: 50 }, calm, []],
    [
      'by a milestone that slipped',
      { rating: 'green', physicalPercent: 50 },
      { ...calm, milestoneSlipped: true },
      ['milestone_slipped'],
    ],
    [
      'not by exactly 20 points between money and progress',
      { rating: 'green', physicalPercent: 70 },
      calm,
      [],
    ],
    ['by more than 20 points', { rating: 'green', physicalPercent: 70.1 }, calm, ['money_apart']],
    [
      'by more than 20 points the other way',
      { rating: 'green', physicalPercent: 29 },
      calm,
      ['money_apart'],
    ],
    [
      'not by money where there is none',
      { rating: 'green', physicalPercent: 90 },
      { ...calm, paidRatio: null },
      [],
    ],
  ] as const)('%s', (_rule, content, ground, demands) => {
    expect(demandsOf(content, ground)).toEqual(demands)
  })
})

const refusal = (content: object) => {
  try {
    refuseIncompleteProjectReport(projectReportContentSchema.parse(content), calm)
    return null
  } catch (error) {
    if (error instanceof RuleError) return [error.code, error.path]
    throw error
  }
}

describe('handing in', () => {
  test.each([
    ['needs the progress', { rating: 'green' }, ['value-invalid', 'physicalPercent']],
    ['needs the rating', { physicalPercent: 50 }, ['value-invalid', 'rating']],
    [
      'needs the narrative that is asked for',
      { physicalPercent: 50, rating: 'red', narrative: '  ' },
      ['explanation-required', 'narrative'],
    ],
    ['is fine with it', { physicalPercent: 50, rating: 'red', narrative: '招标推迟' }, null],
    ['0 is progress too', { physicalPercent: 0, rating: 'red', narrative: '未开工' }, null],
  ])('%s', (_rule, content, expected) => {
    expect(refusal(content)).toEqual(expected)
  })
})

const standing = (projectedOn: string | null, recordedOn: string) => ({
  id: 1,
  projectedOn,
  actualOn: null,
  statement: null,
  recordedOn,
  files: 0,
})

describe('a milestone asks for words', () => {
  const quiet = { state: 'ahead', actualOn: null, standings: [] } as const
  test.each([
    ['not while it lies ahead', quiet, false],
    ['once it is overdue', { ...quiet, state: 'overdue' }, true],
    ['when it is projected later than planned', { ...quiet, state: 'projected_late' }, true],
    [
      'when it was put off within the period, though not past the plan',
      {
        ...quiet,
        standings: [standing('2023-05-01', '2023-03-01'), standing('2023-06-01', '2023-08-01')],
      },
      true,
    ],
    [
      'not when it was put off before the period began',
      {
        ...quiet,
        standings: [standing('2023-05-01', '2023-03-01'), standing('2023-06-01', '2023-06-30')],
      },
      false,
    ],
    [
      'not when it was brought forward',
      {
        ...quiet,
        standings: [standing('2023-06-01', '2023-03-01'), standing('2023-05-01', '2023-08-01')],
      },
      false,
    ],
    [
      'not when it was projected for the first time',
      { ...quiet, standings: [standing('2023-06-01', '2023-08-01')] },
      false,
    ],
    ['not once it is kept, however late', { ...quiet, state: 'kept_late' }, false],
  ] as const)('%s', (_rule, milestone, expected) => {
    const { state, actualOn, standings } = milestone
    const found = isSlipped(
      { state, actualOn, standings: [...standings] },
      { startsOn: '2023-07-01' },
    )
    expect(found).toBe(expected)
  })
})

describe('a project owes a report', () => {
  const quarter = { startsOn: '2023-07-01', endsOn: '2023-09-30' }
  const funded = { poolStanding: 'funded', firstYear: 2021, changes: [] } as const
  const at = (stage: ProjectStage, on: string) => ({ stage, on })
  test.each<[string, Undertaking, boolean]>([
    ['from its first budget year on', { ...funded, firstYear: 2023 }, true],
    ['not before it', { ...funded, firstYear: 2024 }, false],
    [
      'before it too, once it has taken a step',
      { ...funded, firstYear: 2024, changes: [at('application', '2023-09-30')] },
      true,
    ],
    [
      'not for a step that lies after the period',
      { ...funded, firstYear: 2024, changes: [at('application', '2023-10-01')] },
      false,
    ],
    ['not without money and steps', { ...funded, firstYear: null }, false],
    ['not from the reserve', { ...funded, poolStanding: 'reserve' }, false],
    ['not once it went into another one', { ...funded, poolStanding: 'ended' }, false],
    ['while it is paused', { ...funded, changes: [at('paused', '2023-01-01')] }, true],
    [
      'for the last time in the quarter in which it goes over to operation',
      { ...funded, changes: [at('operation', '2023-07-01')] },
      true,
    ],
    ['not after that', { ...funded, changes: [at('operation', '2023-06-30')] }, false],
    [
      'not after it was terminated',
      { ...funded, changes: [at('terminated', '2023-06-30')] },
      false,
    ],
    [
      'again once it was revived',
      {
        ...funded,
        changes: [
          at('construction', '2022-01-01'),
          at('terminated', '2022-06-30'),
          at('construction', '2023-06-30'),
        ],
      },
      true,
    ],
  ])('%s', (_rule, undertaking, expected) => {
    expect(owesProgress(undertaking, quarter)).toBe(expected)
  })
})

const codeOf = (run: () => void): string | null => {
  try {
    run()
    return null
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}

test.each([
  ['may begin where nothing is written', 'save', 'expected', false, null],
  ['may not write over the unit’s draft', 'save', 'draft', false, 'report-state-refused'],
  ['may go on with its own', 'save', 'draft', true, null],
  ['may take over what came back', 'save', 'returned', false, null],
  ['may not hand in what the unit wrote', 'submit', 'returned', false, 'report-state-refused'],
  ['hands in what it wrote', 'submit', 'draft', true, null],
] as const)('in place of a unit, the center %s', (_rule, action, state, writtenByCenter, code) => {
  expect(codeOf(() => refuseUnitsDraft({ action, state, writtenByCenter }))).toBe(code)
})

test.each([
  ['the same needs no word', 'green', 'green', null, null],
  ['another one does', 'green', 'amber', null, 'reason-required'],
  ['also a better one', 'red', 'green', null, 'reason-required'],
  ['and is fine with it', 'green', 'red', '现场核查', null],
] as const)(
  'the center’s rating beside the unit’s: %s',
  (_rule, rating, centerRating, centerRemark, code) => {
    expect(codeOf(() => refuseBareRating(rating, { centerRating, centerRemark }))).toBe(code)
  },
)

test('progress takes one decimal', () => {
  const parses = (physicalPercent: number) =>
    projectReportContentSchema.safeParse({ physicalPercent }).success
  expect([0, 0.3, 33.3, 70.1, 100, 33.33, 100.1, -1].map(parses)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
