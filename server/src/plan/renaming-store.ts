import { asc, eq } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { units } from '../db/plan-tables.ts'
import { unitRenames } from '../db/project-tables.ts'

export type RenamingRow = typeof unitRenames.$inferSelect

/** Every renaming by the unit’s id, oldest first. */
export const mapRenamings = async (
  connection: Connection,
): Promise<(unitId: number) => RenamingRow[]> => {
  const rows = await connection.select().from(unitRenames).orderBy(asc(unitRenames.id))
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId)
  return (unitId) => byUnit.get(unitId) ?? []
}

/** The units of a jurisdiction by the name that the plan has them under, and by their present one. */
export const mapPlanNames = async (
  connection: Connection,
  jurisdictionCode: string,
): Promise<Map<string, number>> => {
  const rows = await connection
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(eq(units.jurisdictionCode, jurisdictionCode))
  const renamingsOf = await mapRenamings(connection)
  return new Map(
    rows.flatMap(({ id, name }) => [
      [name, id] as const,
      [renamingsOf(id)[0]?.previousName ?? name, id] as const,
    ]),
  )
}

/** Every spelling that the units of a jurisdiction are or were known by. */
export const listSpellings = async (connection: Connection, jurisdictionCode: string) => {
  const rows = await connection
    .select()
    .from(units)
    .where(eq(units.jurisdictionCode, jurisdictionCode))
  const renamingsOf = await mapRenamings(connection)
  return rows.map(({ id, name, aliases }) => ({
    id,
    name,
    spellings: [name, ...aliases, ...renamingsOf(id).map(({ previousName }) => previousName)],
  }))
}

/** Keeps a renaming; the unit goes by its names from now on. */
export const saveRenaming = async (
  connection: Connection,
  renaming: typeof unitRenames.$inferInsert,
): Promise<void> => {
  const { unitId, name, nameEn, shortName } = renaming
  await connection.insert(unitRenames).values(renaming)
  await connection.update(units).set({ name, nameEn, shortName }).where(eq(units.id, unitId))
}
