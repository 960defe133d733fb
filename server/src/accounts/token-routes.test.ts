import { issuedTokenSchema, mostTokens } from '@yardstick/shared/accounts/token-schema.ts'
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestAccount, TestApp } from '../../test/make-app.ts'
import { codeOf } from '../../test/refusal.ts'
import { countyPlan, makeSeededApp } from '../../test/seeded-app.ts'
import { apiTokens, auditEntries } from '../db/account-tables.ts'

const own = `/plans/${countyPlan}/reports/own`
const wanted = { name: '路灯平台', scopes: ['reports.read'], expiresOn: '2023-12-31' }

let test: TestApp
let reporter: TestAccount
let colleague: TestAccount
let sysadmin: TestAccount

beforeEach(async () => {
  test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  reporter = await test.createAccount({ role: 'reporter', unitCode: 'city-management' })
  colleague = await test.createAccount({ role: 'reporter', unitCode: 'city-management' })
  sysadmin = await test.createAccount({ role: 'sysadmin' })
})
afterEach(() => test.close())

const issue = (account: TestAccount, body: unknown = wanted) =>
  test.send('POST', '/tokens', { cookie: account.cookie, body })

const issued = async (account = reporter, body: unknown = wanted) => {
  const reply = await issue(account, body)
  expect(reply.statusCode, reply.body).toBe(201)
  return issuedTokenSchema.parse(reply.json())
}

const ask = (secret: string, path = own) =>
  test.send('GET', path, { headers: { authorization: `Bearer ${secret}` } })

const list = async ({ id, cookie }: TestAccount) =>
  (await test.send('GET', id === sysadmin.id ? '/accounts/tokens' : '/tokens', { cookie })).json()
    .items

describe('a token', () => {
  it('is shown once, kept as a hash, and acts for its account alone', async () => {
    const { token, secret } = await issued()
    expect(secret).toMatch(/^xsys_[\w-]{43}$/)
    const [row] = await test.store.read((connection) => connection.select().from(apiTokens))
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(token).toMatchObject({ hint: secret.slice(-4), state: 'active', lastUsedAt: null })
    expect((await ask(secret)).statusCode).toBe(200)
    expect(await list(reporter)).toMatchObject([{ lastUsedAt: '2023-10-10T02:00:00.000Z' }])
    expect(await list(colleague)).toEqual([])
    expect(await list(sysadmin)).toMatchObject([{ owner: { loginName: reporter.loginName } }])
  })

  it('is written to the trail without itself', async () => {
    const { secret } = await issued()
    const [entry] = await test.store.read((connection) =>
      connection.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1),
    )
    expect(entry).toMatchObject({ action: 'token.issued', detail: { name: '路灯平台' } })
    expect(JSON.stringify(entry)).not.toContain(secret)
  })

  it.each([
    ['yesterday', '2023-10-09'],
    ['more than a year away', '2024-10-11'],
  ])('is not issued until a day that is %s', async (_when, expiresOn) => {
    expect(codeOf(await issue(reporter, { ...wanted, expiresOn }))).toEqual([
      422,
      'token-date-invalid',
    ])
  })

  it(`is one of ${mostTokens} at most`, async () => {
    for (let count = 0; count < mostTokens; count += 1) await issued()
    expect(codeOf(await issue(reporter))).toEqual([409, 'token-too-many'])
  })

  it('works to the end of its last day in China, and no longer', async () => {
    const { secret } = await issued(reporter, { ...wanted, expiresOn: '2023-10-10' })
    test.clock.now = new Date('2023-10-10T15:59:59.000Z')
    expect((await ask(secret)).statusCode).toBe(200)
    test.clock.now = new Date('2023-10-10T16:00:00.000Z')
    expect(codeOf(await ask(secret))).toEqual([401, 'token-refused'])
    const cookie = await test.signIn(sysadmin.loginName)
    expect(await list({ ...sysadmin, cookie })).toMatchObject([{ state: 'expired' }])
  })

  it('ends at once when it is revoked, by its owner or an administrator only', async () => {
    const { token, secret } = await issued()
    const revoke = (account: TestAccount, path = '/tokens') =>
      test.send('POST', `${path}/${token.id}/revoke`, { cookie: account.cookie })
    expect(codeOf(await revoke(colleague))).toEqual([404, 'token-unknown'])
    expect((await ask(secret)).statusCode).toBe(200)
    expect((await revoke(sysadmin, '/accounts/tokens')).json()).toMatchObject({ state: 'revoked' })
    expect(codeOf(await ask(secret))).toEqual([401, 'token-refused'])
  })

  it('ends with the rights of its account, and does not come back with them', async () => {
    const { secret, token } = await issued()
    const other = await issued(colleague)
    const cookie = await test.signIn('secadmin')
    const grant = (unitCode: string) =>
      test.send('PUT', `/accounts/${reporter.id}/rights`, {
        cookie,
        body: { role: 'reporter', unitCode },
      })
    await grant('city-management')
    expect((await ask(secret)).statusCode).toBe(200)
    await grant('health')
    expect(codeOf(await ask(secret))).toEqual([401, 'token-refused'])
    await grant('city-management')
    expect(codeOf(await ask(secret))).toEqual([401, 'token-refused'])
    expect((await ask(other.secret)).statusCode).toBe(200)
    const rows = await test.store.read((connection) => connection.select().from(auditEntries))
    expect(rows.filter(({ action }) => action === 'token.revoked')).toMatchObject([
      {
        actorRole: 'secadmin',
        subject: `token:${token.id}`,
        detail: { name: '路灯平台', owner: reporter.loginName },
      },
    ])
  })

  it('ends with its account', async () => {
    const { secret } = await issued()
    const body = { state: 'disabled' }
    const path = `/accounts/${reporter.id}/state`
    expect((await test.send('PUT', path, { cookie: sysadmin.cookie, body })).statusCode).toBe(200)
    expect(codeOf(await ask(secret))).toEqual([401, 'token-refused'])
  })

  it.each([
    ['a scope that it lacks', 'POST', `/plans/${countyPlan}/periods/2023-Q3/reports/own/batch`],
    ['what is for people alone', 'POST', '/tokens'],
    ['changing the password', 'POST', '/session/password'],
  ] as const)('is refused for %s', async (_what, method, path) => {
    const { secret } = await issued()
    const headers = { authorization: `Bearer ${secret}` }
    const reply = await test.send(method, path, { headers, body: {} })
    expect(codeOf(reply)).toEqual([403, 'token-scope-refused'])
  })

  it('that was never issued is refused, and is no hindrance to what is public', async () => {
    expect(codeOf(await ask('xsys_made-up'))).toEqual([401, 'token-refused'])
    expect((await ask('xsys_made-up', `/plans/${countyPlan}`)).statusCode).toBe(200)
  })
})
