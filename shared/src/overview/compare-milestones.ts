import { datesOf, type MilestoneStanding, milestoneState } from '../plan/milestones.ts'
import {
  type MilestoneChange,
  type MilestoneChangeKind,
  type MilestoneComparison,
  milestoneChangeKinds,
} from './changes-schema.ts'
import type { Span } from './span.ts'

/** A milestone or one date of a promise, with everything that was ever recorded of it. */
export type RecordedMilestone = {
  plannedOn: string | null
  /** Oldest first. */
  standings: readonly Pick<MilestoneStanding, 'projectedOn' | 'actualOn' | 'recordedOn'>[]
  /** When it came on the list and was taken off; null for promises, which the plan itself made. */
  addedOn: string | null
  removedOn: string | null
}

type Known = NonNullable<MilestoneComparison['before']>

const isKept = ({ state }: Known): boolean => state === 'kept' || state === 'kept_late'

/** How it stood at the end of a day, as recorded by then; null while it is not on the list. */
const knownOn = (milestone: RecordedMilestone, day: string): Known | null => {
  const { plannedOn, standings, addedOn, removedOn } = milestone
  if (addedOn !== null && addedOn > day) return null
  if (removedOn !== null && removedOn <= day) return null
  const recorded = standings.filter(({ recordedOn }) => recordedOn <= day)
  const dates = datesOf({ dueOn: plannedOn, standings: recorded })
  return {
    projectedOn: dates.projectedOn,
    actualOn: dates.actualOn,
    state: milestoneState(dates, day),
  }
}

const kindOf = (before: Known | null, after: Known | null): MilestoneChangeKind | null => {
  if (after === null) return before === null ? null : 'removed'
  if (isKept(after)) return before !== null && isKept(before) ? null : 'kept'
  if (before === null) return 'added'
  if (isKept(before)) return 'reopened'
  if (after.state === 'overdue' && before.state !== 'overdue') return 'overdue'
  return after.projectedOn === before.projectedOn ? null : 'moved'
}

/** What became of a milestone between two days; null where nothing that matters did. */
export const compareMilestone = (
  milestone: RecordedMilestone,
  { since, until }: Span,
): MilestoneComparison | null => {
  const before = knownOn(milestone, since)
  const after = knownOn(milestone, until)
  const kind = kindOf(before, after)
  return kind && { kind, plannedOn: milestone.plannedOn, before, after }
}

/** What calls for somebody first; then by the planned date, undated ones last. */
export const byMilestoneChange = (a: MilestoneChange, b: MilestoneChange): number =>
  milestoneChangeKinds.indexOf(a.kind) - milestoneChangeKinds.indexOf(b.kind) ||
  (a.plannedOn ?? '9999').localeCompare(b.plannedOn ?? '9999')
