import { accountSchema, issuedAccountSchema, type Role } from '@yardstick/shared/accounts/schema.ts'
import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import type { LightMyRequestResponse } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeTestApp, type TestAccount, type TestApp, testPassword } from '../../test/make-app.ts'
import { units } from '../db/plan-tables.ts'

let test: TestApp
let person: TestAccount
let sysadmin: string
let secadmin: string

const insertUnit = (code: string, name: string, kind: string): Promise<unknown> =>
  test.store.write(async (connection) =>
    connection.insert(units).values({
      jurisdictionCode: '430121',
      code,
      name,
      nameEn: name,
      shortName: name,
      kind,
      aliases: [],
      citations: [],
    }),
  )

beforeEach(async () => {
  test = await makeTestApp()
  await insertUnit('data-bureau', '县行政审批服务局', 'county_department')
  await insertUnit('towns', '各镇（街）', 'collective')
  person = await test.createAccount({ role: 'leader', loginName: 'li.ming' })
  sysadmin = await test.signIn('sysadmin')
  secadmin = await test.signIn('secadmin')
})
afterEach(() => test.close())

const codeOf = (reply: LightMyRequestResponse): string => problemSchema.parse(reply.json()).code

const refusalOf = (reply: LightMyRequestResponse) => {
  const { status, code, errors } = problemSchema.parse(reply.json())
  return { status, code, path: errors[0]?.path ?? null }
}

const grant = (cookie: string, id: number, role: Role, unitCode: string | null = null) =>
  test.send('PUT', `/accounts/${id}/rights`, { cookie, body: { role, unitCode } })

const setState = (cookie: string, id: number, state: 'active' | 'disabled') =>
  test.send('PUT', `/accounts/${id}/state`, { cookie, body: { state } })

const idOf = async (loginName: string): Promise<number> => {
  const { items } = (await test.send('GET', '/accounts', { cookie: sysadmin })).json()
  return items.find((account: { loginName: string }) => account.loginName === loginName).id
}

const isSignedIn = async (cookie: string): Promise<boolean> =>
  (await test.send('GET', '/session', { cookie })).json().account !== null

const newestAudit = async (query = '') => {
  const auditor = await test.createAccount({ role: 'auditor' })
  const reply = await test.send('GET', `/audit?limit=200${query}`, { cookie: auditor.cookie })
  return reply.json().items
}

describe('the list of accounts', () => {
  it.each(['sysadmin', 'secadmin'])('is for %s, and holds no secrets', async (loginName) => {
    const reply = await test.send('GET', '/accounts', { cookie: await test.signIn(loginName) })
    expect(reply.json().items.map((account: { loginName: string }) => account.loginName)).toEqual([
      'li.ming',
      'secadmin',
      'sysadmin',
    ])
    expect(reply.body).not.toMatch(/argon2|hash/i)
  })

  it('shows a lock while it lasts', async () => {
    const locks = async () => {
      const { items } = (await test.send('GET', '/accounts', { cookie: sysadmin })).json()
      return items.map((account: { lockedUntil: string | null }) => account.lockedUntil)
    }
    const body = { loginName: 'li.ming', password: 'wrong' }
    for (let time = 0; time < 5; time += 1) await test.send('POST', '/session', { body })
    expect(await locks()).toEqual(['2023-10-20T02:15:00.000Z', null, null])
    test.clock.now = new Date('2023-10-20T02:15:00.000Z')
    expect(await locks()).toEqual([null, null, null])
  })
})

