import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp } from '../app.ts'
import { migrateDatabase } from '../db/migrate.ts'
import { openStore, type Store } from '../db/open.ts'

const folder = mkdtempSync(join(tmpdir(), 'yardstick-'))
const webRoot = join(folder, 'dist')
const page = '<!doctype html><title>星沙标尺</title>'
const script = 'export const answer = 42\n'
let store: Store
let app: FastifyInstance

const writeWebApp = (): void => {
  mkdirSync(join(webRoot, 'assets'), { recursive: true })
  writeFileSync(join(webRoot, 'index.html'), page)
  writeFileSync(join(webRoot, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(webRoot, '.build-hash'), 'abc')
  const asset = join(webRoot, 'assets', 'main-D3adB33f.js')
  writeFileSync(asset, script)
  writeFileSync(`${asset}.br`, brotliCompressSync(script))
  writeFileSync(`${asset}.gz`, gzipSync(script))
}

beforeAll(async () => {
  writeWebApp()
  const file = join(folder, 'test.db')
  migrateDatabase(file)
  store = openStore(file)
  app = await makeApp({
    store,
    clock: () => new Date(),
    demo: false,
    dataFolder: folder,
    webRoot,
  })
})
afterAll(async () => {
  await app.close()
  store.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

describe('the web app', () => {
  test('is asked for anew each time, as its assets are named in it', async () => {
    const reply = await get('/', html)
    expect([reply.statusCode, reply.body]).toEqual([200, page])
    expect(reply.headers['cache-control']).toBe('no-cache')
    const again = await get('/', { ...html, 'if-none-match': String(reply.headers.etag) })
    expect(again.statusCode).toBe(304)
  })

  test('assets with a hash in their name are kept for a year, other files are not', async () => {
    const asset = await get('/assets/main-D3adB33f.js')
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache')
  })

  test('assets come in the smallest form that the client takes', async () => {
    const encodings = await Promise.all(
      ['gzip, deflate, br', 'gzip', 'identity'].map(async (accepted) => {
        const reply = await get('/assets/main-D3adB33f.js', { 'accept-encoding': accepted })
        expect(reply.headers['content-type']).toContain('javascript')
        return reply.headers['content-encoding']
      }),
    )
    expect(encodings).toEqual(['br', 'gzip', undefined])
  })

  test('a page address that no file has gets the app, with status 200', async () => {
    for (const url of ['/indicators/I07?period=2023-Q3', '/apiary', '/units/']) {
      const reply = await get(url, html)
      expect([reply.statusCode, reply.body]).toEqual([200, page])
      expect(reply.headers['cache-control']).toBe('no-cache')
      expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
    }
  })
})

describe('what is not there', () => {
  test('is a problem below /api, even when a page is asked for', async () => {
    for (const url of ['/api', '/api/v1/nothing', '/api/nothing?x=1']) {
      const reply = await get(url, html)
      expect(reply.statusCode).toBe(404)
      expect(reply.headers['content-type']).toContain('application/problem+json')
      expect(reply.json()).toMatchObject({ code: 'route-unknown' })
    }
  })

  test('is a problem for a script or an image, never the page in disguise', async () => {
    const reply = await get('/assets/main-00000000.js', { accept: '*/*' })
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'route-unknown'])
  })

  test('hides the build’s own notes, compressed twins and the way out of the folder', async () => {
    for (const url of [
      '/.build-hash',
      '/assets/main-D3adB33f.js.br',
      '/../test.db',
      '/..%2ftest.db',
      '/assets/%2e%2e/%2e%2e/test.db',
    ]) {
      expect((await get(url, { accept: '*/*' })).statusCode).toBe(404)
    }
  })

  test('is a problem for any other method', async () => {
    const reply = await app.inject({ method: 'POST', url: '/indicators', headers: html })
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'route-unknown'])
  })
})
