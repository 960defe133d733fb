import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { sendRouteUnknown } from './problems.ts'

/** What the server would send by itself, or for another connection. */
const ownHeaders = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding'])

/** Makes the description when it is first asked for: few ask, and it takes much to load. */
const makeDescriber = (routes: readonly RouteOptions[]) => {
  let described: Promise<FastifyInstance> | undefined
  const describe = async (): Promise<FastifyInstance> => {
    const { describeRoutes } = await import('./openapi-document.ts')
    return describeRoutes(routes)
  }
  return (): Promise<FastifyInstance> => {
    described ??= describe()
    return described
  }
}

/** Lets the application that describes the routes answer. */
const answerThrough = async (
  described: FastifyInstance,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> => {
  const { url, headers } = request
  const answer = await described.inject({ method: 'GET', url, headers })
  if (answer.statusCode === 404) return sendRouteUnknown(request, reply)
  for (const [name, value] of Object.entries(answer.headers)) {
    if (!ownHeaders.has(name)) reply.header(name, value)
  }
  const { statusCode, rawPayload } = answer
  return reply.code(statusCode).send(rawPayload.length === 0 ? undefined : rawPayload)
}

/**
 * The description of the API at `/api/openapi.json` and a page to browse it at `/api/docs`.
 * Call it before any route is registered: it sees only those that come after it.
 */
export const documentApi = (app: FastifyInstance): void => {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => {
    if (route.method !== 'HEAD' && !route.schema?.hide) routes.push(route)
  })
  const describer = makeDescriber(routes)
  const schema = { hide: true }
  app.get('/api/openapi.json', { schema }, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send((await describer()).swagger()),
  )
  for (const url of ['/api/docs', '/api/docs/*']) {
    app.get(url, { schema }, async (request, reply) =>
      answerThrough(await describer(), { request, reply }),
    )
  }
}
