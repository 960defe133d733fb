import type { Connection } from '@yardstick/server/db/open.ts'
import { indicatorCharges, indicators, targets } from '@yardstick/server/db/plan-tables.ts'
import { reports, verdicts } from '@yardstick/server/db/reporting-tables.ts'
import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { SeedPlan } from '../read-plan.ts'
import type { IdOf } from './id-of.ts'
import { refuseTies } from './ties.ts'

const refuseDrop = async (connection: Connection, id: number, code: string): Promise<void> => {
  const set = and(eq(indicatorCharges.indicatorId, id), eq(indicatorCharges.basis, 'set'))
  const used = [
    ['reports', await connection.$count(reports, eq(reports.indicatorId, id))],
    ['frozen verdicts', await connection.$count(verdicts, eq(verdicts.indicatorId, id))],
    ['charges set by the center', await connection.$count(indicatorCharges, set)],
  ] as const
  refuseTies(`indicators.csv: ${code}`, used)
}

const dropIndicators = async (connection: Connection, { plan, ...seed }: SeedPlan) => {
  const codes = seed.indicators.map(({ indicator }) => indicator.code)
  const stale = await connection
    .select({ id: indicators.id, code: indicators.code })
    .from(indicators)
    .where(and(eq(indicators.planId, plan.id), notInArray(indicators.code, codes)))
  for (const { id, code } of stale) await refuseDrop(connection, id, code)
  const ids = stale.map(({ id }) => id)
  await connection.delete(targets).where(inArray(targets.indicatorId, ids))
  await connection.delete(indicatorCharges).where(inArray(indicatorCharges.indicatorId, ids))
  await connection.delete(indicators).where(inArray(indicators.id, ids))
}

type SeedCharge = NonNullable<SeedPlan['indicators'][number]['charge']>
type Charged = { indicatorId: number; charge: SeedCharge | null; since: string }

/** The one seeded row follows the files until the center has decided; its own rows stay and win. */
const writeCharge = async (connection: Connection, charged: Charged, unitIdOf: IdOf) => {
  const { indicatorId, charge, since } = charged
  const ofIndicator = eq(indicatorCharges.indicatorId, indicatorId)
  const rows = await connection.select().from(indicatorCharges).where(ofIndicator)
  if (rows.some(({ basis }) => basis === 'set')) return
  const [seeded] = rows
  if (!charge) {
    await connection.delete(indicatorCharges).where(ofIndicator)
    return
  }
  const { unit, ...rest } = charge
  const values = { ...rest, indicatorId, unitId: unitIdOf(unit), since }
  if (!seeded) await connection.insert(indicatorCharges).values(values)
  else await connection.update(indicatorCharges).set(values).where(ofIndicator)
}

/**
 * Indicators keep their ids by code; targets are replaced; reported data is never touched.
 * @throws SeedError when an indicator that has reports is gone from the files
 */
export const writeIndicators = async (
  connection: Connection,
  seed: SeedPlan,
  unitIdOf: IdOf,
): Promise<void> => {
  const planId = seed.plan.id
  await dropIndicators(connection, seed)
  for (const { indicator, targets: seedTargets, charge } of seed.indicators) {
    const [row] = await connection
      .insert(indicators)
      .values({ ...indicator, planId })
      .onConflictDoUpdate({ target: [indicators.planId, indicators.code], set: indicator })
      .returning({ id: indicators.id })
    if (!row) throw new Error(`indicator ${indicator.code} was not written`)
    await connection.delete(targets).where(eq(targets.indicatorId, row.id))
    for (const target of seedTargets) {
      await connection.insert(targets).values({ ...target, indicatorId: row.id })
    }
    const charged = { indicatorId: row.id, charge, since: seed.plan.startsOn }
    await writeCharge(connection, charged, unitIdOf)
  }
}
