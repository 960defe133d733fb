import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * A folder of files: each lies under the SHA-256 of its content, so that the same content lies there
 * once, and nothing in it is ever changed. What is still coming in lies apart.
 */
export type KeptFiles = {
  folder: string
  /** Where a content lies, or would lie, below the folder; with `/` on every system. */
  nameOf: (sha256: string) => string
  /** A path of its own for a file that is coming in; `discard` it in the end. */
  reserve: () => Promise<string>
  /** Moves a complete file to its place; only then may a row speak of it. */
  keep: (path: string, sha256: string) => Promise<void>
  /** Writes what is complete in memory. @returns its SHA-256 */
  keepBytes: (bytes: Uint8Array) => Promise<string>
  /** Removes what was not kept; nothing happens when it was. */
  discard: (path: string) => Promise<void>
  /** Whether a content is there and is still what its name says. */
  isWhole: (sha256: string) => Promise<boolean>
  /** Files that were coming in when the program was killed. */
  listLeftovers: () => Promise<string[]>
  /** Takes away what nothing speaks of any more; nothing happens when it is not there. */
  remove: (sha256: string) => Promise<void>
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** A new name survives a power cut only once its folder is written too. */
const flushFolder = async (path: string): Promise<void> => {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** None when there is no such folder. */
const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

const makeFolder = (path: string) => mkdir(path, { recursive: true, mode: 0o700 })

const hashOf = async (path: string): Promise<string | null> => {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
    return hash.digest('hex')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** @param folder is made with the first file */
export const openKeptFiles = (folder: string): KeptFiles => {
  const incoming = join(folder, 'incoming')
  const nameOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`
  const placeOf = (sha256: string): string => join(folder, nameOf(sha256))
  const discard = (path: string): Promise<void> => rm(path, { force: true })
  const reserve = async () => {
    await makeFolder(incoming)
    return join(incoming, randomUUID())
  }
  const keep = async (path: string, sha256: string) => {
    const place = placeOf(sha256)
    await makeFolder(dirname(place))
    await rename(path, place)
    for (const changed of [dirname(place), folder]) await flushFolder(changed)
  }
  return {
    folder,
    nameOf,
    reserve,
    keep,
    discard,
    keepBytes: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = await reserve()
      try {
        await writeFile(path, bytes, { flag: 'wx', mode: 0o600, flush: true })
        await keep(path, sha256)
      } finally {
        await discard(path)
      }
      return sha256
    },
    isWhole: async (sha256) => (await hashOf(placeOf(sha256))) === sha256,
    listLeftovers: async () => (await namesIn(incoming)).map((name) => join(incoming, name)),
    remove: (sha256) => discard(placeOf(sha256)),
  }
}
