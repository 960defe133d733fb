import { describe, expect, test } from 'vitest'
import { RuleError } from '../basics/problem.ts'
import {
  demandsOf,
  projectReportContentSchema,
  refuseIncompleteProjectReport,
} from './progress-report.ts'

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
