import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

/**
 * The folder of handed-in files: each lies under the SHA-256 of its content, so that the same content
 * lies there once, and nothing in it is ever changed or removed. What is still coming in lies apart.
 */
export type EvidenceFiles = {
  /** A path of its own for a file that is coming in; `discard` it in the end. */
  reserve: () => Promise<string>
  /** Moves a complete file to its place; only then may a row speak of it. */
  keep: (path: string, sha256: string) => Promise<void>
  /** Removes what was not kept; nothing happens when it was. */
  discard: (path: string) => Promise<void>
  /** @throws when the file is not there */
  read: (sha256: string) => Promise<Readable>
  /** Files that were coming in when the program was killed. */
  listLeftovers: () => Promise<string[]>
}

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
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

const makeFolder = (path: string) => mkdir(path, { recursive: true, mode: 0o700 })

/** @param folder is made with the first file */
export const openEvidenceFiles = (folder: string): EvidenceFiles => {
  const incoming = join(folder, 'incoming')
  const placeOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)
  const discard = (path: string): Promise<void> => rm(path, { force: true })
  return {
    discard,
    reserve: async () => {
      await makeFolder(incoming)
      return join(incoming, randomUUID())
    },
    keep: async (path, sha256) => {
      const place = placeOf(sha256)
      await makeFolder(dirname(place))
      await rename(path, place)
      for (const changed of [dirname(place), folder]) await flushFolder(changed)
    },
    read: async (sha256) => (await open(placeOf(sha256))).createReadStream(),
    listLeftovers: async () => (await namesIn(incoming)).map((name) => join(incoming, name)),
  }
}
