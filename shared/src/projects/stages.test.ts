import { describe, expect, test } from 'vitest'
import { roles } from '../accounts/schema.ts'
import { RuleError } from '../basics/problem.ts'
import {
  nextStage,
  type ProjectStage,
  projectStages,
  type StageAction,
  type StageStanding,
  stageActions,
  standingAfter,
  type TrackStage,
  trackStages,
} from './stages.ts'

/** Every way there is, written down a second time; whatever is not here is refused. */
const ways: Record<StageAction, Partial<Record<ProjectStage, string>>> = {
  advance: {
    reserve: 'application',
    application: 'technical_review',
    technical_review: 'project_approval',
    project_approval: 'procurement',
    procurement: 'construction',
    construction: 'trial_run',
    trial_run: 'acceptance',
    acceptance: 'operation',
  },
  step_back: {
    application: 'reserve',
    technical_review: 'application',
    project_approval: 'technical_review',
    procurement: 'project_approval',
    construction: 'procurement',
    trial_run: 'construction',
    acceptance: 'trial_run',
    operation: 'acceptance',
  },
  pause: Object.fromEntries(trackStages.slice(1).map((stage) => [stage, 'paused'])),
  resume: { paused: 'where it left' },
  terminate: Object.fromEntries(
    [...trackStages.slice(0, -1), 'paused'].map((stage) => [stage, 'terminated']),
  ),
  revive: { terminated: 'where it left' },
}
const permitted: Record<StageAction, readonly string[]> = {
  advance: ['center', 'center_head'],
  step_back: ['center', 'center_head'],
  pause: ['center', 'center_head'],
  resume: ['center', 'center_head'],
  terminate: ['center_head'],
  revive: ['center_head'],
}

const left: TrackStage = 'construction'
const standingAt = (stage: ProjectStage): StageStanding => ({
  stage,
  leftTrackAt: stage === 'paused' || stage === 'terminated' ? left : null,
})
const outcome = (action: StageAction, stage: ProjectStage, role: (typeof roles)[number]) => {
  try {
    return nextStage(action, standingAt(stage), role)
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}

describe('every stage × every action × every role', () => {
  for (const action of stageActions) {
    test.each(projectStages)(`${action} from %s`, (stage) => {
      for (const role of roles) {
        const way = ways[action][stage]
        const expected = !permitted[action].includes(role)
          ? 'role-refused'
          : way === 'where it left'
            ? left
            : (way ?? 'stage-refused')
        expect(outcome(action, stage, role), role).toBe(expected)
      }
    })
  }
})

describe('where a project stands', () => {
  test.each<[string, ProjectStage[], StageStanding]>([
    ['without a change it is in reserve', [], { stage: 'reserve', leftTrackAt: null }],
    [
      'the last change counts',
      ['application', 'technical_review'],
      { stage: 'technical_review', leftTrackAt: null },
    ],
    [
      'a paused project remembers where it left the track',
      ['application', 'paused'],
      { stage: 'paused', leftTrackAt: 'application' },
    ],
    [
      'one that was paused and then terminated comes back to the track, not to the pause',
      ['application', 'paused', 'terminated'],
      { stage: 'terminated', leftTrackAt: 'application' },
    ],
    [
      'one terminated in reserve comes back to reserve',
      ['terminated'],
      { stage: 'terminated', leftTrackAt: 'reserve' },
    ],
  ])('%s', (_rule, stages, standing) => {
    expect(standingAfter(stages.map((stage) => ({ stage })))).toEqual(standing)
  })
})
