import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import { demandsOf } from '@yardstick/shared/projects/progress-report.ts'
import type {
  PastProgress,
  ProgressGround,
  ProjectReport,
  ProjectReportDetail,
} from '@yardstick/shared/projects/progress-schema.ts'
import { type Actor, listUnitsWithApprover } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { type DueDates, loadDueDates } from '../indicators/extension-store.ts'
import { isUnderWay, openReturnReason } from '../reporting/report-step.ts'
import { makeGrounds } from './progress-ground.ts'
import {
  type JoinedProjectReport,
  listProjectReportEvents,
  listVerifiedProgress,
  type ProjectReportEvent,
} from './progress-store.ts'

type VerifiedRow = Awaited<ReturnType<typeof listVerifiedProgress>>[number]

/** Whether what the report says came from the center, in place of the unit. @param events oldest first */
export const isWrittenByCenter = (events: readonly ProjectReportEvent[]): boolean => {
  const last = events.findLast(({ action }) => action === 'save')
  return last !== undefined && !isUnitRole(last.actorRole)
}

/** Null for what was verified without a figure, which the rules do not let happen. */
const toPast = ({ period, content, centerRating }: VerifiedRow): PastProgress | null => {
  const { physicalPercent = null, rating = null } = content ?? {}
  if (physicalPercent === null || rating === null || centerRating === null) return null
  return { period, physicalPercent, rating, centerRating }
}

type Surroundings = {
  ground: ProgressGround
  events: readonly ProjectReportEvent[]
  history: readonly VerifiedRow[]
  due: DueDates
  unitsWithApprover: ReadonlySet<number>
}

const describe = (found: JoinedProjectReport, around: Surroundings): ProjectReport => {
  const { report, period, project, unit } = found
  const { ground, events, due } = around
  const { content, state, unitId } = report
  const writtenByCenter = isWrittenByCenter(events)
  const demands = demandsOf(content ?? { rating: null, physicalPercent: null }, {
    milestoneSlipped: ground.slipped.length > 0,
    paidRatio: ground.paidRatio,
  })
  return {
    period: period.code,
    periodState: period.state,
    dueOn: due.dueOn(period, unitId),
    periodDueOn: period.dueOn,
    periodClosedOn: period.closesOn,
    project: { code: project.code, no: project.no, name: project.name, nameEn: project.nameEn },
    unit: { code: unit.code, name: unit.name, nameEn: unit.nameEn },
    state,
    version: report.version,
    content,
    centerRating: report.centerRating,
    centerRemark: report.centerRemark,
    ground,
    demands,
    correctionNote: report.correctionNote,
    unitHasApprover: around.unitsWithApprover.has(unitId) && !writtenByCenter,
    writtenByCenter,
    returnReason: openReturnReason(events),
    firstSubmittedAt: report.firstSubmittedAt,
    updatedAt: report.updatedAt,
    history: around.history
      .filter(({ projectId, endsOn }) => projectId === project.id && endsOn < period.endsOn)
      .flatMap((row) => toPast(row) ?? []),
  }
}

const loadEvents = (connection: Connection, rows: readonly JoinedProjectReport[]) =>
  listProjectReportEvents(
    connection,
    rows.map(({ report }) => report.id),
  )

const describeWith = async (
  connection: Connection,
  rows: readonly JoinedProjectReport[],
  events: readonly ProjectReportEvent[],
): Promise<ProjectReport[]> => {
  const [first] = rows
  if (!first) return []
  const groundOf = await makeGrounds(connection, first.period.planId)
  const rest = {
    history: await listVerifiedProgress(
      connection,
      rows.map(({ project }) => project.id),
    ),
    due: await loadDueDates(
      connection,
      rows.map(({ period }) => period.id),
    ),
    unitsWithApprover: await listUnitsWithApprover(connection),
  }
  const byReport = Map.groupBy(events, ({ projectReportId }) => projectReportId)
  const described = []
  for (const row of rows) {
    const own = { events: byReport.get(row.report.id) ?? [], ground: await groundOf(row) }
    described.push(describe(row, { ...rest, ...own }))
  }
  return described
}

/** Reports with what they are held against and the reason they came back, if they did. */
export const describeProjectReports = async (
  connection: Connection,
  rows: readonly JoinedProjectReport[],
): Promise<ProjectReport[]> => describeWith(connection, rows, await loadEvents(connection, rows))

/** One report with every step it has taken, oldest first. */
export const describeProjectReportWithEvents = async (
  connection: Connection,
  row: JoinedProjectReport,
): Promise<ProjectReportDetail> => {
  const events = await loadEvents(connection, [row])
  const [report] = await describeWith(connection, [row], events)
  if (!report) throw new Error('a project report lost its row')
  return {
    ...report,
    events: events.map(
      ({ id: _id, projectReportId: _report, accountId: _account, actorRole: _role, ...event }) =>
        event,
    ),
  }
}

/** The center sees how far a unit is, but not what the unit has only drafted. */
export const hideUnitsDraft = <View extends ProjectReport>(report: View): View =>
  isUnderWay(report.state) && !report.writtenByCenter
    ? { ...report, content: null, demands: [] }
    : report

/** A unit's drafts, and the steps that saved them, stay inside the unit. */
export const asSeenBy = (actor: Actor, report: ProjectReportDetail): ProjectReportDetail => {
  if (isUnitRole(actor.role)) return report
  const events = report.events.filter(({ action }) => action !== 'save')
  return { ...hideUnitsDraft(report), events }
}
