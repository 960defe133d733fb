import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { issuedAccountSchema, type Role } from '@yardstick/shared/accounts/schema.ts'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { ensureAdministrator } from '../src/accounts/first-start.ts'
import { makePasswords } from '../src/accounts/passwords.ts'
import { type AppOptions, makeApp } from '../src/app.ts'
import { migrateDatabase } from '../src/db/migrate.ts'
import { openStore, type Store } from '../src/db/open.ts'
import { sessionCookie } from '../src/http/session.ts'

/** As cheap as argon2 gets: nothing is protected here. */
export const testPasswords = makePasswords({ memoryCost: 8, timeCost: 1 })

/** The password of every account that `createAccount` makes. */
export const testPassword = 'lantern-Orchid-72'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Sent = {
  cookie?: string | undefined
  body?: unknown
  headers?: Record<string, string>
  /** Every request comes from another address unless it is given, so that no test meets a limit. */
  remoteAddress?: string
}

export type TestAccount = { id: number; loginName: string; cookie: string }

export type TestApp = {
  app: FastifyInstance
  store: Store
  /** Holds the folder of handed-in evidence and that of the white paper's files. */
  dataFolder: string
  /** Set `now` to move it. */
  clock: { now: Date }
  /** Sends a request as our own pages would; `path` is below `/api/v1`. */
  send: (method: Method, path: string, sent?: Sent) => Promise<LightMyRequestResponse>
  /** @returns the cookie header of the new session */
  signIn: (loginName: string, password?: string) => Promise<string>
  /** Makes an account the way the administrators would, and signs it in past its first password. */
  createAccount: (wanted: {
    role: Role
    unitCode?: string
    loginName?: string
  }) => Promise<TestAccount>
  close: () => Promise<void>
}

/** The session cookie that a reply sets, as a cookie header. */
export const cookieOf = (reply: LightMyRequestResponse): string => {
  const cookie = reply.cookies.find(({ name, value }) => name === sessionCookie && value !== '')
  if (!cookie) throw new Error(`no session in the reply ${reply.statusCode} ${reply.body}`)
  return `${sessionCookie}=${cookie.value}`
}

const succeeded = (reply: LightMyRequestResponse): LightMyRequestResponse => {
  if (reply.statusCode >= 300) throw new Error(`${reply.statusCode} ${reply.body}`)
  return reply
}

const makeSend = (app: FastifyInstance, origin: string): TestApp['send'] => {
  let requests = 0
  return async (method, path, { cookie, body, headers, remoteAddress } = {}) => {
    requests += 1
    return app.inject({
      method,
      url: `/api/v1${path}`,
      remoteAddress: remoteAddress ?? `10.0.${requests >> 8}.${requests & 255}`,
      headers: {
        host: 'localhost',
        ...(method === 'GET' ? {} : { origin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
  }
}

/** Signing in and making accounts through the application's own rules. */
const makePeople = (send: TestApp['send'], store: Store, clock: { now: Date }) => {
  let people = 0
  let ready: Promise<void> | undefined

  const signIn = async (loginName: string, password = testPassword): Promise<string> =>
    cookieOf(await send('POST', '/session', { body: { loginName, password } }))

  const enter = async (loginName: string, oneTimePassword: string): Promise<string> => {
    const cookie = await signIn(loginName, oneTimePassword)
    const body = { currentPassword: oneTimePassword, newPassword: testPassword }
    return cookieOf(await send('POST', '/session/password', { cookie, body }))
  }

  const create = async (loginName: string) => {
    const cookie = await signIn('sysadmin')
    const body = { loginName, displayName: loginName }
    const created = succeeded(await send('POST', '/accounts', { cookie, body }))
    const { account, oneTimePassword } = issuedAccountSchema.parse(created.json())
    return { id: account.id, oneTimePassword }
  }

  const grant = async (granter: string, id: number, role: Role, unitCode: string | null) => {
    const cookie = await signIn(granter)
    succeeded(await send('PUT', `/accounts/${id}/rights`, { cookie, body: { role, unitCode } }))
  }

  const appointAdministrators = async () => {
    const first = await ensureAdministrator(store, () => clock.now, testPasswords)
    if (!first) throw new Error('this database has accounts that the test application did not make')
    await enter(first.loginName, first.oneTimePassword)
    const { id, oneTimePassword } = await create('secadmin')
    await grant('sysadmin', id, 'secadmin', null)
    await enter('secadmin', oneTimePassword)
  }

  const createAccount: TestApp['createAccount'] = async ({ role, unitCode, loginName }) => {
    ready ??= appointAdministrators()
    await ready
    people += 1
    const name = loginName ?? `${role}.${people}`
    const { id, oneTimePassword } = await create(name)
    if (role !== 'none') await grant('secadmin', id, role, unitCode ?? null)
    return { id, loginName: name, cookie: await enter(name, oneTimePassword) }
  }
  return { signIn, createAccount }
}

/** A database that tests begin with: its file's bytes, made once and then copied for each of them. */
export type Beginning = () => Promise<Buffer>

/** A beginning with every migration applied, and with what `fill` writes. */
export const beginWith = (fill: (store: Store) => Promise<unknown>): Beginning => {
  const make = async (): Promise<Buffer> => {
    const folder = mkdtempSync(join(tmpdir(), 'yardstick-'))
    const file = join(folder, 'test.sqlite')
    try {
      migrateDatabase(file)
      const store = openStore(file)
      // What is closed lies in the one file.
      await fill(store).finally(store.close)
      return readFileSync(file)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  let made: Promise<Buffer> | undefined
  return () => {
    made ??= make()
    return made
  }
}

const nothingIn = beginWith(async () => undefined)

/**
 * The complete application over a database of its own with every migration applied. The first
 * account that is created brings `sysadmin` and `secadmin` with it.
 */
export const makeTestApp = async (
  options: Partial<Pick<AppOptions, 'demo' | 'publicOrigin' | 'renderFiles'>> & {
    now?: string
    beginning?: Beginning
  } = {},
): Promise<TestApp> => {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-'))
  const file = join(folder, 'test.sqlite')
  writeFileSync(file, await (options.beginning ?? nothingIn)())
  const store = openStore(file)
  const clock = { now: new Date(options.now ?? '2023-10-20T02:00:00.000Z') }
  const app = await makeApp({
    store,
    dataFolder: folder,
    clock: () => clock.now,
    demo: options.demo ?? false,
    publicOrigin: options.publicOrigin,
    renderFiles: options.renderFiles,
    passwords: testPasswords,
    pause: async () => undefined,
  })
  const send = makeSend(app, options.publicOrigin ?? 'http://localhost')
  const close = async () => {
    await app.close()
    store.close()
    rmSync(folder, { recursive: true })
  }
  return { app, store, dataFolder: folder, clock, send, ...makePeople(send, store, clock), close }
}
