import { accounts } from '@yardstick/server/db/account-tables.ts'
import type { Connection } from '@yardstick/server/db/open.ts'
import { indicatorCharges, units } from '@yardstick/server/db/plan-tables.ts'
import { reports } from '@yardstick/server/db/reporting-tables.ts'
import { mapRenamings } from '@yardstick/server/plan/renaming-store.ts'
import { eq, inArray } from 'drizzle-orm'
import type { SeedPlan } from '../read-plan.ts'
import { SeedError } from '../seed-error.ts'
import { refuseTies } from './ties.ts'

type SeedUnit = SeedPlan['units'][number]
type UnitRow = typeof units.$inferSelect

/** How far the files of one plan may speak for the units of its jurisdiction. */
export type UnitAuthority = {
  /** No other plan of the jurisdiction is there: units may be renamed and dropped. */
  alone: boolean
  /** The plan was not there before: units that another plan brought only gain aliases. */
  created: boolean
}

const refuseConflict = (unit: SeedUnit, kept: readonly UnitRow[], alone: boolean): void => {
  const sameName = kept.find(({ name }) => name === unit.name)
  if (sameName && sameName.code !== unit.code) {
    throw new SeedError([
      `units.csv: "${unit.name}" is kept under the code "${sameName.code}", not "${unit.code}"; the code of a unit does not change`,
    ])
  }
  const sameCode = kept.find(({ code }) => code === unit.code)
  if (sameCode && sameCode.name !== unit.name && !alone) {
    throw new SeedError([
      `units.csv: the code "${unit.code}" stands for "${sameCode.name}" in another plan of the jurisdiction, not for "${unit.name}"`,
    ])
  }
}

type UnitValues = Omit<typeof units.$inferInsert, 'id' | 'jurisdictionCode'>

/** A unit as it is kept, by the name that plans have it under: it may have been renamed since. */
type KeptUnit = UnitRow & { renamedTo: Pick<UnitRow, 'name' | 'nameEn' | 'shortName'> | null }

const listKept = async (connection: Connection, jurisdictionCode: string): Promise<KeptUnit[]> => {
  const rows = await connection
    .select()
    .from(units)
    .where(eq(units.jurisdictionCode, jurisdictionCode))
  const renamingsOf = await mapRenamings(connection)
  return rows.map((row) => {
    const [first] = renamingsOf(row.id)
    const { name, nameEn, shortName } = row
    return first
      ? { ...row, name: first.previousName, renamedTo: { name, nameEn, shortName } }
      : { ...row, renamedTo: null }
  })
}

/** The citation of a shared unit stays that of the plan which brought it. */
const merge = (unit: SeedUnit, row: KeptUnit | undefined, authority: UnitAuthority): UnitValues => {
  if (!row || authority.alone) return unit
  const aliases = [...new Set([...row.aliases, ...unit.aliases])]
  if (!authority.created) return { ...unit, aliases, citations: row.citations }
  const { code, name, nameEn, shortName, kind, citations } = row
  return { code, name, nameEn, shortName, kind, aliases, citations }
}

const refuseSharedNames = (all: readonly UnitValues[]): void => {
  const owners = new Map<string, string>()
  for (const { code, name, aliases } of all) {
    for (const spelling of new Set([name, ...aliases])) {
      const owner = owners.get(spelling)
      if (owner !== undefined) {
        throw new SeedError([
          `units.csv: "${spelling}" would name two units of the jurisdiction, "${owner}" and "${code}"`,
        ])
      }
      owners.set(spelling, code)
    }
  }
}

/**
 * Inserts or updates the units; ids stay with their codes, and a unit that was renamed keeps its new
 * name.
 * @returns id by code, and the rows that no file names any more
 * @throws SeedError when code and name disagree with what is kept
 */
export const writeUnits = async (
  connection: Connection,
  { plan, units: seedUnits }: SeedPlan,
  authority: UnitAuthority,
): Promise<{ unitIds: Map<string, number>; stale: UnitRow[] }> => {
  const jurisdictionCode = plan.jurisdiction.code
  const kept = await listKept(connection, jurisdictionCode)
  const byCode = new Map(kept.map((row) => [row.code, row]))
  for (const unit of seedUnits) refuseConflict(unit, kept, authority.alone)
  const merged = seedUnits.map((unit) => merge(unit, byCode.get(unit.code), authority))
  const named = new Set(seedUnits.map(({ code }) => code))
  const others = kept.filter(({ code }) => !named.has(code))
  refuseSharedNames(authority.alone ? merged : [...others, ...merged])
  const unitIds = new Map<string, number>()
  for (const values of merged) {
    const row = byCode.get(values.code)
    const present = { ...values, ...row?.renamedTo }
    if (row) await connection.update(units).set(present).where(eq(units.id, row.id))
    const inserted = row
      ? [row]
      : await connection
          .insert(units)
          .values({ ...values, jurisdictionCode })
          .returning({ id: units.id })
    for (const { id } of inserted) unitIds.set(values.code, id)
  }
  return { unitIds, stale: authority.alone ? others : [] }
}

/**
 * Call it after everything that names units has been written.
 * @throws SeedError when an account, a report or a charge still rests on one of them
 */
export const dropUnits = async (
  connection: Connection,
  stale: readonly UnitRow[],
): Promise<void> => {
  for (const { id, code, name } of stale) {
    const used = [
      ['accounts', await connection.$count(accounts, eq(accounts.unitId, id))],
      ['reports', await connection.$count(reports, eq(reports.unitId, id))],
      ['charges', await connection.$count(indicatorCharges, eq(indicatorCharges.unitId, id))],
    ] as const
    refuseTies(`units.csv: "${name}" (${code})`, used)
  }
  const ids = stale.map(({ id }) => id)
  await connection.delete(units).where(inArray(units.id, ids))
}
