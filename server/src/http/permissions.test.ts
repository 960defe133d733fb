import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mayDo, type Permission, permissions } from '@yardstick/shared/accounts/permissions.ts'
import { isUnitRole, type Role, roles } from '@yardstick/shared/accounts/schema.ts'
import Fastify, { type FastifyInstance, type InjectOptions, type RouteOptions } from 'fastify'
import { afterAll, describe, expect, it } from 'vitest'
import { makeTestApp, type TestApp } from '../../test/make-app.ts'
import { units } from '../db/plan-tables.ts'
import { guardRoutes } from './session.ts'

type Method = NonNullable<InjectOptions['method']>
type GuardedRoute = { method: Method; url: string; permission: Permission }

const methodsOf = ({ method }: RouteOptions): Method[] => [method].flat() as Method[]

/** Listens to the application while it is put together, as nothing else knows all its routes. */
const watchRoutes = async (
  make: () => Promise<TestApp>,
): Promise<{ test: TestApp; registered: RouteOptions[] }> => {
  const registered: RouteOptions[] = []
  const watch = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', (route) => {
      registered.push(route)
    })
  }
  subscribe('fastify.initialization', watch)
  const test = await make()
  unsubscribe('fastify.initialization', watch)
  return { test, registered }
}

const { test, registered } = await watchRoutes(() => makeTestApp())

const apiRoutes = registered.filter(({ url }) => url.startsWith('/api/v1/'))
const guarded = apiRoutes.flatMap((route): GuardedRoute[] => {
  const permission = route.config?.permission
  if (!permission) return []
  return methodsOf(route).map((method) => ({ method, url: route.url, permission }))
})
/** Signing out comes last: it ends the session that the others are tried with. */
const inOrder = guarded.toSorted(
  (one, other) =>
    Number(one.permission === 'session.close') - Number(other.permission === 'session.close'),
)

const bureau = {
  jurisdictionCode: '430121',
  code: 'bureau',
  name: '县行政审批服务局',
  nameEn: 'Administrative Approval Service Bureau',
  shortName: '县审批局',
  kind: 'county_department',
  aliases: [],
  citations: [],
}
await test.store.write(async (connection) => connection.insert(units).values(bureau))

const signInAs = async (role: Role): Promise<string> =>
  (await test.createAccount(isUnitRole(role) ? { role, unitCode: bureau.code } : { role })).cookie

const people: { who: Role | 'visitor'; role: Role | null; cookie: string | undefined }[] = [
  { who: 'visitor', role: null, cookie: undefined },
]
for (const role of roles) people.push({ who: role, role, cookie: await signInAs(role) })

afterAll(() => test.close())

/** An address that fits the route and names nothing that exists. */
const addressOf = (url: string): string => url.replace(/:\w+/g, '999999')

/** `allowed` whatever else then fails; otherwise the code of the refusal. */
const tryRoute = async (route: GuardedRoute, cookie: string | undefined): Promise<string> => {
  const reply = await test.app.inject({
    method: route.method,
    url: addressOf(route.url),
    remoteAddress: `10.1.0.${people.findIndex((person) => person.cookie === cookie)}`,
    headers: {
      host: 'localhost',
      origin: 'http://localhost',
      ...(cookie ? { cookie } : {}),
    },
  })
  if (reply.statusCode !== 401 && reply.statusCode !== 403) return 'allowed'
  return route.method === 'HEAD' ? String(reply.statusCode) : reply.json().code
}

describe('every route of the interface', () => {
  it('names a permission', () => {
    const bare = apiRoutes.filter((route) => !route.config?.permission)
    expect(bare.map(({ method, url }) => `${method} ${url}`)).toEqual([])
    expect(guarded.length).toBeGreaterThan(0)
  })

  it('without one keeps the server from starting', () => {
    const app = Fastify()
    const clock = () => test.clock.now
    guardRoutes(app, { store: test.store, clock, publicOrigin: undefined })
    expect(() => app.get('/unguarded', async () => 'open')).toThrow(
      '/unguarded names no permission',
    )
  })

  it('together they use every row of the permission table', () => {
    const used = new Set(registered.map((route) => route.config?.permission))
    const rows = Object.keys(permissions).filter((row) => ![...used].some((one) => one === row))
    expect(rows).toEqual([])
  })
})

describe.each(people)('what $who may do', ({ role, cookie }) => {
  it.each(inOrder)('$method $url ($permission)', async (route) => {
    const outcome = await tryRoute(route, cookie)
    if (mayDo(role, route.permission)) {
      expect(['sign-in-required', 'role-refused', '401', '403']).not.toContain(outcome)
      return
    }
    const refusal = role === null ? ['sign-in-required', '401'] : ['role-refused', '403']
    expect(refusal).toContain(outcome)
  })
})
