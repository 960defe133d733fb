import { setTimeout } from 'node:timers/promises'
import {
  type EditionBuild,
  type EditionDetail,
  editionBuildSchema,
  editionDetailSchema,
} from '@yardstick/shared/whitepaper/schema.ts'
import { sql } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import type { TestAccount, TestApp } from './make-app.ts'
import { renderQuickly } from './render-quickly.ts'
import { reportYear } from './reported-year.ts'
import { countyPlan, makeSeededApp } from './seeded-app.ts'

export const editionsPath = `/plans/${countyPlan}/editions`

const succeeded = (reply: LightMyRequestResponse): LightMyRequestResponse => {
  if (reply.statusCode >= 300) throw new Error(`${reply.statusCode} ${reply.body}`)
  return reply
}

/** What editors do with an edition, each by a request of the application's own. */
export type EditionDesk = {
  test: TestApp
  center: TestAccount
  head: TestAccount
  get: (path: string, account?: TestAccount) => Promise<LightMyRequestResponse>
  post: (path: string, body?: unknown, account?: TestAccount) => Promise<LightMyRequestResponse>
  /** As it stands. */
  read: (path: string) => Promise<EditionDetail>
  /** Makes the files and waits for them. */
  make: (path: string) => Promise<EditionBuild>
  /** How the making ended. */
  waitForFiles: (path: string) => Promise<EditionBuild>
  submit: (path: string) => Promise<void>
  publish: (path: string) => Promise<LightMyRequestResponse>
}

/** An installation whose year 2023 is reported and could be told of, with people at the center. */
export const makeEditionDesk = async (now = '2024-03-01T02:00:00.000Z'): Promise<EditionDesk> => {
  const test = await makeSeededApp({ now, renderFiles: renderQuickly })
  const center = await test.createAccount({ role: 'center' })
  const head = await test.createAccount({ role: 'center_head' })
  await test.store.write(reportYear)
  // The binding indicators that the year leaves open are answered for.
  await test.store.write(async (connection) =>
    connection.run(sql`
      UPDATE reports SET state = 'verified', outcome = 'no_data', note = '系统改造'
      WHERE indicator_id IN (SELECT id FROM indicators WHERE code IN ('I18', 'I27'))
    `),
  )
  const get: EditionDesk['get'] = (path, account = center) =>
    test.send('GET', path, { cookie: account.cookie })
  const post: EditionDesk['post'] = (path, body, account = center) =>
    test.send('POST', path, { cookie: account.cookie, body })
  const read = async (path: string) =>
    editionDetailSchema.parse(succeeded(await get(`${path}/desk`)).json())
  const waitForFiles = async (path: string): Promise<EditionBuild> => {
    for (;;) {
      const build = editionBuildSchema.parse(succeeded(await get(`${path}/build`)).json())
      if (build.state !== 'running') return build
      await setTimeout(20)
    }
  }
  return {
    test,
    center,
    head,
    get,
    post,
    read,
    waitForFiles,
    make: async (path) => {
      succeeded(await post(`${path}/build`))
      return waitForFiles(path)
    },
    submit: async (path) => {
      succeeded(await post(`${path}/submit`, { version: (await read(path)).version }))
    },
    publish: async (path) => post(`${path}/publish`, { version: (await read(path)).version }, head),
  }
}
