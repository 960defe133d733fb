import type Database from 'better-sqlite3'

/** More than the application has queries, in all their shapes. */
const mostKept = 1000

/**
 * Lets a connection prepare each SQL text once: preparing takes longer than most of our queries run.
 * The texts that were not asked for longest are let go. A text has to be read in one way, as rows of
 * values or as objects, since the statement remembers it.
 */
export const reuseStatements = (database: Database.Database): void => {
  const prepare = database.prepare.bind(database)
  const kept = new Map<string, Database.Statement>()
  const prepareOnce = (text: string): Database.Statement => {
    const statement = kept.get(text) ?? prepare(text)
    kept.delete(text)
    kept.set(text, statement)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return statement
  }
  Object.assign(database, { prepare: prepareOnce })
}
