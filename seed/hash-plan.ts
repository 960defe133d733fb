import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Raise it when the same files come to mean something else, so that they are written again. */
const loaderVersion = 2

/** SHA-256 over the files of a plan folder: equal hashes mean that nothing is to be done. */
export const hashPlan = (folder: string): string => {
  const hash = createHash('sha256').update(`loader ${loaderVersion}\n`)
  const files = readdirSync(folder).filter((file) => /\.(csv|json)$/.test(file))
  for (const file of files.sort()) {
    const content = readFileSync(join(folder, file))
    hash.update(`${file} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}
