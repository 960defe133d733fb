import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import * as accountTables from './account-tables.ts'
import * as noticeTables from './notice-tables.ts'
import * as planTables from './plan-tables.ts'
import * as reportingTables from './reporting-tables.ts'
import { reuseStatements } from './reuse-statements.ts'

const tables = { ...planTables, ...accountTables, ...reportingTables, ...noticeTables }

export type Connection = BetterSQLite3Database<typeof tables>

/**
 * One SQLite database in WAL mode: a writer connection behind a queue and a reader connection.
 * Writes are whole transactions; a write inside a write joins the outer one.
 */
export type Store = {
  /** Inside `write` it reads what that transaction has written; otherwise the last commit. */
  read: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>
  /** Commits when `work` resolves, rolls back when it rejects. */
  write: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>
  /** Grows with every commit, by this process or another. */
  version: () => number
  close: () => void
}

export type StoreOptions = {
  /**
   * Whether every commit waits for the disk, so that not even a power cut undoes what was answered.
   * Without it a commit survives the end of the process, and most survive the power cut too.
   */
  outlivesPowerCut?: boolean
}

const connect = (file: string, readonly: boolean): Database.Database => {
  const database = new Database(file, { readonly, timeout: 5000 })
  database.pragma('foreign_keys = ON')
  reuseStatements(database)
  return database
}

/** @throws when the file cannot be opened or written */
export const openStore = (file: string, { outlivesPowerCut }: StoreOptions = {}): Store => {
  const writerDatabase = connect(file, false)
  writerDatabase.pragma('journal_mode = WAL')
  writerDatabase.pragma(`synchronous = ${outlivesPowerCut ? 'FULL' : 'NORMAL'}`)
  const readerDatabase = connect(file, true)
  const writer = drizzle(writerDatabase, { schema: tables })
  const reader = drizzle(readerDatabase, { schema: tables })
  const inTransaction = new AsyncLocalStorage<true>()
  const dataVersion = readerDatabase.prepare('PRAGMA data_version').pluck()
  let queue: Promise<unknown> = Promise.resolve()
  let waiting = 0

  const transact = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    writerDatabase.exec('BEGIN IMMEDIATE')
    try {
      const result = await inTransaction.run(true, () => work(writer))
      writerDatabase.exec('COMMIT')
      return result
    } catch (error) {
      if (writerDatabase.inTransaction) writerDatabase.exec('ROLLBACK')
      throw error
    }
  }

  /** A long queue would otherwise run without a pause: nobody new gets in, and no reader a turn. */
  const pauseInQueue = () => (waiting > 0 ? setImmediate() : undefined)

  return {
    read: (work) => work(inTransaction.getStore() ? writer : reader),
    write: (work) => {
      if (inTransaction.getStore()) return work(writer)
      waiting += 1
      const turn = queue.then(() => {
        waiting -= 1
        return transact(work)
      })
      queue = turn.catch(() => undefined).then(pauseInQueue)
      return turn
    },
    version: () => Number(dataVersion.get()),
    close: () => {
      readerDatabase.close()
      writerDatabase.close()
    },
  }
}
