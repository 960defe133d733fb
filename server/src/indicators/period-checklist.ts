import { makeChecklist } from '@yardstick/shared/indicators/checklist.ts'
import type { Checklist } from '@yardstick/shared/indicators/reporting.ts'
import type { Connection } from '../db/open.ts'
import type { PeriodPart } from '../reporting/period-part.ts'
import type { PeriodRow } from './period-store.ts'

/** What publishing a period has to answer for, as things stand. */
export const loadChecklist = async (
  connection: Connection,
  period: PeriodRow,
  parts: readonly PeriodPart[],
): Promise<Checklist> => {
  const found = []
  for (const part of parts) found.push(...(await part.find(connection, period)))
  return makeChecklist(found)
}
