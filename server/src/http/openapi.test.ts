import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { makeTestApp, type TestApp } from '../../test/make-app.ts'

const operationSchema = z.object({
  tags: z.array(z.string()).optional(),
  summary: z.string().optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).optional(),
  responses: z.record(z.string(), z.unknown()),
})
const documentSchema = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), description: z.string() }),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})

let made: TestApp
const registered: RouteOptions[] = []

/** Nothing else knows every route: those of plugins are registered in scopes of their own. */
const watchRoutes = (message: unknown): void => {
  const { fastify } = message as { fastify: FastifyInstance }
  fastify.addHook('onRoute', (route) => {
    registered.push(route)
  })
}

beforeAll(async () => {
  subscribe('fastify.initialization', watchRoutes)
  made = await makeTestApp()
  unsubscribe('fastify.initialization', watchRoutes)
})
afterAll(() => made.close())

const read = async () => documentSchema.parse((await made.app.inject('/api/openapi.json')).json())

describe('GET /api/openapi.json', () => {
  test('is OpenAPI 3.1 and says what an API needs said', async () => {
    const { openapi, info } = await read()
    expect(openapi).toBe('3.1.0')
    expect(info.title).toBe('Xingsha Yardstick API')
    for (const word of ['ETag', 'application/problem+json', 'Versions', 'Use of the data']) {
      expect(info.description).toContain(word)
    }
  })

  test('lists every route of the application', async () => {
    const { paths } = await read()
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    )
    const guarded = registered
      .filter((route) => route.config?.permission && route.method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`)
      .map((route) => route.replace(/^\w+/, (method) => method.toLowerCase()))
    expect(guarded).toContain('get /api/v1/plans/{plan}/projects/{code}')
    expect(described.toSorted()).toEqual(guarded.toSorted())
  })

  test('every operation has a summary, a known tag and the shape of a refusal', async () => {
    const { paths, tags, components } = await read()
    const known = tags.map((tag) => tag.name)
    expect(components.schemas).toHaveProperty('Problem')
    for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
      expect(operation.summary).toBeTruthy()
      expect(known).toEqual(expect.arrayContaining(operation.tags ?? ['no tag']))
      expect(operation.responses).toHaveProperty('default')
    }
  })

  test('marks what needs a session, and nothing else', async () => {
    const { paths } = await read()
    expect(paths['/api/v1/plans']?.get?.security).toBeUndefined()
    expect(paths['/api/v1/session']?.post?.security).toBeUndefined()
    expect(paths['/api/v1/session']?.delete?.security).toEqual([{ session: [] }])
  })

  test('says which writes may be sent again under a key', async () => {
    const { paths } = await read()
    const report = '/api/v1/plans/{plan}/periods/{period}/reports/{code}'
    const key = { name: 'idempotency-key', in: 'header' }
    expect(paths[report]?.put?.parameters).toContainEqual(key)
    expect(paths[`${report}/submit`]?.post?.parameters).toContainEqual(key)
    expect(paths[report]?.get?.parameters).not.toContainEqual(key)
  })

  test('refers only to shapes that it holds', async () => {
    const text = (await made.app.inject('/api/openapi.json')).body
    const { components } = await read()
    const referred = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
    expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(referred))
  })
})

describe('GET /api/docs', () => {
  test('is a page under the strict policy of every page: no inline script or style, no other host', async () => {
    const page = await made.app.inject('/api/docs')
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toContain('text/html')
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("style-src 'self'")
    expect(policy).not.toMatch(/unsafe|https?:/)
    expect(page.body).not.toMatch(/<style|style=|https?:\/\//)
    expect(page.body).not.toMatch(/<script(?![^>]* src=)/)
  })

  test('has all that it loads beside it', async () => {
    const { body } = await made.app.inject('/api/docs')
    const links = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link = '']) => link)
    expect(links.length).toBeGreaterThan(0)
    for (const link of [...links, '/api/docs/json']) {
      expect((await made.app.inject(link)).statusCode).toBe(200)
    }
  })
})
