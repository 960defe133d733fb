import { z } from 'zod'
import type { Role } from '../accounts/schema.ts'
import { RuleError } from '../basics/problem.ts'

/** The track of a project in its order. `reserve` is where every project begins. */
export const trackStages = [
  'reserve',
  'application',
  'technical_review',
  'project_approval',
  'procurement',
  'construction',
  'trial_run',
  'acceptance',
  'operation',
] as const
export type TrackStage = (typeof trackStages)[number]

/** `paused` and `terminated` stand beside the track; a project comes back to where it left it. */
export const projectStages = [...trackStages, 'paused', 'terminated'] as const
export const projectStageSchema = z.enum(projectStages)
export type ProjectStage = z.infer<typeof projectStageSchema>

export const stageActions = [
  'advance',
  'step_back',
  'pause',
  'resume',
  'terminate',
  'revive',
] as const
export const stageActionSchema = z.enum(stageActions)
export type StageAction = z.infer<typeof stageActionSchema>

/** Where a project stands: its stage, and the one on the track that it left for `paused` or `terminated`. */
export type StageStanding = { stage: ProjectStage; leftTrackAt: TrackStage | null }

const isOnTrack = (stage: ProjectStage): stage is TrackStage =>
  trackStages.some((one) => one === stage)

/** Reads the standing from the changes, oldest first; a project without any is in reserve. */
export const standingAfter = (changes: readonly { stage: ProjectStage }[]): StageStanding => {
  const stage = changes.at(-1)?.stage ?? 'reserve'
  if (isOnTrack(stage)) return { stage, leftTrackAt: null }
  const left = changes.findLast((change) => isOnTrack(change.stage))?.stage ?? 'reserve'
  return { stage, leftTrackAt: isOnTrack(left) ? left : null }
}

const center = ['center', 'center_head'] as const satisfies readonly Role[]

/** Who may take which action. */
export const stageRoles: Record<StageAction, readonly Role[]> = {
  advance: center,
  step_back: center,
  pause: center,
  resume: center,
  terminate: ['center_head'],
  revive: ['center_head'],
}

/** Actions that say why. */
export const reasonedStageActions: readonly StageAction[] = [
  'step_back',
  'pause',
  'terminate',
  'revive',
]

/** Stages that a document has to stand behind. */
export const documentedStages: readonly ProjectStage[] = [
  'project_approval',
  'acceptance',
  'terminated',
]

const neighbour = (stage: ProjectStage, step: 1 | -1): TrackStage | null => {
  const place = isOnTrack(stage) ? trackStages.indexOf(stage) : -1
  return place === -1 ? null : (trackStages[place + step] ?? null)
}

const landing: Record<StageAction, (standing: StageStanding) => ProjectStage | null> = {
  advance: ({ stage }) => neighbour(stage, 1),
  step_back: ({ stage }) => neighbour(stage, -1),
  pause: ({ stage }) => (isOnTrack(stage) && stage !== 'reserve' ? 'paused' : null),
  resume: ({ stage, leftTrackAt }) => (stage === 'paused' ? leftTrackAt : null),
  terminate: ({ stage }) => (stage === 'terminated' || stage === 'operation' ? null : 'terminated'),
  revive: ({ stage, leftTrackAt }) => (stage === 'terminated' ? leftTrackAt : null),
}

/** Where an action leads from a standing; null when it leads nowhere. */
export const stageAfter = (action: StageAction, standing: StageStanding): ProjectStage | null =>
  landing[action](standing)

/**
 * The stage after an action; gates are asked separately.
 * @throws RuleError `role-refused`, `stage-refused` when the action does not fit the stage
 */
export const nextStage = (
  action: StageAction,
  standing: StageStanding,
  role: Role,
): ProjectStage => {
  if (!stageRoles[action].includes(role)) {
    throw new RuleError('role-refused', { allowed: stageRoles[action] })
  }
  const next = stageAfter(action, standing)
  if (!next) throw new RuleError('stage-refused', { action, stage: standing.stage })
  return next
}
