import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import multipart, { type MultipartFile } from '@fastify/multipart'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'

export type ReceivedFile = {
  /** Where the bytes lie, written through to the disk. */
  path: string
  /** As the sender names it: to be mistrusted. */
  givenName: string
  bytes: number
  sha256: string
}

/** The form around a file, beyond the bytes of the file itself. */
const formBytes = 16 * 1024

/** The body is read by `receiveFile`; its schema only tells what it must look like. */
const validateAllButBody: typeof validatorCompiler = (route) =>
  route.httpPart === 'body' ? () => true : validatorCompiler(route)

/** Routes that take one file in a form: nowhere else does the application understand forms. */
export const uploadRoutes = (
  api: FastifyInstance,
  routes: (scope: FastifyInstance) => void,
): void => {
  api.register(async (scope) => {
    await scope.register(multipart, {
      throwFileSizeLimit: false,
      limits: { files: 1, fields: 0, parts: 1, headerPairs: 20 },
    })
    scope.setValidatorCompiler(validateAllButBody)
    // Whatever else is sent comes to `receiveFile` too, which says what is wanted.
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    routes(scope)
  })
}

const writeAndHash = async (part: MultipartFile, path: string) => {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(
    part.file,
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece)
        bytes += piece.length
        yield piece
      }
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
  )
  return { bytes, sha256: hash.digest('hex') }
}

/** A fault of the disk is ours; whatever else goes wrong while a form is read lies in the form. */
const isOurFault = (error: unknown): boolean => error instanceof Error && 'syscall' in error

/**
 * Streams the one file of a form into a new file. What was written stays when it fails: the caller
 * names the path and removes it.
 * @throws RuleError `upload-invalid` when it is no form with one file in the field `file`; `tooLarge`
 *   as soon as there are more than `mostBytes`
 */
export const receiveFile = async (
  request: FastifyRequest,
  path: string,
  { mostBytes, tooLarge }: { mostBytes: number; tooLarge: RuleError },
): Promise<ReceivedFile> => {
  if (!request.isMultipart()) throw new RuleError('upload-invalid')
  if (Number(request.headers['content-length'] ?? 0) > mostBytes + formBytes) throw tooLarge
  try {
    const parts = request.parts({ limits: { fileSize: mostBytes } })
    const { value: part } = await parts.next()
    if (part?.type !== 'file' || part.fieldname !== 'file') throw new RuleError('upload-invalid')
    // Ends at the first byte too many, however much is still to come.
    part.file.once('limit', () => part.file.destroy(tooLarge))
    const written = await writeAndHash(part, path)
    // The limit may have been passed before anyone could listen.
    if (part.file.truncated) throw tooLarge
    if (!(await parts.next()).done) throw new RuleError('upload-invalid')
    return { path, givenName: part.filename ?? '', ...written }
  } catch (error) {
    if (error instanceof RuleError || isOurFault(error)) throw error
    throw new RuleError('upload-invalid')
  }
}
