import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { seedPlans } from '../../../seed/run.ts'
import { makeTestApp, type TestApp } from '../../test/make-app.ts'

let made: TestApp
beforeEach(async () => {
  made = await makeTestApp()
})
afterEach(() => made.close())

const ask = async (url: string) => {
  const reply = await made.app.inject(url)
  return { status: reply.statusCode, reply }
}

test('GET /healthz answers while the process is up, whatever the database holds', async () => {
  const { status, reply } = await ask('/healthz')
  expect([status, reply.json()]).toEqual([200, { status: 'up' }])
  expect(reply.headers['cache-control']).toBe('no-store')
})

describe('GET /readyz', () => {
  const lackOf = async () => {
    const { status, reply } = await ask('/readyz')
    expect(reply.headers['content-type']).toContain('application/problem+json')
    const { code, facts } = problemSchema.parse(reply.json())
    return [status, code, facts.reason]
  }

  test('is 503 until a plan is loaded', async () => {
    expect(await lackOf()).toEqual([503, 'not-ready', 'no-plan'])
    await seedPlans(made.store)
    const { status, reply } = await ask('/readyz')
    expect([status, reply.json()]).toEqual([200, { status: 'ready' }])
  })

  test('is 503 when another program has migrated the database', async () => {
    await seedPlans(made.store)
    await made.store.write(async (connection) =>
      connection.run(
        sql`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)`,
      ),
    )
    expect(await lackOf()).toEqual([503, 'not-ready', 'not-migrated'])
  })

  test('is 503 when the database does not answer, and says nothing of the inside', async () => {
    await made.store.write(async (connection) =>
      connection.run(sql`DROP TABLE __drizzle_migrations`),
    )
    expect(await lackOf()).toEqual([503, 'not-ready', 'no-database'])
    expect((await ask('/readyz')).reply.body).not.toContain('drizzle')
  })
})
