import type { GateStanding, StageChange, StageTrack } from '@yardstick/shared/projects/life.ts'
import type { ProjectStage } from '@yardstick/shared/projects/stages.ts'
import { expect, test } from 'vitest'
import { stopsOf } from './stage-stops.ts'

const change = (
  stage: ProjectStage,
  on: string,
  override: StageChange['override'] = null,
): StageChange => ({ id: 1, stage, on, documentNumber: null, note: null, override, files: 0 })

const gate: GateStanding = {
  before: 'project_approval',
  requires: ['sharing_needs'],
  clause: { zh: '条款', en: 'clause' },
  citations: [],
  missing: ['sharing_needs'],
}

const track = (changes: StageChange[], left: StageTrack['leftTrackAt'] = null): StageTrack => ({
  stage: changes.at(-1)?.stage ?? 'reserve',
  leftTrackAt: left,
  since: changes.at(-1)?.on ?? null,
  changes,
  gates: [gate],
  declarations: [],
})

const inShort = (of: StageTrack) => stopsOf(of).map(({ mark, on }) => `${mark} ${on ?? ''}`.trim())
const gateOf = (of: StageTrack) => stopsOf(of).find(({ stage }) => stage === gate.before)?.gate

test('before anything is recorded the project is at the beginning', () => {
  expect(inShort(track([]))).toEqual(['here', ...Array.from({ length: 8 }, () => 'ahead')])
})

test('stops behind carry the day of the last arrival; one that was left by a step back is ahead again', () => {
  const changes = [
    change('application', '2022-01-01'),
    change('technical_review', '2022-02-01'),
    change('application', '2022-03-01'),
  ]
  expect(inShort(track(changes)).slice(0, 3)).toEqual(['done', 'here 2022-03-01', 'ahead'])
})

test('a paused project stands where it left the track', () => {
  const changes = [change('application', '2022-01-01'), change('paused', '2022-02-01')]
  expect(inShort(track(changes, 'application')).slice(0, 2)).toEqual(['done', 'here 2022-01-01'])
})

test('a gate that was overridden says so as long as the project is beyond it', () => {
  const override = { reason: '应急', missing: ['sharing_needs' as const] }
  const passed = [
    change('application', '2022-01-01'),
    change('technical_review', '2022-02-01'),
    change('project_approval', '2022-03-01', override),
  ]
  expect(gateOf(track(passed))?.wasOverridden).toBe(true)
  const back = [...passed, change('technical_review', '2022-04-01')]
  expect(gateOf(track(back))?.wasOverridden).toBe(false)
  const resumed = [
    ...passed,
    change('paused', '2022-04-01'),
    change('project_approval', '2022-05-01'),
  ]
  expect(gateOf(track(resumed))?.wasOverridden).toBe(true)
})
