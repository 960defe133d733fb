import { findingsOnIndicators } from '@yardstick/shared/indicators/checklist.ts'
import type { PeriodPart } from '../reporting/period-part.ts'
import { insertReports, listReports } from './report-store.ts'
import { describeReports } from './report-views.ts'
import { listChargesOn, listIndicators } from './store.ts'

/**
 * Reports on indicators: each is owed by the unit in charge at the period's end, and stays with that
 * unit, whoever is in charge later.
 */
export const indicatorReports: PeriodPart = {
  owe: async (connection, plan, period, at) => {
    const charges = await listChargesOn(connection, plan.id, period.endsOn)
    const owed = (await listIndicators(connection, plan.id)).flatMap((indicator) => {
      const charge = charges.get(indicator.id)
      return charge ? [{ indicatorId: indicator.id, unitId: charge.unitId }] : []
    })
    const rest = { periodId: period.id, state: 'expected' as const, version: 0, updatedAt: at }
    await insertReports(
      connection,
      owed.map((one) => ({ ...one, ...rest })),
    )
    return owed.length
  },
  find: async (connection, period) => {
    const rows = await listReports(connection, { periodId: period.id })
    return findingsOnIndicators(await describeReports(connection, rows))
  },
}
