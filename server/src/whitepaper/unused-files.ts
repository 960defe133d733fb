import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../app.ts'
import { listFileHashes } from './edition-store.ts'

/**
 * Clears away files that no edition has: of drafts that were changed since, and of a program that was
 * killed between keeping a file and entering it.
 */
export const clearUnusedFiles = (
  app: FastifyInstance,
  { store, editionFiles }: Pick<Services, 'store' | 'editionFiles'>,
): void => {
  let kept: string[] = []
  app.addHook('onReady', async () => {
    kept = await editionFiles.listKept()
  })
  // Only a server that has got its port is alone with the folder.
  app.addHook('onListen', async () => {
    const used = new Set(await store.read(listFileHashes))
    for (const sha256 of kept.filter((one) => !used.has(one))) {
      await editionFiles.discard(join(editionFiles.folder, editionFiles.nameOf(sha256)))
    }
  })
}