describe('creating an account', () => {
  const create = (body: object, cookie = sysadmin) =>
    test.send('POST', '/accounts', { cookie, body })

  it('gives it no rights and a password that is shown once', async () => {
    const reply = await create({ loginName: 'Wang.Fang', displayName: '王芳' })
    expect(reply.statusCode).toBe(201)
    const { account, half, oneTimePassword } = issuedAccountSchema.parse(reply.json())
    expect(account).toMatchObject({
      loginName: 'wang.fang',
      role: 'none',
      mustChangePassword: true,
      missingHalf: null,
    })
    expect(half).toBeNull()
    expect(oneTimePassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    const [row] = await newestAudit('&subject=account:wang.fang')
    expect(row).toMatchObject({ action: 'account.created', actorRole: 'sysadmin' })
    expect(JSON.stringify(row)).not.toContain(oneTimePassword)
  })

  it('refuses a name that is taken, however it is written', async () => {
    const reply = await create({ loginName: 'LI.MING', displayName: '李明' })
    expect(refusalOf(reply)).toEqual({
      status: 409,
      code: 'login-name-taken',
      path: 'body.loginName',
    })
  })

  it.each([
    { body: { loginName: '李明', displayName: '李明' }, path: 'body.loginName' },
    { body: { loginName: 'wang', displayName: '' }, path: 'body.displayName' },
    { body: { loginName: 'wang', displayName: '王', role: 'center' }, path: 'body' },
  ])('refuses $body', async ({ body, path }) => {
    expect(refusalOf(await create(body))).toEqual({ status: 422, code: 'validation-failed', path })
  })

  it('is not for the security administrator', async () => {
    const reply = await create({ loginName: 'wang', displayName: '王' }, secadmin)
    expect(reply.json()).toMatchObject({ code: 'role-refused', facts: { allowed: ['sysadmin'] } })
  })
})

describe('disabling an account', () => {
  it('ends its sessions and its sign-ins, until it is enabled again', async () => {
    const reply = await setState(sysadmin, person.id, 'disabled')
    expect(accountSchema.parse(reply.json()).state).toBe('disabled')
    expect(await isSignedIn(person.cookie)).toBe(false)
    const body = { loginName: 'li.ming', password: testPassword }
    expect(codeOf(await test.send('POST', '/session', { body }))).toBe('sign-in-failed')
    await setState(sysadmin, person.id, 'active')
    expect(await isSignedIn(person.cookie)).toBe(false)
    expect(await isSignedIn(await test.signIn('li.ming'))).toBe(true)
    const rows = await newestAudit('&action=account.stateSet')
    expect(rows.map((row: { detail: unknown }) => row.detail)).toEqual([
      { from: 'disabled', to: 'active' },
      { from: 'active', to: 'disabled' },
    ])
  })

  it('is refused for the own account and for the last secadmin', async () => {
    expect(refusalOf(await setState(sysadmin, await idOf('sysadmin'), 'disabled'))).toMatchObject({
      status: 409,
      code: 'own-account',
    })
    expect(refusalOf(await setState(sysadmin, await idOf('secadmin'), 'disabled'))).toMatchObject({
      status: 409,
      code: 'last-administrator',
    })
  })

  it('is refused for the last auditor, until another can sign in', async () => {
    const auditor = await test.createAccount({ role: 'auditor' })
    expect(codeOf(await setState(sysadmin, auditor.id, 'disabled'))).toBe('last-administrator')
    expect(codeOf(await grant(secadmin, auditor.id, 'none'))).toBe('last-administrator')
    await grant(secadmin, person.id, 'auditor')
    expect((await setState(sysadmin, auditor.id, 'disabled')).statusCode).toBe(200)
  })

  it('is refused for an account that does not exist', async () => {
    expect(refusalOf(await setState(sysadmin, 999_999, 'disabled')).code).toBe('account-unknown')
    const worded = await test.send('PUT', '/accounts/one/state', {
      cookie: sysadmin,
      body: { state: 'active' },
    })
    expect(refusalOf(worded)).toEqual({ status: 422, code: 'validation-failed', path: 'params.id' })
  })

  it('leaves one of two system administrators, even when they disable each other', async () => {
    const second = await test.createAccount({ role: 'sysadmin' })
    const replies = await Promise.all([
      setState(second.cookie, await idOf('sysadmin'), 'disabled'),
      setState(sysadmin, second.id, 'disabled'),
    ])
    expect(replies.map((reply) => reply.statusCode).sort()).not.toEqual([200, 200])
    const alive = await Promise.all([isSignedIn(second.cookie), isSignedIn(sysadmin)])
    expect(alive.filter(Boolean)).toHaveLength(1)
  })
})

describe('granting rights', () => {
  it('gives a role with its unit, ends the sessions and leaves a row', async () => {
    const reply = await grant(secadmin, person.id, 'reporter', 'data-bureau')
    expect(accountSchema.parse(reply.json())).toMatchObject({
      role: 'reporter',
      unit: { code: 'data-bureau', name: '县行政审批服务局' },
    })
    expect(await isSignedIn(person.cookie)).toBe(false)
    const [row] = await newestAudit('&action=account.rightsGranted&subject=account:li.ming')
    expect(row).toMatchObject({
      actorRole: 'secadmin',
      detail: {
        from: { role: 'leader', unitCode: null },
        to: { role: 'reporter', unitCode: 'data-bureau' },
      },
    })
  })

  it('takes the unit away with the role', async () => {
    await grant(secadmin, person.id, 'reporter', 'data-bureau')
    expect((await grant(secadmin, person.id, 'none')).json()).toMatchObject({
      role: 'none',
      unit: null,
    })
  })

  it.each([
    {
      role: 'reporter',
      unitCode: null,
      status: 422,
      code: 'role-needs-unit',
      path: 'body.unitCode',
    },
    {
      role: 'leader',
      unitCode: 'data-bureau',
      status: 422,
      code: 'role-needs-unit',
      path: 'body.unitCode',
    },
    {
      role: 'approver',
      unitCode: 'nowhere',
      status: 404,
      code: 'unit-unknown',
      path: 'body.unitCode',
    },
    {
      role: 'reporter',
      unitCode: 'towns',
      status: 422,
      code: 'unit-collective',
      path: 'body.unitCode',
    },
  ] as const)('refuses $role with unit $unitCode', async ({ role, unitCode, ...refusal }) => {
    expect(refusalOf(await grant(secadmin, person.id, role, unitCode))).toEqual(refusal)
  })

  it('refuses the own account and the role of the last sysadmin', async () => {
    expect(codeOf(await grant(secadmin, await idOf('secadmin'), 'auditor'))).toBe('own-account')
    expect(codeOf(await grant(secadmin, await idOf('sysadmin'), 'center'))).toBe(
      'last-administrator',
    )
  })

  it('is not for the system administrator once there is a security administrator', async () => {
    const refusal = { status: 403, code: 'role-not-grantable', path: 'body.role' }
    expect(refusalOf(await grant(sysadmin, person.id, 'secadmin'))).toEqual(refusal)
    expect(refusalOf(await grant(sysadmin, person.id, 'center'))).toEqual(refusal)
  })

  it('names the roles that act for a unit', async () => {
    const reply = await test.send('PUT', `/accounts/${person.id}/rights`, {
      cookie: secadmin,
      body: { role: 'leader', unitCode: 'data-bureau' },
    })
    expect(reply.json().detail).toBe('“填报人、单位审核人”须属于一个单位；其他角色不填单位。')
  })
})

describe('the audit trail', () => {
  it('is read page by page, newest first', async () => {
    const { cookie } = await test.createAccount({ role: 'auditor' })
    const ids: number[] = []
    let before: number | null = null
    do {
      const page = await test.send('GET', `/audit?limit=7${before ? `&before=${before}` : ''}`, {
        cookie,
      })
      const { items, nextBefore } = page.json()
      ids.push(...items.map((item: { id: number }) => item.id))
      before = nextBefore
    } while (before !== null)
    expect(ids).toEqual(Array.from({ length: ids.length }, (_, index) => ids.length - index))
  })

  it('is found by the beginning of the action', async () => {
    const rows = await newestAudit('&action=account.')
    expect(new Set(rows.map((row: { action: string }) => row.action))).toEqual(
      new Set(['account.created', 'account.rightsGranted']),
    )
  })

  it.each(['limit=0', 'limit=201', 'before=x', 'action=%25', 'surprise=1'])(
    'refuses the query %s',
    async (query) => {
      const { cookie } = await test.createAccount({ role: 'auditor' })
      expect(refusalOf(await test.send('GET', `/audit?${query}`, { cookie })).status).toBe(422)
    },
  )

  it.each(['sysadmin', 'secadmin'])('is closed to %s', async (loginName) => {
    const reply = await test.send('GET', '/audit', { cookie: await test.signIn(loginName) })
    expect(reply.json()).toMatchObject({ code: 'role-refused', facts: { allowed: ['auditor'] } })
  })
})
