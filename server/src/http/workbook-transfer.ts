import { readFile } from 'node:fs/promises'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { mostWorkbookBytes } from '@yardstick/shared/basics/workbook.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { KeptFiles } from '../evidence/kept-files.ts'
import { attachmentDisposition } from './attachment.ts'
import { receiveFile } from './uploads.ts'
import { xlsxMediaType } from './workbook-writer.ts'

/** Hands out a workbook that nobody between may keep. */
export const sendWorkbook = (
  reply: FastifyReply,
  { fileName, bytes }: { fileName: string; bytes: Buffer },
): FastifyReply =>
  reply
    .header('content-disposition', attachmentDisposition(fileName))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .type(xlsxMediaType)
    .send(bytes)

/**
 * Lets a workbook in and reads it; the file itself is not kept.
 * @throws RuleError `file-too-large`, and what `receiveFile` and the reader throw
 */
export const takeInWorkbook = async <Content extends object>(
  request: FastifyRequest,
  files: KeptFiles,
  read: (bytes: Buffer) => Promise<Content>,
): Promise<Content & { sha256: string }> => {
  const limitMegabytes = mostWorkbookBytes / 1024 / 1024
  const tooLarge = new RuleError('file-too-large', { limitMegabytes }, 'body.file')
  const path = await files.reserve()
  try {
    const { sha256 } = await receiveFile(request, path, { mostBytes: mostWorkbookBytes, tooLarge })
    return { ...(await read(await readFile(path))), sha256 }
  } finally {
    await files.discard(path)
  }
}
