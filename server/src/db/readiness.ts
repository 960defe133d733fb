import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrationsFolder } from './migrate.ts'
import type { Connection } from './open.ts'
import { plans } from './plan-tables.ts'

const newestMigration = Math.max(
  ...readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis),
)

/**
 * What the database lacks before it can be served; null when nothing is missing.
 * @throws when the database does not answer
 */
export const findLack = async (
  connection: Connection,
): Promise<'not-migrated' | 'no-plan' | null> => {
  const applied = await connection.get<{ newest: number | null }>(
    sql`SELECT max(created_at) AS newest FROM __drizzle_migrations`,
  )
  if (applied.newest !== newestMigration) return 'not-migrated'
  return (await connection.$count(plans)) > 0 ? null : 'no-plan'
}
