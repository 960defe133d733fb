import type { ChecklistItem } from '@yardstick/shared/indicators/reporting.ts'
import type { Connection } from '../db/open.ts'
import type { plans } from '../db/plan-tables.ts'
import type { periods } from '../db/reporting-tables.ts'

/** One kind of report that periods ask for. */
export type PeriodPart = {
  /**
   * Makes its reports owed when a period opens.
   * @returns how many
   */
  owe: (
    connection: Connection,
    plan: typeof plans.$inferSelect,
    period: typeof periods.$inferSelect,
    at: string,
  ) => Promise<number>
  /** What publishing a period has to answer for, as things stand. */
  find: (connection: Connection, period: typeof periods.$inferSelect) => Promise<ChecklistItem[]>
}
