import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Spread } from './figures.ts'

export type FilesTime = {
  docxMs: number
  /** Beyond what the process had before. */
  docxBytes: number
  /** All four files of one edition. */
  allMs: number
  /** Those of two editions at once. */
  twiceMs: number
  /** How long what answers requests was held up meanwhile. */
  waits: Spread
}

const script = fileURLToPath(new URL('../../../server/scripts/time-files.ts', import.meta.url))

const demoFile = (dataDir: string): string => {
  const folder = join(dataDir, 'demo')
  const name = readdirSync(folder).find((one) => one.endsWith('.db'))
  if (!name) throw new Error(`no demo database in ${folder}`)
  return join(folder, name)
}

/** Makes the files of an edition of the demo in a process of its own; the second time counts, as on a server. */
export const measureFiles = (dataDir: string): FilesTime => {
  const run = (): string => {
    const done = spawnSync(process.execPath, [script, demoFile(dataDir)], { encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`The files were not made:\n${done.stderr}`)
    return done.stdout
  }
  run()
  return JSON.parse(run())
}
