import { relative, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendRouteUnknown } from './problems.ts'

const aYear = 'public, max-age=31536000, immutable'

/** Assets carry a hash of their content in their names; whatever else may change under its name. */
const cacheControlOf = (webRoot: string, file: string): string =>
  relative(webRoot, file).startsWith(`assets${sep}`) ? aYear : 'no-cache'

const isPageRequest = ({ method, url, headers }: FastifyRequest): boolean =>
  /^(GET|HEAD)$/.test(method) &&
  !/^\/api(?:\/|$|\?)/.test(url) &&
  (headers.accept ?? '').includes('text/html')

/**
 * Serves the built web app. Compressed twins (`.br`, `.gz`) are handed out where the client takes
 * them; an unknown page address gets the app, which then says what it does not know.
 * @param webRoot absolute path of the folder with `index.html`
 */
export const serveWeb = async (app: FastifyInstance, webRoot: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root: webRoot,
    preCompressed: true,
    dotfiles: 'ignore',
    allowedPath: (path) => !/\.(br|gz)$/.test(path),
    cacheControl: false,
    setHeaders: (reply: FastifyReply, file: string) => {
      reply.header('cache-control', cacheControlOf(webRoot, file))
    },
  })
  app.setNotFoundHandler((request, reply) =>
    isPageRequest(request) ? reply.sendFile('index.html') : sendRouteUnknown(request, reply),
  )
}
