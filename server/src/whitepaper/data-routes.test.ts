import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { dataRequestsPerMinute } from './data-routes.ts'

const plan = `/plans/${countyPlan}`
let test: TestApp

beforeAll(async () => {
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
})
afterAll(() => test.close())

const get = (path: string, headers: Record<string, string> = {}, remoteAddress?: string) =>
  test.send('GET', `${plan}/data${path}`, { headers, ...(remoteAddress ? { remoteAddress } : {}) })

const page = async (path: string) => {
  const reply = await get(path)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

const funded = '/projects?category=funded'

describe('the tables of open data', () => {
  it('are listed with their schemas and how many rows they have', async () => {
    const { asOf, items } = await page('')
    expect(asOf).toBe('2023-10-10')
    expect(items.map(({ name }: { name: string }) => name)).toEqual(
      allTables.map(({ name }) => name),
    )
    const byName = Object.fromEntries(
      items.map(({ name, rows }: { name: string; rows: number }) => [name, rows]),
    )
    expect(byName).toMatchObject({ indicators: 35, projects: 48, actions: 10 })
    expect(items[2].schema.fields[0]).toMatchObject({ name: expect.any(String) })
  })

  it('give the plan’s own sums through filters', async () => {
    const { total, items } = await page(`${funded}&limit=1000`)
    expect([total, items.length]).toEqual([19, 19])
    const binding = await page('/indicators?kind=binding&fields=code')
    expect(binding.total).toBe(14)
    expect(Object.keys(binding.items[0])).toEqual(['code'])
  })

  it('come page by page, and every row once', async () => {
    const seen: string[] = []
    let next: string | undefined = '/indicators?limit=10&fields=code'
    while (next) {
      const reply = await get(next)
      seen.push(...reply.json().items.map(({ code }: { code: string }) => code))
      expect(reply.headers['x-total-count']).toBe('35')
      const link = String(reply.headers.link ?? '')
      next = /<[^>]*\/data([^>]*)>; rel="next"/.exec(link)?.[1]
    }
    expect([seen.length, new Set(seen).size]).toEqual([35, 35])
  })

  it.each([
    ['by what the reader accepts', '/indicators?limit=2', { accept: 'text/csv' }],
    ['by the address', '/indicators?limit=2&format=csv', {}],
  ])('are CSV %s', async (_how, path, headers) => {
    const reply = await get(path, headers)
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(reply.headers.vary).toContain('accept')
    expect(reply.body.charCodeAt(0)).toBe(0xfeff)
    expect(reply.body.trimEnd().split('\r\n')).toHaveLength(3)
  })

  it('of the same address in two forms are never mixed up', async () => {
    const json = await get('/plan')
    const csv = await get('/plan', { accept: 'text/csv' })
    expect((await get('/plan')).body).toBe(json.body)
    expect(csv.headers.etag).not.toBe(json.headers.etag)
    const again = await get('/plan', {
      accept: 'text/csv',
      'if-none-match': String(csv.headers.etag),
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it.each([
    ['an unknown table', '/secrets', 404, 'data-table-unknown'],
    ['an unknown column', '/indicators?colour=red', 422, 'data-query-invalid'],
    ['too large a page', '/indicators?limit=1001', 422, 'data-query-invalid'],
    ['an unknown form', '/indicators?format=xml', 422, 'data-query-invalid'],
  ])('refuse %s in words', async (_what, path, status, code) => {
    const reply = await get(path)
    expect([reply.statusCode, problemSchema.parse(reply.json()).code]).toEqual([status, code])
  })

  it('may be read by pages of other sites, which may write nothing', async () => {
    const reply = await get('/plan', { origin: 'https://other.example' })
    expect(reply.headers['access-control-allow-origin']).toBe('*')
    expect(reply.headers['access-control-allow-credentials']).toBeUndefined()
    for (const header of ['etag', 'link', 'x-total-count', 'x-ratelimit-limit', 'retry-after']) {
      expect(reply.headers['access-control-expose-headers']).toContain(header)
    }
    const asked = await test.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/session',
      headers: { origin: 'https://other.example', 'access-control-request-method': 'POST' },
    })
    expect(asked.headers['access-control-allow-methods']).not.toMatch(/POST|PUT|DELETE/)
  })

  it('say how many requests are left, and refuse those beyond', async () => {
    const from = '10.99.0.1'
    const first = await get('/plan', {}, from)
    expect(first.headers['x-ratelimit-limit']).toBe(String(dataRequestsPerMinute))
    expect(first.headers['x-ratelimit-remaining']).toBe(String(dataRequestsPerMinute - 1))
    for (let count = 1; count < dataRequestsPerMinute; count += 1) await get('/plan', {}, from)
    const refused = await get('/plan', {}, from)
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many-requests'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('the feeds', () => {
  const publish = async () => {
    const head = await test.createAccount({ role: 'center_head' })
    const { cookie } = head
    const body = { code: '2023-Q3', dueOn: '2023-10-25' }
    await test.send('POST', `${plan}/periods`, { cookie, body })
    const reason = '演练：各单位本期不报'
    const path = `${plan}/periods/2023-Q3/publish`
    const reply = await test.send('POST', path, { cookie, body: { reason } })
    expect(reply.statusCode, reply.body).toBe(200)
  }

  it('are empty before anything is published, and then tell what was published when', async () => {
    expect((await test.send('GET', `${plan}/feed.json`)).json().items).toEqual([])
    await publish()
    const json = (await test.send('GET', `${plan}/feed.json`)).json()
    expect(json.version).toBe('https://jsonfeed.org/version/1')
    expect(json.items).toMatchObject([
      {
        id: `urn:xingsha-yardstick:period:${countyPlan}:2023-Q3`,
        date_published: '2023-10-10T02:00:00.000Z',
        url: expect.stringMatching(/^http:\/\/localhost\/\?plan=.*period=2023-Q3$/),
      },
    ])
    const atom = await test.send('GET', `${plan}/feed.atom`)
    expect(atom.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(atom.body).toMatch(/<updated>2023-10-10T02:00:00.000Z<\/updated>/)
    expect(atom.body).toContain('2023年三季度数据发布')
  })
})
