import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { PublishedProgress } from '@yardstick/shared/projects/progress-schema.ts'
import type { Connection } from '../db/open.ts'
import { makeMoneyOf } from './progress-ground.ts'
import {
  listProjectReportEvents,
  listPublishedReports,
  type ProjectReportEvent,
} from './progress-store.ts'
import { isWrittenByCenter } from './progress-views.ts'
import { type ProjectParams, requireProjectAt } from './project-access.ts'

/** The report as last verified; null before it was. @param events of one report, oldest first */
const lastVerified = (events: readonly ProjectReportEvent[]): PublishedProgress['report'] => {
  const place = events.findLastIndex(({ action }) => action === 'verify')
  const verified = events[place]
  const { physicalPercent = null, rating = null } = verified?.content ?? {}
  if (!verified?.content || physicalPercent === null || rating === null) return null
  if (verified.centerRating === null) return null
  const before = events.slice(0, place)
  const { narrative, problems, nextSteps, decisionsNeeded } = verified.content
  return {
    physicalPercent,
    rating,
    centerRating: verified.centerRating,
    centerRemark: verified.reason,
    narrative,
    problems,
    nextSteps,
    decisionsNeeded,
    writtenByCenter: isWrittenByCenter(before),
    verifiedOn: chinaDate(new Date(verified.at)),
    correction: before.findLast(({ action }) => action === 'correct')?.reason ?? null,
  }
}

/**
 * What was reported of a project in the published quarters, oldest first. A correction that is not
 * verified yet stays inside.
 * @throws RuleError `plan-unknown`, `project-unknown`
 */
export const listPublishedProgress = async (
  connection: Connection,
  params: ProjectParams,
): Promise<PublishedProgress[]> => {
  const { plan, project } = await requireProjectAt(connection, params)
  const rows = await listPublishedReports(connection, project.id)
  const events = await listProjectReportEvents(
    connection,
    rows.map(({ report }) => report.id),
  )
  const moneyOf = await makeMoneyOf(connection, plan.id)
  return rows.map(({ report, period, unit }) => ({
    period: period.code,
    endsOn: period.endsOn,
    unit: { code: unit.code, name: unit.name, nameEn: unit.nameEn },
    report: lastVerified(events.filter(({ projectReportId }) => projectReportId === report.id)),
    paidRatio: moneyOf(project.code, period.endsOn).paidRatio,
  }))
}
