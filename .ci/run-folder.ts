import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what the files of one test run share; it is gone afterwards. */
    runFolder: string
  }
}

/** The name under which tests are given the folder. */
export type RunFolder = 'runFolder'

export default (project: TestProject): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-run-'))
  const clear = () => rmSync(folder, { recursive: true, force: true })
  project.provide('runFolder', folder)
  project.onTestsRerun(clear)
  return clear
}
