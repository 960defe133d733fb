import { effectiveDueOn } from '@yardstick/shared/indicators/due-dates.ts'
import type { Period } from '@yardstick/shared/indicators/reporting.ts'
import type { Connection } from '../db/open.ts'
import { countAskedExtensions, listGrantedExtensions } from './extension-store.ts'
import { countReportStates, type PeriodRow } from './report-store.ts'

/** Periods with how their reports stand and what was asked of their due dates, in the order given. */
export const describePeriods = async (
  connection: Connection,
  rows: PeriodRow[],
): Promise<Period[]> => {
  const ids = rows.map((row) => row.id)
  const counts = await countReportStates(connection, ids)
  const asked = await countAskedExtensions(connection, ids)
  const granted = await listGrantedExtensions(connection, ids)
  const countOf = (periodId: number, state: string): number =>
    counts.find((row) => row.periodId === periodId && row.state === state)?.reports ?? 0
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
    counts: {
      expected: countOf(row.id, 'expected'),
      draft: countOf(row.id, 'draft'),
      submitted: countOf(row.id, 'submitted'),
      approved: countOf(row.id, 'approved'),
      returned: countOf(row.id, 'returned'),
      verified: countOf(row.id, 'verified'),
    },
  }))
}

export const describePeriod = async (connection: Connection, row: PeriodRow): Promise<Period> => {
  const [period] = await describePeriods(connection, [row])
  if (!period) throw new Error('a period lost its row')
  return period
}
