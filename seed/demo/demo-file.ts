import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makePasswords } from '@yardstick/server/accounts/passwords.ts'
import { migrateDatabase } from '@yardstick/server/db/migrate.ts'
import { openStore } from '@yardstick/server/db/open.ts'
import { readPlan, type SeedPlan } from '../read-plan.ts'
import { writePlan } from '../write-plan.ts'
import { type Progress, playDemo } from './play.ts'

const demoFolder = fileURLToPath(new URL('.', import.meta.url))
const planFolder = join(demoFolder, '../plans/changsha-county-2021-2025')
const plannedOn = '2021-07-01T00:00:00.000Z'

/** The demo's accounts share a printed password: a costly hash would protect nothing. */
const demoPasswords = makePasswords({ memoryCost: 8, timeCost: 1 })

/** Changes with the plan's files and with everything that the demo is told from. */
const hashContent = (seed: SeedPlan): string => {
  const hash = createHash('sha256').update(seed.hash)
  const sources = readdirSync(demoFolder).filter((file) => !file.endsWith('.test.ts'))
  for (const file of sources.toSorted()) hash.update(readFileSync(join(demoFolder, file)))
  return hash.digest('hex').slice(0, 12)
}

const build = async (file: string, seed: SeedPlan, progress: Progress): Promise<void> => {
  migrateDatabase(file)
  const store = openStore(file)
  try {
    await store.write((connection) => writePlan(connection, seed, plannedOn))
    const dataFolder = dirname(file)
    const theatre = { store, planId: seed.plan.id, passwords: demoPasswords, dataFolder }
    await playDemo(theatre, progress)
    // Waits for what the application writes down without holding up its answers.
    await store.write(async () => undefined)
  } finally {
    store.close()
  }
}

const removeDatabase = (file: string): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
}

/** Whether the process that makes an unfinished file still runs. */
const isBeingBuilt = (name: string): boolean => {
  const [, pid] = /^building-(\d+)\.db$/.exec(name) ?? []
  if (!pid) return false
  try {
    return process.kill(Number(pid), 0)
  } catch {
    return false
  }
}

/** Earlier demos, and what a build left that was killed. */
const listRemains = (folder: string, present: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^(demo|building)-\w+\.db$/.test(name))
    .filter((name) => name !== present && !isBeingBuilt(name))
    .map((name) => join(folder, name))

/**
 * Makes sure that the demo's own database stands in a folder, and that it is the present one. It is
 * built beside and moved when complete: whoever stops the build leaves nothing half done.
 * @returns the path of the database
 * @throws SeedError when the plan's files have faults; Error when the application refuses a step
 */
export const ensureDemo = async (folder: string, progress: Progress): Promise<string> => {
  const seed = readPlan(planFolder)
  const name = `demo-${hashContent(seed)}.db`
  const file = join(folder, name)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unfinished = join(folder, `building-${process.pid}.db`)
  try {
    await build(unfinished, seed, progress)
    // Another process may have been quicker, and may serve it by now.
    if (!existsSync(file)) renameSync(unfinished, file)
  } finally {
    removeDatabase(unfinished)
  }
  for (const path of listRemains(folder, name)) removeDatabase(path)
  return file
}
