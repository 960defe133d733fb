import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  type ProjectReportContent,
  projectReportContentSchema,
  type Rating,
  refuseBareRating,
  refuseIncompleteProjectReport,
  refuseUnitsDraft,
} from '@yardstick/shared/projects/progress-report.ts'
import {
  type ReportAction,
  transitionsWithCenter,
} from '@yardstick/shared/reporting/report-life.ts'
import { listUnitsWithApprover } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { type ReportKind, type StepBy, takeStep } from '../reporting/report-step.ts'
import { progressSubject } from './progress-access.ts'
import { makeGrounds } from './progress-ground.ts'
import {
  insertProjectReportEvent,
  type JoinedProjectReport,
  listProjectReportEvents,
  type ProjectReportRow,
  saveProjectReport,
} from './progress-store.ts'
import { isWrittenByCenter } from './progress-views.ts'

/** A step somebody wants to take, with the version of the report that they saw. */
export type ProgressStep = { version: number } & (
  | ({ action: 'save' } & ProjectReportContent)
  | { action: 'verify'; centerRating: Rating; centerRemark: string | null }
  | { action: Exclude<ReportAction, 'save' | 'verify' | 'return' | 'correct'> }
  | { action: 'return' | 'correct'; reason: string }
)

type Content = Pick<ProjectReportRow, 'content' | 'centerRating' | 'centerRemark'>
type Taken = { step: ProgressStep; by: StepBy }

const empty = projectReportContentSchema.parse({})

const loadEvents = (connection: Connection, { report }: JoinedProjectReport) =>
  listProjectReportEvents(connection, [report.id])

/** @throws RuleError `report-state-refused` when the center writes over what the unit is at work on */
const refuseForeignDraft = async (
  connection: Connection,
  found: JoinedProjectReport,
  { step: { action }, by }: Taken,
): Promise<void> => {
  if (isUnitRole(by.actor.role)) return
  const writtenByCenter = isWrittenByCenter(await loadEvents(connection, found))
  refuseUnitsDraft({ action, state: found.report.state, writtenByCenter })
}

/** @throws RuleError `own-report` when the one who verifies is the one who handed it in */
const refuseOwnReport = async (
  connection: Connection,
  found: JoinedProjectReport,
  { accountId }: StepBy['actor'],
): Promise<void> => {
  const events = await loadEvents(connection, found)
  const submitted = events.findLast(({ action }) => action === 'submit')
  if (submitted?.accountId === accountId) throw new RuleError('own-report')
}

const submittedContent = async (
  connection: Connection,
  found: JoinedProjectReport,
): Promise<ProjectReportContent> => {
  const content = found.report.content ?? empty
  const groundOf = await makeGrounds(connection, found.period.planId)
  const { slipped, paidRatio } = await groundOf(found)
  refuseIncompleteProjectReport(content, { milestoneSlipped: slipped.length > 0, paidRatio })
  return content
}

const contentAfter = async (
  connection: Connection,
  found: JoinedProjectReport,
  taken: Taken,
): Promise<Content> => {
  const { content, centerRating, centerRemark } = found.report
  const kept = { content, centerRating, centerRemark }
  const { step, by } = taken
  switch (step.action) {
    case 'save': {
      await refuseForeignDraft(connection, found, taken)
      const { action: _action, version: _version, ...typed } = step
      return { ...kept, content: typed }
    }
    case 'submit':
      await refuseForeignDraft(connection, found, taken)
      return { ...kept, content: await submittedContent(connection, found) }
    case 'verify':
      await refuseOwnReport(connection, found, by.actor)
      refuseBareRating(content?.rating ?? null, step)
      return { content, centerRating: step.centerRating, centerRemark: step.centerRemark }
    default:
      return kept
  }
}

/** The report on a project: its answer is how far it is, and the center rates it beside the unit. */
const projectReport: ReportKind<JoinedProjectReport, ProgressStep, Content> = {
  transitions: transitionsWithCenter,
  auditActions: {
    save: 'projectReport.saved',
    submit: 'projectReport.submitted',
    withdraw: 'projectReport.withdrawn',
    approve: 'projectReport.approved',
    return: 'projectReport.returned',
    verify: 'projectReport.verified',
    correct: 'projectReport.corrected',
  },
  subjectOf: ({ period, project }) =>
    progressSubject({ plan: period.planId, period: period.code, code: project.code }),
  aboutOf: ({ report, period, project }) => ({ report, period, project }),
  standingOf: async (connection, found) => {
    const { report, period } = found
    const approving = await listUnitsWithApprover(connection)
    const isUnits = !isWrittenByCenter(await loadEvents(connection, found))
    return {
      state: report.state,
      period: period.state,
      underCorrection: report.correctionNote !== null,
      unitHasApprover: isUnits && approving.has(report.unitId),
    }
  },
  contentAfter,
  withReport: (found, changed) => ({ ...found, report: { ...found.report, ...changed } }),
  save: (connection, { report }) => saveProjectReport(connection, report),
  insertEvent: (connection, { report }, event) => {
    const { content, centerRating, centerRemark } = report
    const reason = event.action === 'verify' ? centerRemark : event.reason
    const said = { content, centerRating, reason, projectReportId: report.id }
    return insertProjectReportEvent(connection, { ...event, ...said })
  },
  auditDetail: ({ report: before }, { report: { content, centerRating } }) => ({
    from: before.content?.physicalPercent ?? null,
    to: content?.physicalPercent ?? null,
    rating: content?.rating ?? null,
    centerRating,
  }),
}

/**
 * Takes a step in the life of a project's report.
 * @returns the report as it stands then
 * @throws RuleError what `takeStep` throws, `explanation-required`, `value-invalid`, `own-report`,
 *   `reason-required`
 */
export const recordProgressStep = (
  connection: Connection,
  found: JoinedProjectReport,
  step: ProgressStep,
  by: StepBy,
): Promise<JoinedProjectReport> => takeStep(projectReport, connection, found, step, by)
