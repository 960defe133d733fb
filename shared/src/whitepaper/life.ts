import { z } from 'zod'
import type { Role } from '../accounts/schema.ts'
import { RuleError } from '../basics/problem.ts'

/** What is published never changes: a correction is the draft of the next revision. */
export const editionStates = ['draft', 'in_review', 'published'] as const
export const editionStateSchema = z.enum(editionStates)
export type EditionState = z.infer<typeof editionStateSchema>

export const editionActions = [
  'create',
  'gather',
  'write',
  'submit',
  'return',
  'publish',
  'correct',
] as const
export const editionActionSchema = z.enum(editionActions)
export type EditionAction = z.infer<typeof editionActionSchema>

/** What can be done with an edition that is there. */
export type EditionStep = Exclude<EditionAction, 'create'>

type Way = {
  action: EditionStep
  from: EditionState
  /** Of a correction: the state of the new revision; the corrected one stays as it is. */
  to: EditionState
  roles: readonly Role[]
}

const editors = ['center', 'center_head'] as const satisfies readonly Role[]

/** The whole life of an edition after it was begun, in one table. */
export const editionWays: readonly Way[] = [
  { action: 'gather', from: 'draft', to: 'draft', roles: editors },
  { action: 'write', from: 'draft', to: 'draft', roles: editors },
  { action: 'submit', from: 'draft', to: 'in_review', roles: editors },
  { action: 'return', from: 'in_review', to: 'draft', roles: editors },
  { action: 'publish', from: 'in_review', to: 'published', roles: ['center_head'] },
  { action: 'correct', from: 'published', to: 'draft', roles: editors },
]

/** Where an edition stands when somebody wants to act on it. */
export type EditionStanding = {
  state: EditionState
  revision: number
  /** The newest revision of its year, published or not. */
  lastRevision: number
}

/**
 * The state after a step.
 * @throws RuleError `role-refused`, `edition-state-refused` when the step does not fit,
 *   `edition-superseded` when a revision is corrected that another one follows
 */
export const nextEditionState = (
  action: EditionStep,
  { state, revision, lastRevision }: EditionStanding,
  role: Role,
): EditionState => {
  const ofAction = editionWays.filter((way) => way.action === action)
  const ofRole = ofAction.filter(({ roles }) => roles.includes(role))
  if (ofRole.length === 0) {
    throw new RuleError('role-refused', { allowed: ofAction.flatMap(({ roles }) => roles) })
  }
  const fitting = ofRole.find(({ from }) => from === state)
  if (!fitting) throw new RuleError('edition-state-refused', { action, state })
  if (action === 'correct' && revision < lastRevision) {
    throw new RuleError('edition-superseded', { lastRevision })
  }
  return fitting.to
}

/** Whether a step would be let through, for what a page offers. */
export const mayTakeStep = (
  action: EditionStep,
  standing: EditionStanding,
  role: Role,
): boolean => {
  try {
    nextEditionState(action, standing, role)
    return true
  } catch (error) {
    if (error instanceof RuleError) return false
    throw error
  }
}

type EditionDates = { year: number; asOf: string }
type Calendar = { startsOn: string; endsOn: string; today: string }

/**
 * Which editions there can be: of a year of the plan that has begun, seen from a day of that year or
 * later that is not still to come.
 * @throws RuleError `edition-year-refused`, `edition-date-refused`, each with what would be accepted
 */
export const refuseUnfitDates = (
  { year, asOf }: EditionDates,
  { startsOn, endsOn, today }: Calendar,
): void => {
  const first = Number(startsOn.slice(0, 4))
  const last = Math.min(Number(endsOn.slice(0, 4)), Number(today.slice(0, 4)))
  if (year < first || year > last) {
    throw new RuleError('edition-year-refused', { first, last }, 'body.year')
  }
  const from = `${year}-01-01`
  if (asOf < from || asOf > today) {
    throw new RuleError('edition-date-refused', { from, to: today }, 'body.asOf')
  }
}
