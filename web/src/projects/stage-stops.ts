import type { GateStanding, StageChange, StageTrack } from '@yardstick/shared/projects/life.ts'
import { type TrackStage, trackStages } from '@yardstick/shared/projects/stages.ts'

export type StageStop = {
  stage: TrackStage
  /** `here` is where the project is, or where it left the track. */
  mark: 'done' | 'here' | 'ahead'
  /** Day on which it came here last; null where it has not, and at the beginning. */
  on: string | null
  /** The gate that stands before the stop; null where there is none. */
  gate: (GateStanding & { wasOverridden: boolean }) | null
}

/** The nine stops of the track as they stand for one project. */
export const stopsOf = ({ stage, leftTrackAt, changes, gates }: StageTrack): StageStop[] => {
  const at = trackStages.findIndex((one) => one === (leftTrackAt ?? stage))
  const arrivalAt = (stop: TrackStage): StageChange | undefined =>
    changes.findLast((change) => change.stage === stop)
  return trackStages.map((stop, place) => {
    const gate = gates.find(({ before }) => before === stop)
    const isReached = place <= at
    return {
      stage: stop,
      mark: place < at ? 'done' : place === at ? 'here' : 'ahead',
      on: (isReached && arrivalAt(stop)?.on) || null,
      gate: gate ? { ...gate, wasOverridden: isReached && passedBy(changes, stop) } : null,
    }
  })
}

/** Whether the last step over the gate was an override; coming back to a stage is no such step. */
const passedBy = (changes: readonly StageChange[], stop: TrackStage): boolean => {
  const before = trackStages[trackStages.indexOf(stop) - 1]
  const step = changes.findLastIndex(
    (change, place) => change.stage === stop && (changes[place - 1]?.stage ?? 'reserve') === before,
  )
  return changes[step]?.override != null
}
