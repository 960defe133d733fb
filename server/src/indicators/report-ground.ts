import type { EntryGround } from '@yardstick/shared/indicators/entry.ts'
import { targetsInForce } from '@yardstick/shared/indicators/target-revisions.ts'
import { phaseOn } from '@yardstick/shared/plan/phases.ts'
import type { ReportStanding } from '@yardstick/shared/reporting/report-life.ts'
import { listUnitsWithApprover } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { listPhases } from '../plan/store.ts'
import { publicationDay } from './assemble.ts'
import { listEvidence } from './evidence-store.ts'
import { type JoinedReport, listVerifiedBefore, type VerifiedValue } from './report-store.ts'
import { listTargets } from './store.ts'
import { listTargetRevisions } from './target-store.ts'

/** Where a report stands for the table of its life, where it is known whether somebody approves. */
export const standingOf = (found: JoinedReport, unitHasApprover: boolean): ReportStanding => ({
  state: found.report.state,
  period: found.period.state,
  underCorrection: found.report.correctionNote !== null,
  unitHasApprover,
})

type PhaseSpan = { startsOn: string; endsOn: string }

/** The earlier values that an entry is compared with; additions start anew with each phase. */
export const comparedHistory = (
  found: JoinedReport,
  verified: readonly VerifiedValue[],
  phases: readonly PhaseSpan[],
): VerifiedValue[] => {
  const { indicator, period } = found
  const since =
    indicator.measure === 'increment' ? (phaseOn(phases, period.endsOn)?.startsOn ?? '') : ''
  return verified.filter(
    (value) =>
      value.indicatorId === indicator.id && value.endsOn < period.endsOn && value.endsOn >= since,
  )
}

/** Where a report stands for the table of its life. */
export const loadStanding = async (
  connection: Connection,
  found: JoinedReport,
): Promise<ReportStanding> =>
  standingOf(found, (await listUnitsWithApprover(connection)).has(found.report.unitId))

/** What an answer is held against. */
export const loadGround = async (
  connection: Connection,
  found: JoinedReport,
): Promise<EntryGround> => {
  const { report, indicator, period } = found
  const verified = await listVerifiedBefore(connection, [indicator.id], period.endsOn)
  const phases = await listPhases(connection, period.planId)
  const targets = await listTargets(connection, [indicator.id])
  const revisions = await listTargetRevisions(connection, [indicator.id])
  const evidence = await listEvidence(connection, [report.id])
  return {
    indicator: {
      ...indicator,
      targets: targetsInForce(targets, revisions, publicationDay(period)),
    },
    history: comparedHistory(found, verified, phases).map(({ value }) => value),
    evidenceFiles: evidence.length,
  }
}
