import { effectiveDueOn } from '@yardstick/shared/indicators/due-dates.ts'
import type { Period } from '@yardstick/shared/indicators/reporting.ts'
import type { ReportState } from '@yardstick/shared/reporting/report-life.ts'
import type { Connection } from '../db/open.ts'
import { countAskedExtensions, listGrantedExtensions } from './extension-store.ts'
import type { PeriodRow } from './period-store.ts'
import { countProjectReportStates, countReportStates } from './report-store.ts'

type Counted = { periodId: number; state: ReportState; reports: number }

/** Tells how many reports of a period stand in each state. */
const countStates =
  (rows: readonly Counted[]) =>
  (periodId: number): Record<ReportState, number> => {
    const of = (state: ReportState): number =>
      rows.find((row) => row.periodId === periodId && row.state === state)?.reports ?? 0
    return {
      expected: of('expected'),
      draft: of('draft'),
      submitted: of('submitted'),
      approved: of('approved'),
      returned: of('returned'),
      verified: of('verified'),
    }
  }

/** Periods with how their reports stand and what was asked of their due dates, in the order given. */
export const describePeriods = async (
  connection: Connection,
  rows: PeriodRow[],
): Promise<Period[]> => {
  const ids = rows.map((row) => row.id)
  const asked = await countAskedExtensions(connection, ids)
  const granted = await listGrantedExtensions(connection, ids)
  const ofIndicators = countStates(await countReportStates(connection, ids))
  const ofProjects = countStates(await countProjectReportStates(connection, ids))
  return rows.map((row) => ({
    code: row.code,
    state: row.state,
    opensOn: row.opensOn,
    endsOn: row.endsOn,
    dueOn: row.dueOn,
    closesOn: row.closesOn,
    publishedAt: row.publishedAt,
    extensionsAsked: asked.get(row.id) ?? 0,
    lastDueOn: effectiveDueOn(
      row.dueOn,
      granted.filter(({ periodId }) => periodId === row.id),
    ),
    counts: ofIndicators(row.id),
    projectCounts: ofProjects(row.id),
  }))
}

export const describePeriod = async (connection: Connection, row: PeriodRow): Promise<Period> => {
  const [period] = await describePeriods(connection, [row])
  if (!period) throw new Error('a period lost its row')
  return period
}
