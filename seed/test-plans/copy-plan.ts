import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const riversideFolder = fileURLToPath(new URL('./riverside-2026-2030', import.meta.url))

/** Replaces the first `from` in a file of the folder; throws when there is none. */
export const editFile = (folder: string, file: string, from: string, to: string): void => {
  const path = join(folder, file)
  const content = readFileSync(path, 'utf8')
  if (!content.includes(from)) throw new Error(`${file} does not hold ${from}`)
  writeFileSync(
    path,
    content.replace(from, () => to),
  )
}

/** A new folder of plan folders that holds a copy of the fictional plan. */
export const copyRiverside = (name = 'riverside-2026-2030') => {
  const plans = mkdtempSync(join(tmpdir(), 'yardstick-plans-'))
  const folder = join(plans, name)
  cpSync(riversideFolder, folder, { recursive: true })
  return { plans, folder, remove: () => rmSync(plans, { recursive: true }) }
}
