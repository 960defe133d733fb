import { isDeepStrictEqual } from 'node:util'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { describeEditionFile } from '@yardstick/shared/whitepaper/edition-files.ts'
import type { EditionFile } from '@yardstick/shared/whitepaper/schema.ts'
import type { Connection } from '../db/open.ts'
import type { KeptFiles } from '../evidence/kept-files.ts'
import type { EditionName } from './addresses.ts'
import { requireEdition } from './edition-steps.ts'
import { type EditionRow, loadNarratives, mapFiles, replaceFiles } from './edition-store.ts'
import type { RenderedFiles, RenderOrder } from './render-files.ts'

/** Everything that the files of an edition are made from, as it stands. */
export const loadOrder = async (
  connection: Connection,
  { id, data, revision, correctionNote }: EditionRow,
): Promise<RenderOrder> => ({
  data,
  narratives: await loadNarratives(connection, id),
  revision,
  correctionNote,
})

/** Puts made files on the disk; only then may rows speak of them. */
export const storeFiles = async (
  made: RenderedFiles,
  edition: EditionRow,
  kept: KeptFiles,
): Promise<EditionFile[]> => {
  const files: EditionFile[] = []
  for (const [kind, bytes] of made) {
    const sha256 = await kept.keepBytes(bytes)
    files.push({ ...describeEditionFile(kind, edition), sha256, bytes: bytes.length })
  }
  return files
}

const isSameFile = (one: EditionFile, other: EditionFile): boolean =>
  one.kind === other.kind && one.sha256 === other.sha256

/**
 * Enters the files of an edition that still says what they were made of. Those of a published one
 * stand as they are: made again, they only come back to the disk.
 * @returns whether anything was entered
 * @throws RuleError `changed-meanwhile`; `edition-files-differ` when this program makes other bytes
 *   of a published edition than the one that published it
 */
export const enterFiles = async (
  connection: Connection,
  name: EditionName & { planId: string },
  { order, files, at }: { order: RenderOrder; files: EditionFile[]; at: string },
): Promise<boolean> => {
  const edition = await requireEdition(connection, name.planId, name)
  if (edition.state === 'published') {
    const published = (await mapFiles(connection, [edition.id]))(edition.id)
    const isBack = published.every((file) => files.some((one) => isSameFile(one, file)))
    if (isBack) return false
    throw new RuleError('edition-files-differ')
  }
  if (!isDeepStrictEqual(await loadOrder(connection, edition), order)) {
    throw new RuleError('changed-meanwhile')
  }
  await replaceFiles(
    connection,
    edition.id,
    files.map((file) => ({ ...file, createdAt: at })),
  )
  return true
}
