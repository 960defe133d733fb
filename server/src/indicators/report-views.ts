import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import { findFaults } from '@yardstick/shared/indicators/entry.ts'
import type { Report, ReportDetail } from '@yardstick/shared/indicators/reporting.ts'
import type { Target } from '@yardstick/shared/indicators/schema.ts'
import { targetsInForce } from '@yardstick/shared/indicators/target-revisions.ts'
import type { ReportState } from '@yardstick/shared/reporting/report-life.ts'
import { type Actor, listUnitsWithApprover } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import type { targets } from '../db/plan-tables.ts'
import type { reportEvents } from '../db/reporting-tables.ts'
import { listPhases } from '../plan/store.ts'
import { isUnderWay, openReturnReason } from '../reporting/report-step.ts'
import { publicationDay } from './assemble.ts'
import { listTalks, type Talk } from './comment-store.ts'
import { listEvidence, type StoredEvidence } from './evidence-store.ts'
import { type DueDates, loadDueDates } from './extension-store.ts'
import { comparedHistory } from './report-ground.ts'
import {
  type JoinedReport,
  listReportEvents,
  listVerifiedBefore,
  type VerifiedValue,
} from './report-store.ts'
import { listTargets } from './store.ts'
import { listTargetRevisions, type RecordedRevision } from './target-store.ts'

type EventRow = typeof reportEvents.$inferSelect

type Surroundings = {
  targets: (typeof targets.$inferSelect)[]
  revisions: RecordedRevision[]
  past: VerifiedValue[]
  phases: { startsOn: string; endsOn: string }[]
  unitsWithApprover: Set<number>
  events: EventRow[]
  evidence: StoredEvidence[]
  talks: Map<number, Talk>
  due: DueDates
}

/** As they are in force while the period is under way, and as it was published afterwards. */
const targetsOf = ({ indicator, period }: JoinedReport, around: Surroundings): Target[] =>
  targetsInForce(
    around.targets.filter((target) => target.indicatorId === indicator.id),
    around.revisions.filter((revision) => revision.indicatorId === indicator.id),
    publicationDay(period),
  )

/** What the rules find in the answer as it stands, for who fills it in and who checks it. */
const checksOf = (found: JoinedReport, around: Surroundings): Report['checks'] => {
  const { outcome, value, numerator, denominator, note, id } = found.report
  if (outcome === null) return []
  return findFaults(
    { outcome, value, numerator, denominator, note },
    {
      indicator: { ...found.indicator, targets: targetsOf(found, around) },
      history: comparedHistory(found, around.past, around.phases).map((past) => past.value),
      evidenceFiles: around.evidence.filter((one) => one.reportId === id).length,
    },
  )
}

const describe = (found: JoinedReport, around: Surroundings): Report => {
  const { report, period, indicator, unit } = found
  const events = around.events.filter((event) => event.reportId === report.id)
  return {
    period: period.code,
    periodState: period.state,
    dueOn: around.due.dueOn(period, unit.id),
    periodDueOn: period.dueOn,
    periodClosedOn: period.closesOn,
    indicator: {
      code: indicator.code,
      no: indicator.no,
      name: indicator.name,
      nameEn: indicator.nameEn,
      unit: indicator.unit,
      unitEn: indicator.unitEn,
      decimals: indicator.decimals,
      measure: indicator.measure,
      kind: indicator.kind,
      growsOnly: indicator.growsOnly,
      targets: targetsOf(found, around),
      note: indicator.note,
      noteEn: indicator.noteEn,
    },
    unit: { code: unit.code, name: unit.name, nameEn: unit.nameEn },
    state: report.state,
    version: report.version,
    outcome: report.outcome,
    value: report.value,
    numerator: report.numerator,
    denominator: report.denominator,
    note: report.note,
    checks: checksOf(found, around),
    correctionNote: report.correctionNote,
    unitHasApprover: around.unitsWithApprover.has(report.unitId),
    returnReason: openReturnReason(events),
    firstSubmittedAt: report.firstSubmittedAt,
    updatedAt: report.updatedAt,
    history: comparedHistory(found, around.past, around.phases).map((value) => ({
      period: value.period,
      value: value.value,
    })),
    evidence: around.evidence
      .filter((one) => one.reportId === report.id)
      .map(({ reportId: _, ...shown }) => shown),
    commentCount: around.talks.get(report.id)?.comments ?? 0,
    hasOpenQuestion: around.talks.get(report.id)?.hasOpenQuestion ?? false,
    followUp: report.followUp,
  }
}

const loadSurroundings = async (
  connection: Connection,
  rows: JoinedReport[],
): Promise<Surroundings> => {
  const indicatorIds = [...new Set(rows.map((row) => row.indicator.id))]
  const reportIds = rows.map((row) => row.report.id)
  const lastDay =
    rows
      .map((row) => row.period.endsOn)
      .toSorted()
      .at(-1) ?? ''
  return {
    targets: await listTargets(connection, indicatorIds),
    revisions: await listTargetRevisions(connection, indicatorIds),
    past: await listVerifiedBefore(connection, indicatorIds, lastDay),
    phases: rows[0] ? await listPhases(connection, rows[0].period.planId) : [],
    unitsWithApprover: await listUnitsWithApprover(connection),
    events: await listReportEvents(connection, reportIds),
    evidence: await listEvidence(connection, reportIds),
    talks: await listTalks(connection, reportIds),
    due: await loadDueDates(
      connection,
      rows.map((row) => row.period.id),
    ),
  }
}

/** Reports with targets, earlier values and the reason they came back, if they did. */
export const describeReports = async (
  connection: Connection,
  rows: JoinedReport[],
): Promise<Report[]> => {
  const around = await loadSurroundings(connection, rows)
  return rows.map((row) => describe(row, around))
}

/** One report with every step it has taken, oldest first. */
export const describeReportWithEvents = async (
  connection: Connection,
  row: JoinedReport,
): Promise<ReportDetail> => {
  const around = await loadSurroundings(connection, [row])
  return {
    ...describe(row, around),
    events: around.events.map(
      ({ id: _id, reportId: _report, accountId: _account, ...event }) => event,
    ),
  }
}

/** Whether somebody may see what a report says and what proves it: a draft stays inside the unit. */
export const maySeeContent = (actor: Actor, state: ReportState): boolean =>
  isUnitRole(actor.role) || !isUnderWay(state)

/** The center sees how far a unit is, but not what it has only drafted. */
export const hideDraft = <View extends Report>(report: View): View =>
  isUnderWay(report.state)
    ? {
        ...report,
        outcome: null,
        value: null,
        numerator: null,
        denominator: null,
        note: null,
        checks: [],
        evidence: [],
      }
    : report

/** Drafts, and the steps that saved them, stay inside the unit. */
export const asSeenBy = (actor: Actor, report: ReportDetail): ReportDetail =>
  isUnitRole(actor.role)
    ? report
    : { ...hideDraft(report), events: report.events.filter(({ action }) => action !== 'save') }
