import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  evidenceFileName,
  mostEvidenceBytes,
  mostEvidenceFiles,
} from '@yardstick/shared/indicators/evidence.ts'
import type { FastifyRequest } from 'fastify'
import { receiveFile } from '../http/uploads.ts'
import { sniffEvidence } from './evidence-types.ts'
import type { KeptFiles } from './kept-files.ts'

/** A file whose content has been kept. */
export type KeptFile = { fileName: string; bytes: number; mediaType: string; sha256: string }

/** Lets a file in, finds out what it is and keeps it. Whatever is refused leaves nothing behind. */
export const takeIn = async (request: FastifyRequest, files: KeptFiles): Promise<KeptFile> => {
  const limitMegabytes = mostEvidenceBytes / 1024 / 1024
  const tooLarge = new RuleError('file-too-large', { limitMegabytes }, 'body.file')
  const path = await files.reserve()
  try {
    const received = await receiveFile(request, path, { mostBytes: mostEvidenceBytes, tooLarge })
    const { bytes, sha256, givenName } = received
    if (bytes === 0) throw new RuleError('evidence-empty', {}, 'body.file')
    const mediaType = await sniffEvidence(path)
    await files.keep(path, sha256)
    return { fileName: evidenceFileName(givenName, mediaType), bytes, mediaType, sha256 }
  } finally {
    await files.discard(path)
  }
}

/**
 * @param present what already proves the same thing
 * @throws RuleError `evidence-too-many` with the limit
 */
export const refuseFull = (present: readonly unknown[]): void => {
  if (present.length >= mostEvidenceFiles) {
    throw new RuleError('evidence-too-many', { limit: mostEvidenceFiles })
  }
}

/**
 * The same content proves one thing once.
 * @throws RuleError `evidence-exists` with its name
 */
export const refuseSame = (
  present: readonly { sha256: string; fileName: string }[],
  file: KeptFile,
): void => {
  const same = present.find(({ sha256 }) => sha256 === file.sha256)
  if (same) throw new RuleError('evidence-exists', { fileName: same.fileName }, 'body.file')
}

/** @throws RuleError `evidence-unknown` when there is none of that number */
export const requireAmong = <One extends { id: number }>(
  present: readonly One[],
  id: number,
): One => {
  const found = present.find((one) => one.id === id)
  if (!found) throw new RuleError('evidence-unknown', { id })
  return found
}
