import { z } from 'zod'
import { isUnitRole, type Role } from '../accounts/schema.ts'
import { RuleError } from '../basics/problem.ts'

/** `planned` asks nothing of anybody yet; `closed` locks the departments' side until it is reopened. */
export const periodStates = ['planned', 'open', 'closed', 'published'] as const
export const periodStateSchema = z.enum(periodStates)
export type PeriodState = z.infer<typeof periodStateSchema>

/** A report is owed from the opening of its period; its history never shrinks. */
export const reportStates = [
  'expected',
  'draft',
  'submitted',
  'approved',
  'returned',
  'verified',
] as const
export const reportStateSchema = z.enum(reportStates)
export type ReportState = z.infer<typeof reportStateSchema>

export const reportActions = [
  'save',
  'submit',
  'withdraw',
  'approve',
  'return',
  'verify',
  'correct',
] as const
export const reportActionSchema = z.enum(reportActions)
export type ReportAction = z.infer<typeof reportActionSchema>

/** What a period is to one report: one that was opened again on its own is under correction. */
export const reportPhases = [...periodStates, 'correction'] as const
export type ReportPhase = (typeof reportPhases)[number]

export type ReportTransition = {
  action: ReportAction
  from: readonly ReportState[]
  to: ReportState
  roles: readonly Role[]
  phases: readonly ReportPhase[]
}

const center = ['center', 'center_head'] as const satisfies readonly Role[]

/** The whole life of a report in one table: of an indicator's value, of a project's progress. */
export const reportTransitions: readonly ReportTransition[] = [
  {
    action: 'save',
    from: ['expected', 'draft', 'returned'],
    to: 'draft',
    roles: ['reporter'],
    phases: ['open', 'correction'],
  },
  {
    action: 'submit',
    from: ['draft', 'returned'],
    to: 'submitted',
    roles: ['reporter'],
    phases: ['open', 'correction'],
  },
  {
    action: 'withdraw',
    from: ['submitted', 'approved'],
    to: 'draft',
    roles: ['reporter'],
    phases: ['open', 'correction'],
  },
  {
    action: 'approve',
    from: ['submitted'],
    to: 'approved',
    roles: ['approver'],
    phases: ['open', 'closed', 'correction'],
  },
  {
    action: 'return',
    from: ['submitted'],
    to: 'returned',
    roles: ['approver'],
    phases: ['open', 'closed', 'correction'],
  },
  {
    action: 'return',
    from: ['submitted', 'approved'],
    to: 'returned',
    roles: center,
    phases: ['open', 'closed', 'correction'],
  },
  {
    action: 'verify',
    from: ['submitted', 'approved'],
    to: 'verified',
    roles: center,
    phases: ['open', 'closed', 'correction'],
  },
  { action: 'correct', from: ['verified'], to: 'returned', roles: center, phases: ['published'] },
]

/**
 * The life of a report that the center may also write itself, in place of a unit that does not; the
 * closing locks the unit and not the center.
 */
export const transitionsWithCenter: readonly ReportTransition[] = [
  ...reportTransitions,
  {
    action: 'save',
    from: ['expected', 'draft', 'returned'],
    to: 'draft',
    roles: center,
    phases: ['open', 'closed', 'correction'],
  },
  {
    action: 'submit',
    from: ['draft', 'returned'],
    to: 'submitted',
    roles: center,
    phases: ['open', 'closed', 'correction'],
  },
]

/** Where a report stands when somebody wants to act on it. */
export type ReportStanding = {
  state: ReportState
  period: PeriodState
  /** Opened again on its own: returned after its period closed, or corrected after publication. */
  underCorrection: boolean
  /** It is the unit's own answer, and the unit has somebody who approves before the center looks. */
  unitHasApprover: boolean
}

export const phaseOf = ({ period, underCorrection }: ReportStanding): ReportPhase =>
  underCorrection ? 'correction' : period

/**
 * The state after an action.
 * @param transitions the life of this kind of report
 * @throws RuleError `role-refused`, `period-locked` when a unit comes after the closing, with who may
 *   lift the lock, `period-state-refused` when the period does not allow it otherwise,
 *   `report-state-refused` when the action does not fit the state, `approval-missing` when the
 *   unit's own head has not approved yet
 */
export const nextReportState = (
  action: ReportAction,
  standing: ReportStanding,
  role: Role,
  transitions = reportTransitions,
): ReportState => {
  const ofAction = transitions.filter((transition) => transition.action === action)
  const ofRole = ofAction.filter(({ roles }) => roles.includes(role))
  if (ofRole.length === 0) {
    throw new RuleError('role-refused', { allowed: ofAction.flatMap(({ roles }) => roles) })
  }
  const phase = phaseOf(standing)
  const inPhase = ofRole.filter(({ phases }) => phases.includes(phase))
  if (inPhase.length === 0) {
    if (phase === 'closed' && isUnitRole(role))
      throw new RuleError('period-locked', { allowed: ['center'] })
    throw new RuleError('period-state-refused', { action, state: phase })
  }
  const fitting = inPhase.find(({ from }) => from.includes(standing.state))
  if (!fitting) {
    const allowed = inPhase.flatMap(({ from }) => from)
    throw new RuleError('report-state-refused', { action, state: standing.state, allowed })
  }
  if (action === 'verify' && standing.state === 'submitted' && standing.unitHasApprover) {
    throw new RuleError('approval-missing')
  }
  return fitting.to
}

/** Whether an action would be let through, for what a page offers. */
export const mayTake = (
  action: ReportAction,
  standing: ReportStanding,
  role: Role,
  transitions = reportTransitions,
): boolean => {
  try {
    nextReportState(action, standing, role, transitions)
    return true
  } catch (error) {
    if (error instanceof RuleError) return false
    throw error
  }
}
