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
  reportTransitions,
  transitionsWithCenter,
} from './report-life.ts'

type Way = [ReportAction, Role, ReportState, ReportState]

/** Every way that leads on, written out: action, role, state before, state after. */
const ways: Way[] = [
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

/** What the center may do besides where it may report in place of a unit. */
const centerWays = (['center', 'center_head'] as const).flatMap((role): Way[] => [
  ['save', role, 'expected', 'draft'],
  ['save', role, 'draft', 'draft'],
  ['save', role, 'returned', 'draft'],
  ['submit', role, 'draft', 'submitted'],
  ['submit', role, 'returned', 'submitted'],
])

const lives = [
  { kind: 'an indicator’s report', transitions: reportTransitions, ways },
  {
    kind: 'a project’s report',
    transitions: transitionsWithCenter,
    ways: [...ways, ...centerWays],
  },
]
type Life = (typeof lives)[number]

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

/** The center may still write for a unit after the closing. */
const worksIn = (action: ReportAction, role: Role, phase: PeriodState): boolean =>
  periodsOf[action].includes(phase) ||
  (phase === 'closed' && !isUnitRole(role) && (action === 'save' || action === 'submit'))

const outcomeOf = (run: () => ReportState): string => {
  try {
    return run()
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}

const expected = (
  own: readonly Way[],
  [action, role, state]: [ReportAction, Role, ReportState],
  phase: PeriodState | 'correction',
): string => {
  if (!own.some(([does, who]) => does === action && who === role)) return 'role-refused'
  const works = phase === 'correction' ? action !== 'correct' : worksIn(action, role, phase)
  if (!works)
    return phase === 'closed' && isUnitRole(role) ? 'period-locked' : 'period-state-refused'
  const way = own.find(([does, who, from]) => does === action && who === role && from === state)
  return way ? way[3] : 'report-state-refused'
}

const standings = reportStates.flatMap((state) =>
  periodStates.flatMap((period) =>
    [false, true].map((underCorrection) => ({
      state,
      period,
      underCorrection,
      unitHasApprover: false,
    })),
  ),
)

const walk = ({ transitions, ways: own }: Life, action: ReportAction, role: Role): void => {
  for (const standing of standings) {
    const { state, period, underCorrection } = standing
    const outcome = outcomeOf(() => nextReportState(action, standing, role, transitions))
    const phase = underCorrection ? 'correction' : period
    const wanted = expected(own, [action, role, state], phase)
    expect([state, phase, outcome]).toEqual([state, phase, wanted])
    const leadsOn = reportStates.some((one) => one === outcome)
    expect(mayTake(action, standing, role, transitions)).toBe(leadsOn)
  }
}

describe.each(lives)('$kind, in every state of report and period', (life) => {
  describe.each(reportActions)('%s', (action) => {
    test.each(roles)('as %s', (role) => walk(life, action, role))
  })
})

test.each([
  ['submitted', 'approval-missing'],
  ['approved', 'verified'],
] as const)('where the unit has a head, the center verifying a %s report: %s', (state, outcome) => {
  const standing = { state, period: 'open', underCorrection: false, unitHasApprover: true } as const
  expect(outcomeOf(() => nextReportState('verify', standing, 'center'))).toBe(outcome)
})
