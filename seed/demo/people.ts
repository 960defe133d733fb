import type { makeApp } from '@yardstick/server/app.ts'
import { issuedAccountSchema } from '@yardstick/shared/accounts/schema.ts'
import { type DemoAccount, demoPassword } from './accounts.ts'

type App = Awaited<ReturnType<typeof makeApp>>

/** What is used of an answer. */
export type Answer = {
  json: () => unknown
  cookies: readonly { name: string; value: string }[]
}

export type Ask = { method: 'GET' | 'POST' | 'PUT'; path: string; body?: unknown }

/** The clock of the application; set `now` to move it. */
export type DemoClock = { now: Date }

/** People who use the application in their browsers, signing in again whenever they have been away. */
export type People = {
  /** What anyone may read without an account. */
  visit: (path: string) => Promise<Answer>
  /** @throws Error with the application's own words when it refuses */
  ask: (loginName: string, ask: Ask) => Promise<Answer>
  /** The first sign-in: the one-time password is exchanged for the demo's. */
  enter: (loginName: string, oneTimePassword: string) => Promise<void>
  /** An account is created by one administrator and given its rights by another. */
  appoint: (account: DemoAccount, by: { creator: string; granter: string }) => Promise<void>
}

type Sitting = { cookie: string; seenAt: number }

const awayMs = 60 * 60_000

/**
 * People at different machines: guesses of passwords are limited by address, and eighteen quarters
 * of signing in within seconds would look like guessing.
 */
const addressOf = (request: number): string => `10.35.${(request >> 8) & 255}.${request & 255}`

export const makePeople = (app: App, clock: DemoClock): People => {
  const sittings = new Map<string, Sitting>()
  let requests = 0

  const send = async ({ method, path, body }: Ask, cookie?: string): Promise<Answer> => {
    requests += 1
    const reply = await app.inject({
      method,
      url: `/api/v1${path}`,
      remoteAddress: addressOf(requests),
      headers: {
        host: 'localhost',
        origin: 'http://localhost',
        ...(cookie ? { cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    if (reply.statusCode < 300) return reply
    throw new Error(`${method} ${path}: ${reply.statusCode} ${reply.body}`)
  }

  const sitDown = (loginName: string, reply: Answer): string => {
    const [set] = reply.cookies
    if (!set) throw new Error(`${loginName} was given no session`)
    const cookie = `${set.name}=${set.value}`
    sittings.set(loginName, { cookie, seenAt: clock.now.getTime() })
    return cookie
  }

  const signIn = async (loginName: string, password: string): Promise<string> => {
    const ask = { method: 'POST', path: '/session', body: { loginName, password } } as const
    return sitDown(loginName, await send(ask))
  }

  const present = (loginName: string): string | undefined => {
    const sitting = sittings.get(loginName)
    const away = Math.abs(clock.now.getTime() - (sitting?.seenAt ?? 0))
    if (!sitting || away >= awayMs) return undefined
    sitting.seenAt = clock.now.getTime()
    return sitting.cookie
  }

  const ask: People['ask'] = async (loginName, wanted) =>
    send(wanted, present(loginName) ?? (await signIn(loginName, demoPassword)))

  const visit: People['visit'] = (path) => send({ method: 'GET', path })

  const enter: People['enter'] = async (loginName, oneTimePassword) => {
    const cookie = await signIn(loginName, oneTimePassword)
    const body = { currentPassword: oneTimePassword, newPassword: demoPassword }
    sitDown(loginName, await send({ method: 'POST', path: '/session/password', body }, cookie))
  }

  const appoint: People['appoint'] = async (account, { creator, granter }) => {
    const { loginName, displayName, role, unitCode } = account
    const body = { loginName, displayName }
    const created = await ask(creator, { method: 'POST', path: '/accounts', body })
    const issued = issuedAccountSchema.parse(created.json())
    const path = `/accounts/${issued.account.id}/rights`
    await ask(granter, { method: 'PUT', path, body: { role, unitCode } })
    await enter(loginName, issued.oneTimePassword)
  }
  return { visit, ask, enter, appoint }
}
