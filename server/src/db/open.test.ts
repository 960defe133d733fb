import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appendAudit, systemActor } from '../accounts/audit-log.ts'
import { auditEntries, signInFailures } from './account-tables.ts'
import { migrateDatabase } from './migrate.ts'
import { type Connection, openStore, type Store } from './open.ts'

let folder: string
let store: Store

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
  const file = join(folder, 'test.db')
  migrateDatabase(file)
  store = openStore(file)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const at = '2023-10-10T02:00:00.000Z'

const change = (connection: Connection, loginName: string) =>
  connection.insert(signInFailures).values({ loginName, failures: 1, lastFailedAt: at })

const audit = (connection: Connection) =>
  appendAudit(connection, {
    actor: systemActor,
    action: 'session.refused',
    subject: 'account:li',
    detail: {},
    at,
    requestId: 'test',
  })

const counts = () =>
  store.read(async (connection) => [
    await connection.$count(signInFailures),
    await connection.$count(auditEntries),
  ])

describe('a write', () => {
  test('keeps the change and its audit row together', async () => {
    await store.write(async (connection) => {
      await change(connection, 'li')
      await audit(connection)
    })
    expect(await counts()).toEqual([1, 1])
  })

  test('that fails after its audit row leaves neither, and does not hold up the next', async () => {
    const failed = store.write(async (connection) => {
      await change(connection, 'li')
      await audit(connection)
      throw new Error('broken off')
    })
    const next = store.write((connection) => change(connection, 'wang'))
    await expect(failed).rejects.toThrow('broken off')
    await next
    expect(await counts()).toEqual([1, 0])
  })

  test('inside another goes back with it', async () => {
    const outer = store.write(async (connection) => {
      await change(connection, 'li')
      await store.write((inner) => audit(inner))
      throw new Error('broken off')
    })
    await expect(outer).rejects.toThrow('broken off')
    expect(await counts()).toEqual([0, 0])
  })

  test('is seen by its own reads, and by others only once it is whole', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let within: number[] = []
    const written = store.write(async (connection) => {
      await change(connection, 'li')
      within = await counts()
      await held
    })
    expect(await counts()).toEqual([0, 0])
    release()
    await written
    expect([within, await counts()]).toEqual([
      [1, 0],
      [1, 0],
    ])
  })

  test('raises the version that cached replies hang on; one that fails does not', async () => {
    const before = store.version()
    await store.write((connection) => change(connection, 'li'))
    const after = store.version()
    expect(after).not.toBe(before)
    await store.write(() => Promise.reject(new Error('broken off'))).catch(() => undefined)
    expect(store.version()).toBe(after)
  })
})

describe('what happened stays written', () => {
  test.each([
    ['changed', sql`UPDATE audit_entries SET action = 'other'`],
    ['removed', sql`DELETE FROM audit_entries`],
  ])('an audit row cannot be %s', async (_how, statement) => {
    await store.write(audit)
    const tampering = store.write(async (connection) => connection.run(statement))
    await expect(tampering).rejects.toMatchObject({
      cause: { message: 'audit_entries is append-only' },
    })
    expect(await counts()).toEqual([0, 1])
  })
})
