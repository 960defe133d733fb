import type { Services } from '../app.ts'
import { listFileHashes } from './edition-store.ts'

/**
 * Clears away those files, of the named ones, that no edition has any more. Nothing else in the folder
 * is touched: what the database does not know may belong to a newer one.
 * @param hashes SHA-256 of files that an edition had, or that were made for one and not entered
 */
export const clearUnused = async (
  { store, editionFiles }: Pick<Services, 'store' | 'editionFiles'>,
  hashes: readonly string[],
): Promise<void> => {
  if (hashes.length === 0) return
  const used = new Set(await store.read(listFileHashes))
  for (const sha256 of hashes.filter((one) => !used.has(one))) await editionFiles.remove(sha256)
}
