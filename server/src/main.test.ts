import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  addressIn,
  readyLines,
  type ServerProcess,
  startServerProcess,
} from '../test/server-process.ts'
import { databaseFile } from './config.ts'
import { migrateDatabase } from './db/migrate.ts'

let folder: string
let dataDir: string
let running: ServerProcess[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yardstick-'))
  dataDir = join(folder, 'data')
  running = []
})
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

const launch = (environment: Record<string, string> = {}): ServerProcess => {
  const child = startServerProcess(dataDir, environment)
  running.push(child)
  return child
}

/** Everything that a process wrote, and how it ended. */
const endOf = async (child: ServerProcess) => {
  const exit = once(child, 'exit')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = await exit
  return { code: Number(code), stdout, stderr }
}

const stop = async (child: ServerProcess, signal: 'SIGTERM' | 'SIGINT') => {
  const exit = once(child, 'exit')
  child.kill(signal)
  const [code] = await exit
  return code
}

describe('starting and stopping', () => {
  test('a first start makes folder and database, names the administrator once, and is ready', async () => {
    const first = launch()
    const lines = await readyLines(first)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/sysadmin.*一次性密码/)
    const address = addressIn(lines)
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    expect(await stop(first, 'SIGTERM')).toBe(0)
    expect(readdirSync(dataDir)).toEqual(['yardstick.db'])

    const second = launch({ HOST: '0.0.0.0' })
    const [only, ...others] = await readyLines(second)
    expect(others).toEqual([])
    expect(only).toMatch(/http:\/\/localhost:\d+/)
    expect(await stop(second, 'SIGINT')).toBe(0)
  })
})

describe('what keeps it from starting: one line in both languages, and status 1', () => {
  const refusalOf = async (environment: Record<string, string> = {}): Promise<string> => {
    const { code, stdout, stderr } = await endOf(launch(environment))
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^Cannot start: .+\. 无法启动：.+。\n$/)
    return stderr
  }

  test('a wrong environment, with every variable at fault', async () => {
    const line = await refusalOf({ PORT: 'eighty', LOG_LEVEL: 'loud' })
    expect(line).toContain('PORT')
    expect(line).toContain('LOG_LEVEL')
    expect(existsSync(dataDir)).toBe(false)
  })

  test('a port that another program uses', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const bound = other.address()
    const port = typeof bound === 'object' ? String(bound?.port) : ''
    expect(await refusalOf({ PORT: port })).toContain(`port ${port} is in use`)
    other.close()
    // The next start is still the first one: its password has not been shown to anyone yet.
    expect((await readyLines(launch()))[0]).toContain('一次性密码')
  })

  test('an address that this machine does not have', async () => {
    expect(await refusalOf({ HOST: '203.0.113.7' })).toContain('HOST=203.0.113.7')
  })

  test('a data folder that cannot be made', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const inside = join(file, 'data')
    expect(await refusalOf({ DATA_DIR: inside })).toContain(`DATA_DIR=${inside} cannot be created`)
  })

  test('a data folder that is there but cannot be written', async () => {
    mkdirSync(databaseFile(dataDir), { recursive: true })
    expect(await refusalOf()).toContain(`DATA_DIR=${dataDir} cannot be created or written`)
  })

  test('a file that is no database', async () => {
    mkdirSync(dataDir)
    writeFileSync(databaseFile(dataDir), 'a shopping list, not a database\n'.repeat(200))
    expect(await refusalOf()).toContain('is no database')
  })

  test('a database of a newer version, which it leaves as it is', async () => {
    mkdirSync(dataDir)
    const file = databaseFile(dataDir)
    migrateDatabase(file)
    const database = new Database(file)
    database
      .prepare(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', ?)`)
      .run(Date.UTC(2099, 0))
    database.close()
    expect(await refusalOf()).toContain('newer version')
  })
})
