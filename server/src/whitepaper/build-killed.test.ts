import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { narrativeLimits } from '@yardstick/shared/whitepaper/narrative.ts'
import {
  editionBuildSchema,
  editionDetailSchema,
  editionFileKinds,
} from '@yardstick/shared/whitepaper/schema.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, makeCaller } from '../../test/caller.ts'
import { editionsPath, makeEditionDesk } from '../../test/edition-desk.ts'
import { hostileTexts } from '../../test/hostile-edition.ts'
import {
  addressIn,
  readyLines,
  type ServerProcess,
  startServerProcess,
} from '../../test/server-process.ts'
import { databaseFile } from '../config.ts'

const patienceMs = 180_000
const folder = mkdtempSync(join(tmpdir(), 'yardstick-build-'))
const dataDir = join(folder, 'data')
const edition = `${editionsPath}/2023/1`
let cookie: string
let server: ServerProcess | undefined

/** A data folder as a server leaves it: an edition with hostile words that waits for its files. */
beforeAll(async () => {
  const now = new Date()
  const desk = await makeEditionDesk(now.toISOString())
  await desk.post(editionsPath, { year: 2023, asOf: chinaDate(now) })
  const blocks = hostileTexts.map((text) => ({
    kind: 'paragraph',
    text: text.slice(0, narrativeLimits.paragraph),
  }))
  const written = await desk.test.send('PUT', `${edition}/sections/overview`, {
    cookie: desk.head.cookie,
    body: { version: 0, narrative: { replacesAutomatic: false, blocks } },
  })
  expect(written.statusCode, written.body).toBe(200)
  await desk.submit(edition)
  cookie = desk.head.cookie
  mkdirSync(dataDir)
  const file = databaseFile(dataDir)
  await desk.test.store.read(async (connection) => connection.run(sql`VACUUM INTO ${file}`))
  await desk.test.close()
})
afterAll(() => {
  server?.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

const launch = async (): Promise<Caller> => {
  server = startServerProcess(dataDir)
  return makeCaller(addressIn(await readyLines(server)))
}

const kill = async (): Promise<void> => {
  if (!server) return
  const gone = once(server, 'exit')
  server.kill('SIGKILL')
  await gone
}

const readBuild = async (call: Caller) =>
  editionBuildSchema.parse(
    JSON.parse((await call({ method: 'GET', path: `${edition}/build`, cookie })).text),
  )

const readEdition = async (call: Caller) =>
  editionDetailSchema.parse(
    JSON.parse((await call({ method: 'GET', path: `${edition}/desk`, cookie })).text),
  )

const startOfFile = { docx: 'PK', pdf: '%PDF-1.', xlsx: 'PK', package: 'PK' } as const

it(
  'a server killed while it makes files leaves none behind, and the next one makes and publishes them',
  async () => {
    const first = await launch()
    const began = await first({ method: 'POST', path: `${edition}/build`, cookie, body: {} })
    expect(began.status, began.text).toBe(202)
    while ((await readBuild(first)).step === null) await setTimeout(20)
    await kill()

    const second = await launch()
    expect((await readEdition(second)).files).toEqual([])
    const asked = await second({ method: 'GET', path: `${edition}/build`, cookie })
    expect(JSON.parse(asked.text)).toMatchObject({ state: 'none' })
    await second({ method: 'POST', path: `${edition}/build`, cookie, body: {} })
    while ((await readBuild(second)).state === 'running') await setTimeout(100)
    expect(await readBuild(second)).toMatchObject({ state: 'done', done: editionFileKinds.length })
    expect(readdirSync(join(dataDir, 'editions', 'incoming'))).toEqual([])

    const { version, files } = await readEdition(second)
    const body = { version }
    const published = await second({ method: 'POST', path: `${edition}/publish`, cookie, body })
    expect(published.status, published.text).toBe(200)
    for (const { kind, bytes } of files) {
      const { text } = await second({ method: 'GET', path: `${edition}/files/${kind}` })
      expect([kind, text.startsWith(startOfFile[kind])]).toEqual([kind, true])
      expect(bytes).toBeGreaterThan(10_000)
    }
    const book = await second({ method: 'GET', path: edition })
    expect(book.status).toBe(200)
    expect(book.text).not.toMatch(/\\u00[01]|[\u202a-\u202e\u2066-\u2069]/i)
  },
  patienceMs,
)
