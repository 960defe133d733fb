import { asc, count, inArray } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeTestApp, type TestApp } from '../../test/make-app.ts'
import { signInFailures } from './account-tables.ts'
import type { Connection } from './open.ts'
import { listed, prepared } from './prepared.ts'

let test: TestApp

beforeEach(async () => {
  test = await makeTestApp()
  const at = '2023-10-10T00:00:00.000Z'
  const rows = ['chen', 'li', 'zhou'].map((loginName) => ({
    loginName,
    failures: 1,
    lastFailedAt: at,
    lockedUntil: null,
  }))
  await test.store.write(async (connection) => {
    await connection.insert(signInFailures).values(rows)
  })
})
afterEach(() => test.close())

const prepareCount = (connection: Connection) =>
  connection.select({ rows: count() }).from(signInFailures).prepare()

describe('a prepared query', () => {
  it('is made once for the reader and once for the writer', async () => {
    const made: Connection[] = []
    const counted = prepared((connection) => {
      made.push(connection)
      return prepareCount(connection)
    })
    for (const _again of [1, 2]) {
      await test.store.read(async (connection) => counted(connection).all())
      await test.store.write(async (connection) => counted(connection).all())
    }
    expect(made).toHaveLength(2)
    expect(new Set(made).size).toBe(2)
  })

  it('reads inside a write what that transaction has written, and nobody else does', async () => {
    const counted = prepared(prepareCount)
    const within = test.store.write(async (connection) => {
      await connection.delete(signInFailures)
      expect(counted(connection).get()).toEqual({ rows: 0 })
      throw new Error('rolled back')
    })
    await expect(within).rejects.toThrow('rolled back')
    const after = await test.store.read(async (connection) => counted(connection).get())
    expect(after).toEqual({ rows: 3 })
  })

  it.each([
    { names: [], found: [] },
    { names: ['li'], found: ['li'] },
    { names: ['zhou', 'nobody', 'chen'], found: ['chen', 'zhou'] },
  ])('takes a list of any length: $names', async ({ names, found }) => {
    const named = prepared((connection) =>
      connection
        .select({ loginName: signInFailures.loginName })
        .from(signInFailures)
        .where(inArray(signInFailures.loginName, listed('names')))
        .orderBy(asc(signInFailures.loginName))
        .prepare(),
    )
    const rows = await test.store.read(async (connection) =>
      named(connection).all({ names: JSON.stringify(names) }),
    )
    expect(rows.map(({ loginName }) => loginName)).toEqual(found)
  })
})
