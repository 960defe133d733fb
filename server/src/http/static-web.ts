import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { isUtf8MimeType, mime, send } from '@fastify/send'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Encoding, encodingsTaken } from './encodings.ts'
import { sendRouteUnknown } from './problems.ts'

const page = '/index.html'
const endings: Record<Encoding, string> = { br: '.br', gzip: '.gz' }

/** Assets carry a hash of their content in their names; whatever else may change under its name. */
const cacheControlOf = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'

/** The library would tell the type of a compressed twin. */
const asItIs = { cacheControl: false, contentType: false }

const mediaTypeOf = (path: string): string => {
  const type = mime.getType(path) ?? 'application/octet-stream'
  return isUtf8MimeType(type) ? `${type}; charset=utf-8` : type
}

/** The addresses of all files, as `/assets/main-D3adB33f.js`, but of the build’s own notes. */
const listFiles = (webRoot: string): Set<string> => {
  const entries = readdirSync(webRoot, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(webRoot, join(parentPath, name)))
  return new Set(
    paths.map((path) => `/${path.split(sep).join('/')}`).filter((path) => !path.includes('/.')),
  )
}

const isTwin = (path: string): boolean =>
  Object.values(endings).some((ending) => path.endsWith(ending))

const isPageRequest = (request: FastifyRequest): boolean =>
  !/^\/api(?:\/|$|\?)/.test(request.url) && (request.headers.accept ?? '').includes('text/html')

/**
 * Serves the built web app. Compressed twins (`.br`, `.gz`) are handed out where the client takes
 * them; an unknown page address gets the app, which then says what it does not know.
 * @param webRoot absolute path of the folder with `index.html`
 */
export const serveWeb = (app: FastifyInstance, webRoot: string): void => {
  const files = listFiles(webRoot)

  const sendFile = async (path: string, request: FastifyRequest, reply: FastifyReply) => {
    const encoding = encodingsTaken(request.headers['accept-encoding']).find((one) =>
      files.has(path + endings[one]),
    )
    const stored = encoding ? path + endings[encoding] : path
    const sent = await send(request.raw, encodeURI(stored), { ...asItIs, root: webRoot })
    if (sent.type === 'error' && sent.statusCode !== 404) throw sent.metadata.error
    if (sent.type !== 'file') return sendRouteUnknown(request, reply)
    if (sent.statusCode !== 304) reply.type(mediaTypeOf(path))
    if (encoding) reply.header('content-encoding', encoding)
    return reply
      .code(sent.statusCode)
      .headers(sent.headers)
      .header('cache-control', cacheControlOf(path))
      .header('vary', 'accept-encoding')
      .send(sent.stream)
  }

  app.get<{ Params: { '*': string } }>('/*', { schema: { hide: true } }, (request, reply) => {
    const path = `/${request.params['*']}`
    if (files.has(path) && !isTwin(path)) return sendFile(path, request, reply)
    if (path === '/' || isPageRequest(request)) return sendFile(page, request, reply)
    return sendRouteUnknown(request, reply)
  })
}
