import { sql } from 'drizzle-orm'
import { observations, reportEvents } from '../db/reporting-tables.ts'

/**
 * Holds for observations whose report was last verified with a value. A correction to an answer
 * without one (no data, not applicable) takes back what was observed before.
 */
export const isInForce = sql`(
  select ${reportEvents.value} from ${reportEvents}
  where ${reportEvents.reportId} = ${observations.reportId} and ${reportEvents.action} = 'verify'
  order by ${reportEvents.version} desc limit 1
) is not null`
