import { describe, expect, test } from 'vitest'
import { isUnitRole, type Role, roles } from '../accounts/schema.ts'
import { RuleError } from '../basics/problem.ts'
import {
  mayTake,
  nextReportState,
  type PeriodState,
  periodStates,
  type ReportAction,
  type ReportState,
  reportActions,
  reportStates,
} from './report-life.ts'

/** Every way that leads on, written out: action, role, state before, state after. */
const ways: [ReportAction, Role, ReportState, ReportState][] = [
  ['save', 'reporter', 'expected', 'draft'],
  ['save', 'reporter', 'draft', 'draft'],
  ['save', 'reporter', 'returned', 'draft'],
  ['submit', 'reporter', 'draft', 'submitted'],
  ['submit', 'reporter', 'returned', 'submitted'],
  ['withdraw', 'reporter', 'submitted', 'draft'],
  ['withdraw', 'reporter', 'approved', 'draft'],
  ['approve', 'approver', 'submitted', 'approved'],
  ['return', 'approver', 'submitted', 'returned'],
  ['return', 'center', 'submitted', 'returned'],
  ['return', 'center', 'approved', 'returned'],
  ['return', 'center_head', 'submitted', 'returned'],
  ['return', 'center_head', 'approved', 'returned'],
  ['verify', 'center', 'submitted', 'verified'],
  ['verify', 'center', 'approved', 'verified'],
  ['verify', 'center_head', 'submitted', 'verified'],
  ['verify', 'center_head', 'approved', 'verified'],
  ['correct', 'center', 'verified', 'returned'],
  ['correct', 'center_head', 'verified', 'returned'],
]

/** In which periods each action works; under correction everything but another `correct` does. */
const periodsOf: Record<ReportAction, PeriodState[]> = {
  save: ['open'],
  submit: ['open'],
  withdraw: ['open'],
  approve: ['open', 'closed'],
  return: ['open', 'closed'],
  verify: ['open', 'closed'],
  correct: ['published'],
}

const outcomeOf = (run: () => ReportState): string => {
  try {
    return run()
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}

const expected = (
  action: ReportAction,
  role: Role,
  state: ReportState,
  phase: PeriodState | 'correction',
): string => {
  if (!ways.some(([does, who]) => does === action && who === role)) return 'role-refused'
  const works = phase === 'correction' ? action !== 'correct' : periodsOf[action].includes(phase)
  if (!works)
    return phase === 'closed' && isUnitRole(role) ? 'period-locked' : 'period-state-refused'
  const way = ways.find(([does, who, from]) => does === action && who === role && from === state)
  return way ? way[3] : 'report-state-refused'
}

describe.each(reportActions)('%s, by every role, in every state of report and period', (action) => {
  test.each(roles)('as %s', (role) => {
    for (const state of reportStates) {
      for (const period of periodStates) {
        for (const underCorrection of [false, true]) {
          const standing = { state, period, underCorrection, unitHasApprover: false }
          const outcome = outcomeOf(() => nextReportState(action, standing, role))
          const phase = underCorrection ? 'correction' : period
          expect([state, phase, outcome]).toEqual([
            state,
            phase,
            expected(action, role, state, phase),
          ])
          const leadsOn = reportStates.some((one) => one === outcome)
          expect(mayTake(action, standing, role)).toBe(leadsOn)
        }
      }
    }
  })
})

test.each([
  ['submitted', 'approval-missing'],
  ['approved', 'verified'],
] as const)('where the unit has a head, the center verifying a %s report: %s', (state, outcome) => {
  const standing = { state, period: 'open', underCorrection: false, unitHasApprover: true } as const
  expect(outcomeOf(() => nextReportState('verify', standing, 'center'))).toBe(outcome)
})
