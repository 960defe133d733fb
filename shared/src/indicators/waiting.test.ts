import { describe, expect, test } from 'vitest'
import { RuleError } from '../basics/problem.ts'
import type { Report } from './reporting.ts'
import { mayVerifyTogether, refuseTogether, waitsForCenter } from './waiting.ts'

const report: Report = {
  period: '2023-Q3',
  periodState: 'open',
  dueOn: '2023-10-15',
  periodDueOn: '2023-10-15',
  periodClosedOn: null,
  indicator: {
    code: 'I08',
    no: 8,
    name: '智慧路灯道路覆盖率',
    nameEn: 'Roads with smart street lamps',
    unit: '%',
    unitEn: '%',
    decimals: 1,
    measure: 'ratio',
    kind: 'expected',
    growsOnly: true,
    targets: [],
    note: null,
    noteEn: null,
  },
  unit: { code: 'city-management', name: '县城市管理局', nameEn: 'City Management Bureau' },
  state: 'submitted',
  version: 2,
  outcome: 'value',
  value: 21.6,
  numerator: null,
  denominator: null,
  note: null,
  checks: [],
  correctionNote: null,
  unitHasApprover: false,
  returnReason: null,
  firstSubmittedAt: '2023-10-10T02:00:00.000Z',
  updatedAt: '2023-10-10T02:00:00.000Z',
  history: [],
  evidence: [],
  commentCount: 0,
  hasOpenQuestion: false,
  followUp: false,
}

const fall = { code: 'fall', facts: { last: 30 } } as const

describe('a report waits for the center', () => {
  test.each<[string, Partial<Report>, boolean]>([
    ['once it is handed in, where the unit has no head', {}, true],
    ['not before the unit’s head has approved it', { unitHasApprover: true }, false],
    ['once it is approved', { unitHasApprover: true, state: 'approved' }, true],
    ['not as a draft', { state: 'draft' }, false],
    ['not once it went back', { state: 'returned' }, false],
    ['not once it is verified', { state: 'verified' }, false],
  ])('%s', (_rule, change, waits) => {
    expect(waitsForCenter({ ...report, ...change })).toBe(waits)
  })
})

describe('a report may be verified together with others', () => {
  test.each<[string, Partial<Report>, boolean]>([
    ['when it waits and nothing is to be asked', {}, true],
    ['when the last value was confirmed', { outcome: 'no_change' }, true],
    ['when the talk about it ended with the center', { commentCount: 2 }, true],
    ['but not while its unit’s head has to approve it', { unitHasApprover: true }, false],
    ['but not when it was decided on', { state: 'verified' }, false],
    ['but not when a check fired', { checks: [fall] }, false],
    ['not even when the unit explained why', { checks: [fall], note: '拆除一段' }, false],
    ['but not with the mark to follow up', { followUp: true }, false],
    ['but not while a question of the unit is open', { hasOpenQuestion: true }, false],
    ['but not without a value', { outcome: 'no_data', value: null, note: '停测' }, false],
    ['but not as a correction, which is public at once', { correctionNote: '分母更正' }, false],
  ])('%s', (_rule, change, may) => {
    expect(mayVerifyTogether({ ...report, ...change })).toBe(may)
  })
})

describe('verifying together', () => {
  const of = (code: string, change: Partial<Report> = {}): Report => ({
    ...report,
    ...change,
    indicator: { ...report.indicator, code },
  })
  const refusal = (reports: Report[]) => {
    try {
      refuseTogether(
        reports,
        reports.map(({ indicator }) => ({ code: indicator.code, version: 2 })),
      )
      return null
    } catch (error) {
      return error instanceof RuleError ? error.facts : error
    }
  }

  test.each<[string, Report[], unknown]>([
    ['passes when all of them may', [of('I08'), of('I09')], null],
    [
      'names those that moved on',
      [of('I08'), of('I09', { version: 3 })],
      { moved: ['I09'], apart: [] },
    ],
    [
      'names those to be decided on their own',
      [of('I08', { checks: [fall] }), of('I09', { followUp: true }), of('I10')],
      { moved: [], apart: ['I08', 'I09'] },
    ],
    [
      'calls one that moved on moved, whatever else there is about it',
      [of('I08', { version: 3, state: 'verified' }), of('I09', { checks: [fall] })],
      { moved: ['I08'], apart: ['I09'] },
    ],
  ])('%s', (_rule, reports, facts) => {
    expect(refusal(reports)).toEqual(facts)
  })
})
