import { mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { databaseFile, readConfig } from '@yardstick/server/config.ts'
import { migrateDatabase } from '@yardstick/server/db/migrate.ts'
import { type Connection, openStore, type Store } from '@yardstick/server/db/open.ts'
import { plans } from '@yardstick/server/db/plan-tables.ts'
import { hashPlan } from './hash-plan.ts'
import type { SeedPlan } from './read-plan.ts'
import { SeedError } from './seed-error.ts'
import type { SeedOutcome } from './write-plan.ts'

const plansFolder = fileURLToPath(new URL('./plans', import.meta.url))

export type SeedSummary = { planId: string; outcome: SeedOutcome }

const planFolders = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name))
      .sort()
  } catch {
    return []
  }
}

/** Which plan each set of files became, by the hash of the files. */
const listSeededPlans = async (connection: Connection): Promise<Map<string, string>> => {
  const rows = await connection.select({ id: plans.id, seedHash: plans.seedHash }).from(plans)
  return new Map(rows.map(({ id, seedHash }) => [seedHash, id]))
}

/** Reads every plan before it complains, so that one run shows every fault. */
const readPlans = async (folder: string, folders: string[]): Promise<SeedPlan[]> => {
  const { readPlan } = await import('./read-plan.ts')
  const faults: string[] = []
  const read = folders.flatMap((planFolder) => {
    try {
      return [readPlan(planFolder)]
    } catch (error) {
      if (!(error instanceof SeedError)) throw error
      faults.push(...error.faults.map((fault) => `${basename(planFolder)}/${fault}`))
      return []
    }
  })
  const ids = read.map(({ plan }) => plan.id)
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) {
    faults.push(`${folder}: two folders hold the plan "${id}"`)
  }
  if (faults.length > 0) throw new SeedError(faults)
  return read
}

/**
 * Brings every plan found in `folder` into the database, all of them or none.
 * @throws SeedError with every fault of every plan; nothing is written then
 */
export const seedPlans = async (store: Store, folder = plansFolder): Promise<SeedSummary[]> => {
  const folders = planFolders(folder)
  if (folders.length === 0) throw new SeedError([`${folder}: holds no plan folder`])
  const written = await store.read(listSeededPlans)
  const kept = folders.map((planFolder) => written.get(hashPlan(planFolder)))
  // Reading and checking a plan takes far longer than seeing that it is the one already there, and
  // so does loading what it takes.
  const unchanged = kept.flatMap((planId) => planId ?? [])
  if (unchanged.length === folders.length) {
    return unchanged.map((planId) => ({ planId, outcome: 'unchanged' }))
  }
  const seeds = await readPlans(folder, folders)
  const { writePlan } = await import('./write-plan.ts')
  const at = new Date().toISOString()
  return store.write(async (connection) => {
    const summaries: SeedSummary[] = []
    for (const seed of seeds) {
      const outcome = await writePlan(connection, seed, at)
      summaries.push({ planId: seed.plan.id, outcome })
    }
    return summaries
  })
}

const main = async (folder: string | undefined): Promise<void> => {
  const { DATA_DIR } = readConfig()
  mkdirSync(DATA_DIR, { recursive: true })
  const file = databaseFile(DATA_DIR)
  migrateDatabase(file)
  const store = openStore(file)
  try {
    for (const { planId, outcome } of await seedPlans(store, folder)) {
      process.stdout.write(`${planId}: ${outcome}\n`)
    }
  } catch (error) {
    if (!(error instanceof SeedError)) throw error
    process.stderr.write(`${error.faults.join('\n')}\nNothing was written.\n`)
    process.exitCode = 1
  } finally {
    store.close()
  }
}

if (import.meta.main) await main(process.argv[2])
