import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'

export const migrationsFolder = fileURLToPath(
  new URL('../../../migrations/sqlite', import.meta.url),
)

/** The database was migrated by a later version of the program than this one. */
export class DatabaseNewerError extends Error {}

const newestKnownMigration = (): number => {
  const journal: { entries: { when: number }[] } = JSON.parse(
    readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8'),
  )
  return Math.max(...journal.entries.map((entry) => entry.when))
}

const newestAppliedMigration = (database: Database.Database): number => {
  const table = database
    .prepare(`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`)
    .get()
  if (!table) return 0
  return Number(database.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get())
}

/**
 * Brings the database file to the present schema; creates it when it is not there.
 * @throws DatabaseNewerError when a later program has been at it; nothing is touched then
 */
export const migrateDatabase = (file: string): void => {
  const database = new Database(file)
  try {
    const applied = newestAppliedMigration(database)
    const known = newestKnownMigration()
    if (applied > known) throw new DatabaseNewerError(file)
    if (applied < known) migrate(drizzle(database), { migrationsFolder })
  } finally {
    database.close()
  }
}
