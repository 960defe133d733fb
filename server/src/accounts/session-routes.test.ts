import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { eq } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  cookieOf,
  makeTestApp,
  type TestAccount,
  type TestApp,
  testPassword,
} from '../../test/make-app.ts'
import { auditEntries, sessions, signInFailures } from '../db/account-tables.ts'

let test: TestApp
let person: TestAccount

beforeEach(async () => {
  test = await makeTestApp()
  person = await test.createAccount({ role: 'leader', loginName: 'li.ming' })
})
afterEach(() => test.close())

const pass = (minutes: number): void => {
  test.clock.now = new Date(test.clock.now.getTime() + minutes * 60_000)
}

const trySignIn = (loginName: string, password: string): Promise<LightMyRequestResponse> =>
  test.send('POST', '/session', { body: { loginName, password } })

const fail = async (loginName: string, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await trySignIn(loginName, 'not-the-password')
}

const codeOf = (reply: LightMyRequestResponse): string => problemSchema.parse(reply.json()).code

const trailOf = (loginName: string) =>
  test.store.read(async (connection) =>
    connection
      .select({
        action: auditEntries.action,
        role: auditEntries.actorRole,
        detail: auditEntries.detail,
      })
      .from(auditEntries)
      .where(eq(auditEntries.subject, `account:${loginName}`)),
  )

const nameSignedInAs = async (cookie: string): Promise<string | null> => {
  const reply = await test.send('GET', '/session', { cookie })
  return reply.json().account?.loginName ?? null
}

describe('signing in', () => {
  it('opens a session and says who it is, without the password', async () => {
    const reply = await trySignIn(' LI.Ming ', testPassword)
    expect(reply.statusCode).toBe(200)
    expect(reply.json().account).toMatchObject({ loginName: 'li.ming', role: 'leader', unit: null })
    expect(reply.body).not.toMatch(/argon2|passwordHash/i)
    expect(await nameSignedInAs(cookieOf(reply))).toBe('li.ming')
    expect((await trailOf('li.ming')).at(-1)).toMatchObject({ action: 'session.opened' })
  })

  it('keeps only a hash of the token', async () => {
    const token = (await test.signIn('li.ming')).replace('session=', '')
    const rows = await test.store.read(async (connection) => connection.select().from(sessions))
    expect(rows.some((row) => row.tokenHash === token)).toBe(false)
    expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.tokenHash))).toBe(true)
  })

  it('replaces the session that the browser still had', async () => {
    const reply = await test.send('POST', '/session', {
      cookie: person.cookie,
      body: { loginName: 'li.ming', password: testPassword },
    })
    expect(await nameSignedInAs(person.cookie)).toBeNull()
    expect(await nameSignedInAs(cookieOf(reply))).toBe('li.ming')
  })

  it('sets a cookie that scripts and other sites cannot use', async () => {
    const header = String((await trySignIn('li.ming', testPassword)).headers['set-cookie'])
    expect(header).toMatch(/^session=[\w-]{43};/)
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=43200']) {
      expect(header.split('; ')).toContain(part)
    }
    expect(header).not.toContain('Secure')
  })

  it('is never cached', async () => {
    expect((await trySignIn('li.ming', testPassword)).headers['cache-control']).toBe('no-store')
  })

  it('says null for a visitor and for a made-up cookie', async () => {
    expect((await test.send('GET', '/session')).json()).toEqual({ account: null })
    expect(await nameSignedInAs('session=made-up')).toBeNull()
  })
})

describe('behind TLS', () => {
  it('the cookie is sent over TLS only', async () => {
    const secure = await makeTestApp({ publicOrigin: 'https://plan.example' })
    await secure.createAccount({ role: 'leader', loginName: 'li.ming' })
    const body = { loginName: 'li.ming', password: testPassword }
    const reply = await secure.send('POST', '/session', { body })
    expect(String(reply.headers['set-cookie']).split('; ')).toContain('Secure')
    await secure.close()
  })
})

