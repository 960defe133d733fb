import type { PlanRevision, TargetRevision } from '@yardstick/shared/indicators/schema.ts'
import {
  isKnownOn,
  type PlannedTarget,
  traceRevisions,
} from '@yardstick/shared/indicators/target-revisions.ts'
import type { IndicatorFacts } from './assemble.ts'
import type { RecordedRevision } from './target-store.ts'

/**
 * Revisions in the order of the decisions, for everybody to read.
 * @param knownOn the day on which the shown figures were published; null for now
 */
export const describeRevisions = (
  planned: readonly PlannedTarget[],
  revisions: readonly RecordedRevision[],
  knownOn: string | null,
): TargetRevision[] =>
  traceRevisions(planned, revisions).map(({ revision, from }) => ({
    id: revision.id,
    documentNumber: revision.documentNumber,
    decidedOn: revision.decidedOn,
    year: revision.year,
    from,
    to: { comparator: revision.comparator, value: revision.value },
    reason: revision.reason,
    recordedAt: revision.recordedAt,
    isKnown: isKnownOn(revision, knownOn),
  }))

/** The same with the indicator that they are of. */
export const describeIndicatorRevisions = (
  { row, targets, revisions }: Pick<IndicatorFacts, 'row' | 'targets' | 'revisions'>,
  knownOn: string | null,
): PlanRevision[] => {
  const { code, name, nameEn, unit, unitEn } = row
  return describeRevisions(targets, revisions, knownOn).map((revision) => ({
    ...revision,
    indicator: { code, name, nameEn, unit, unitEn },
  }))
}
