import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { RunFolder } from '../../.ci/run-folder.ts'
import { ensureDemo } from '../demo/demo-file.ts'

const runFolder: RunFolder = 'runFolder'

/** Where one demo lies for all files of a test run. Nobody opens it: they copy it. */
export const sharedDemo = (): string => join(inject(runFolder), 'demo')

/** Copies the shared demo; builds it first when nobody in this run has done so yet. */
export const copyDemo = async (folder: string): Promise<void> => {
  await ensureDemo(sharedDemo(), () => undefined)
  cpSync(sharedDemo(), folder, { recursive: true })
}