describe('a failed sign-in', () => {
  it('is answered the same whether the name exists or not', async () => {
    const withoutIds = (reply: LightMyRequestResponse) => ({
      status: reply.statusCode,
      problem: { ...reply.json(), requestId: '' },
    })
    for (let time = 0; time < 6; time += 1) {
      const known = withoutIds(await trySignIn('li.ming', 'not-the-password'))
      expect(withoutIds(await trySignIn('nobody.here', 'not-the-password'))).toEqual(known)
      expect(known.problem.code).toBe(time < 4 ? 'sign-in-failed' : 'sign-in-locked')
      expect(known.status).toBe(time < 4 ? 401 : 429)
    }
  })

  it('leaves a row in the trail, for a name without an account too', async () => {
    await fail('nobody.here', 6)
    const trail = await trailOf('nobody.here')
    expect(trail.map((row) => [row.action, row.role, row.detail.reason])).toEqual([
      ...Array.from({ length: 5 }, () => ['session.refused', 'visitor', 'wrong']),
      ['session.refused', 'visitor', 'locked'],
    ])
    expect(JSON.stringify(trail)).not.toContain('not-the-password')
  })

  it('locks the name at the fifth, says for how long, and refuses the right password', async () => {
    await fail('li.ming', 4)
    const fifth = await trySignIn('li.ming', 'not-the-password')
    expect(fifth.json()).toMatchObject({ code: 'sign-in-locked', facts: { minutes: 15 } })
    pass(10)
    const right = await trySignIn('li.ming', testPassword)
    expect(right.json()).toMatchObject({ code: 'sign-in-locked', facts: { minutes: 5 } })
    expect(right.headers['retry-after']).toBe('300')
    pass(5)
    expect((await trySignIn('li.ming', testPassword)).statusCode).toBe(200)
  })

  it('cannot outrun the count by trying at the same time', async () => {
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, number) => trySignIn('li.ming', `guess-number-${number}`)),
    )
    expect(replies.filter((reply) => codeOf(reply) === 'sign-in-failed')).toHaveLength(4)
  })

  it('is forgotten after a success and after a quarter of an hour', async () => {
    await fail('li.ming', 4)
    await trySignIn('li.ming', testPassword)
    await fail('li.ming', 4)
    pass(15)
    await fail('li.ming', 4)
    expect((await trySignIn('li.ming', testPassword)).statusCode).toBe(200)
  })

  it('of an invented name is not kept for ever', async () => {
    await fail('nobody.here', 1)
    pass(16)
    await fail('somebody.else', 1)
    const kept = await test.store.read(async (connection) =>
      connection.select().from(signInFailures),
    )
    expect(kept.map((row) => row.loginName)).toEqual(['somebody.else'])
  })

  it('leaves other sessions of the account alone', async () => {
    await fail('li.ming', 6)
    expect(await nameSignedInAs(person.cookie)).toBe('li.ming')
  })

  it('is limited for each address', async () => {
    const remoteAddress = '192.0.2.1'
    const send = (name: string) =>
      test.send('POST', '/session', { remoteAddress, body: { loginName: name, password: 'x' } })
    for (let time = 0; time < 30; time += 1) {
      expect(codeOf(await send(`name-${time}`))).toBe('sign-in-failed')
    }
    const refused = await send('name-31')
    expect([refused.statusCode, codeOf(refused)]).toEqual([429, 'too-many-requests'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('where a sign-in comes from', () => {
  it.each([
    { title: 'another site', headers: { origin: 'https://elsewhere.example' } },
    { title: 'another scheme', headers: { origin: 'https://localhost' } },
    { title: 'another port', headers: { origin: 'http://localhost:81' } },
    { title: 'nowhere', headers: { origin: '' } },
    { title: 'a sandboxed page', headers: { origin: 'null' } },
  ])('$title is refused', async ({ headers }) => {
    const body = { loginName: 'li.ming', password: testPassword }
    const reply = await test.send('POST', '/session', { headers, body })
    expect([reply.statusCode, codeOf(reply)]).toEqual([403, 'origin-refused'])
  })

  it('a request without an origin is refused', async () => {
    const payload = { loginName: 'li.ming', password: testPassword }
    const reply = await test.app.inject({ method: 'POST', url: '/api/v1/session', payload })
    expect(codeOf(reply)).toBe('origin-refused')
  })
})

describe('a bad body', () => {
  it.each([
    { title: 'a wrong type', body: { loginName: 7, password: 'x' }, path: 'body.loginName' },
    { title: 'a missing field', body: { loginName: 'li.ming' }, path: 'body.password' },
    {
      title: 'an extra field',
      body: { loginName: 'a', password: 'x', role: 'center' },
      path: 'body',
    },
    {
      title: 'a name too long',
      body: { loginName: 'x'.repeat(65), password: 'x' },
      path: 'body.loginName',
    },
    { title: 'a list', body: [], path: 'body' },
  ])('with $title is refused and names the place', async ({ body, path }) => {
    const reply = await test.send('POST', '/session', { body })
    expect(reply.statusCode).toBe(422)
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
    const problem = problemSchema.parse(reply.json())
    expect(problem.code).toBe('validation-failed')
    expect(problem.errors.map((error) => error.path)).toContain(path)
  })

  it('that is huge is refused unread', async () => {
    const body = { loginName: 'li.ming', password: 'x'.repeat(300 * 1024) }
    const reply = await test.send('POST', '/session', { body })
    expect([reply.statusCode, codeOf(reply)]).toEqual([413, 'body-too-large'])
  })

  it('that is no JSON is refused', async () => {
    const headers = { host: 'localhost', origin: 'http://localhost' }
    const reply = await test.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { ...headers, 'content-type': 'application/json' },
      payload: '{"loginName":',
    })
    expect([reply.statusCode, codeOf(reply)]).toEqual([400, 'bad-request'])
  })

  it.each([
    ['en-GB,en;q=0.9', 'The login name or the password is not right.'],
    ['zh-CN,zh;q=0.9,en;q=0.8', '登录名或密码不正确。'],
  ])('and every refusal speaks the language of %s', async (language, sentence) => {
    const body = { loginName: 'li.ming', password: 'wrong' }
    const headers = { 'accept-language': language }
    const reply = await test.send('POST', '/session', { body, headers })
    expect(problemSchema.parse(reply.json()).detail).toBe(sentence)
  })
})

describe('a session', () => {
  it('ends after two idle hours', async () => {
    pass(119)
    expect(await nameSignedInAs(person.cookie)).toBe('li.ming')
    pass(119)
    expect(await nameSignedInAs(person.cookie)).toBe('li.ming')
    pass(120)
    expect(await nameSignedInAs(person.cookie)).toBeNull()
  })

  it('ends twelve hours after it was opened, however busy', async () => {
    for (let hour = 1; hour < 12; hour += 1) {
      pass(60)
      expect(await nameSignedInAs(person.cookie)).toBe('li.ming')
    }
    pass(60)
    expect(await nameSignedInAs(person.cookie)).toBeNull()
  })

  it('is written down as seen every five minutes at most', async () => {
    const before = test.store.version()
    pass(4)
    await nameSignedInAs(person.cookie)
    expect(test.store.version()).toBe(before)
    pass(1)
    await nameSignedInAs(person.cookie)
    await nameSignedInAs(person.cookie)
    await test.store.write(async () => undefined)
    const seen = await test.store.read(async (connection) =>
      connection.select({ at: sessions.lastSeenAt }).from(sessions),
    )
    expect(seen.map((row) => row.at)).toContain(test.clock.now.toISOString())
  })

  it('ends with sign-out, in the database and in the browser', async () => {
    const reply = await test.send('DELETE', '/session', { cookie: person.cookie })
    expect(reply.statusCode).toBe(204)
    expect(String(reply.headers['set-cookie'])).toMatch(/^session=;.*Path=\//)
    expect(await nameSignedInAs(person.cookie)).toBeNull()
    expect((await trailOf('li.ming')).at(-1)).toMatchObject({
      action: 'session.closed',
      role: 'leader',
    })
  })

  it('cannot be closed by a visitor', async () => {
    expect(codeOf(await test.send('DELETE', '/session'))).toBe('sign-in-required')
  })
})

describe('changing the own password', () => {
  const change = (cookie: string, currentPassword: string, newPassword: string) =>
    test.send('POST', '/session/password', { cookie, body: { currentPassword, newPassword } })

  it('ends every other session and renews the cookie', async () => {
    const elsewhere = await test.signIn('li.ming')
    const reply = await change(person.cookie, testPassword, 'willow-Harbour-58')
    expect(reply.statusCode).toBe(200)
    expect(await nameSignedInAs(cookieOf(reply))).toBe('li.ming')
    expect(await nameSignedInAs(person.cookie)).toBeNull()
    expect(await nameSignedInAs(elsewhere)).toBeNull()
    expect((await trySignIn('li.ming', testPassword)).statusCode).toBe(401)
    expect((await trySignIn('li.ming', 'willow-Harbour-58')).statusCode).toBe(200)
    expect(await trailOf('li.ming')).toContainEqual(
      expect.objectContaining({ action: 'password.changed', role: 'leader' }),
    )
  })

  it.each([
    {
      title: 'the current one is wrong',
      current: 'wrong',
      next: 'willow-Harbour-58',
      code: 'current-password-wrong',
      path: 'body.currentPassword',
    },
    {
      title: 'nothing would change',
      current: testPassword,
      next: testPassword,
      code: 'password-unchanged',
      path: 'body.newPassword',
    },
    {
      title: 'the new one is weak',
      current: testPassword,
      next: 'Li.Ming-2023',
      code: 'password-weak',
      path: 'body.newPassword',
    },
    {
      title: 'the new one is short',
      current: testPassword,
      next: 'Short-1',
      code: 'validation-failed',
      path: 'body.newPassword',
    },
  ])('is refused when $title', async ({ current, next, code, path }) => {
    const reply = await change(person.cookie, current, next)
    expect(reply.statusCode).toBe(422)
    const problem = problemSchema.parse(reply.json())
    expect([problem.code, problem.errors[0]?.path]).toEqual([code, path])
    expect((await trySignIn('li.ming', testPassword)).statusCode).toBe(200)
  })

  it('cannot be used to guess the current one', async () => {
    for (let time = 0; time < 4; time += 1) {
      expect(codeOf(await change(person.cookie, 'wrong', 'willow-Harbour-58'))).toBe(
        'current-password-wrong',
      )
    }
    expect(codeOf(await change(person.cookie, 'wrong', 'willow-Harbour-58'))).toBe('sign-in-locked')
    expect(
      (await trailOf('li.ming')).filter((row) => row.action === 'password.refused'),
    ).toHaveLength(5)
  })

  it('comes before anything else when the password is a one-time one', async () => {
    const administrator = await test.signIn('sysadmin')
    const created = await test.send('POST', '/accounts', {
      cookie: administrator,
      body: { loginName: 'new.here', displayName: '新来的' },
    })
    const { account, oneTimePassword } = created.json()
    await test.send('PUT', `/accounts/${account.id}/rights`, {
      cookie: await test.signIn('secadmin'),
      body: { role: 'auditor', unitCode: null },
    })
    const cookie = await test.signIn('new.here', oneTimePassword)
    expect((await test.send('GET', '/session', { cookie })).json().account.mustChangePassword).toBe(
      true,
    )
    const early = await test.send('GET', '/audit', { cookie })
    expect([early.statusCode, codeOf(early)]).toEqual([403, 'password-change-required'])
    const reply = await change(cookie, oneTimePassword, testPassword)
    expect(reply.json().account.mustChangePassword).toBe(false)
    expect((await test.send('GET', '/audit', { cookie: cookieOf(reply) })).statusCode).toBe(200)
  })
})
