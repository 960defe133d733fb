import { Readable } from 'node:stream'
import { send } from '@fastify/send'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { attachmentDisposition } from '../http/attachment.ts'
import { namesEtag } from '../http/etag.ts'
import type { KeptFile } from './intake.ts'
import type { KeptFiles } from './kept-files.ts'

type Kept = {
  file: KeptFile
  /** A name in ASCII for clients that know no other. */
  plainName?: string
  files: KeptFiles
  cacheControl: string
}

/**
 * What the library is asked, which knows neither this ETag nor one that is not made of the time of
 * writing: only a part, and that only when the part still belongs to what the client has.
 */
const askOf = ({ method, headers }: FastifyRequest, etag: string) => {
  const { range, 'if-range': ifRange } = headers
  const isFitting = range !== undefined && (ifRange === undefined || ifRange === etag)
  return Object.assign(Readable.from([]), { method, headers: isFitting ? { range } : {} })
}

/**
 * Sends a kept file to be saved, never to be shown or run in place: whole or one range of it, under
 * its SHA-256 as ETag.
 * @throws RuleError `range-refused`; Error when the disk has lost the file or it has another size
 */
export const sendKept = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { file, plainName, files, cacheControl }: Kept,
) => {
  const { fileName, bytes, mediaType, sha256 } = file
  const etag = `"${sha256}"`
  if (namesEtag(request.headers['if-none-match'], etag)) {
    return reply.headers({ etag, 'cache-control': cacheControl }).code(304).send()
  }
  const sent = await send(askOf(request, etag), `/${files.nameOf(sha256)}`, {
    root: files.folder,
    cacheControl: false,
    contentType: false,
    etag: false,
    lastModified: false,
    onFile: (_path, { size }) => {
      if (size !== bytes) throw new Error(`${sha256} has ${size} bytes instead of ${bytes}`)
    },
  })
  if (sent.statusCode === 416) {
    reply.header('content-range', `bytes */${bytes}`)
    throw new RuleError('range-refused', { bytes })
  }
  if (sent.type !== 'file') throw new Error(`${sha256} is not in ${files.folder}`)
  return reply
    .code(sent.statusCode)
    .headers({
      ...sent.headers,
      etag,
      'cache-control': cacheControl,
      'content-disposition': attachmentDisposition(fileName, plainName),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    .type(mediaType)
    .send(sent.stream)
}
