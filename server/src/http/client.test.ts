import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { issuedTokenSchema } from '@yardstick/shared/accounts/token-schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeClient, RequestRefused } from '../../../docs/client/yardstick.ts'
import type { TestApp } from '../../test/make-app.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { clientSource } from './client-source.ts'

const readText = (path: string) => readFile(fileURLToPath(new URL(path, import.meta.url)), 'utf8')

let test: TestApp
let address: string
let token: string

beforeAll(async () => {
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  address = await test.app.listen({ host: '127.0.0.1', port: 0 })
  const center = await test.createAccount({ role: 'center' })
  const reporter = await test.createAccount({ role: 'reporter', unitCode: 'city-management' })
  const opening = { code: '2023-Q3', dueOn: '2023-10-25' }
  const { cookie } = center
  await test.send('POST', `/plans/${countyPlan}/periods`, { cookie, body: opening })
  const scopes = ['reports.read', 'reports.write']
  const body = { name: '市政平台', scopes, expiresOn: '2023-12-31' }
  const issued = await test.send('POST', '/tokens', { cookie: reporter.cookie, body })
  token = issuedTokenSchema.parse(issued.json()).secret
})
afterAll(() => test.close())

describe('the client in docs/client', () => {
  it('is what the present description of the API makes of it', async () => {
    const description = (await test.app.inject('/api/openapi.json')).json()
    const made = clientSource(description, await readText('./client-runtime.txt'))
    expect(await readText('../../../docs/client/yardstick.ts')).toBe(made)
  })

  it('reads what is public', async () => {
    const call = makeClient({ address })
    const { items } = await call('GET /plans/{plan}/indicators', {
      path: { plan: countyPlan },
    })
    expect(items).toHaveLength(35)
    const { total } = await call('GET /plans/{plan}/data/{table}', {
      path: { plan: countyPlan, table: 'indicators' },
      query: { kind: 'binding' },
    })
    expect(total).toBe(14)
  })

  it('reports with a token, once under a key', async () => {
    const call = makeClient({ address, token })
    const send = () =>
      call('POST /plans/{plan}/periods/{period}/reports/own/batch', {
        path: { plan: countyPlan, period: '2023-Q3' },
        body: { rows: [{ code: 'I06', value: 41.2 }], submit: true },
        idempotencyKey: 'nightly-2023-10-10',
      })
    const first = await send()
    expect(first.submitted).toBe(1)
    expect(await send()).toEqual(first)
  })

  it('tells a refusal in the server’s own words', async () => {
    const call = makeClient({ address })
    const asked = call('GET /plans/{plan}/data/{table}', {
      path: { plan: countyPlan, table: 'secrets' },
    })
    await expect(asked).rejects.toThrow(RequestRefused)
    await expect(asked).rejects.toMatchObject({
      status: 404,
      problem: { code: 'data-table-unknown' },
    })
  })
})
