import { makeChecklist } from '@yardstick/shared/indicators/checklist.ts'
import type { Checklist } from '@yardstick/shared/indicators/reporting.ts'
import type { Connection } from '../db/open.ts'
import { listReports, type PeriodRow } from './report-store.ts'
import { describeReports } from './report-views.ts'

/** What publishing a period has to answer for, as things stand. */
export const loadChecklist = async (
  connection: Connection,
  period: PeriodRow,
): Promise<Checklist> => {
  const rows = await listReports(connection, { periodId: period.id })
  return makeChecklist(await describeReports(connection, rows))
}
