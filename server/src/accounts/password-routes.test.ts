import {
  type IssuedAccount,
  issuedAccountSchema,
  type Role,
} from '@yardstick/shared/accounts/schema.ts'
import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import type { LightMyRequestResponse } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  cookieOf,
  makeTestApp,
  type TestAccount,
  type TestApp,
  testPassword,
} from '../../test/make-app.ts'

let test: TestApp
let person: TestAccount
let auditor: TestAccount
let sysadmin: string
let secadmin: string

beforeEach(async () => {
  test = await makeTestApp()
  person = await test.createAccount({ role: 'leader', loginName: 'li.ming' })
  auditor = await test.createAccount({ role: 'auditor', loginName: 'auditor' })
  sysadmin = await test.signIn('sysadmin')
  secadmin = await test.signIn('secadmin')
})
afterEach(() => test.close())

const codeOf = (reply: LightMyRequestResponse): string => problemSchema.parse(reply.json()).code
const issuedOf = (reply: LightMyRequestResponse): IssuedAccount =>
  issuedAccountSchema.parse(reply.json())

const reset = (id: number, cookie = sysadmin) =>
  test.send('POST', `/accounts/${id}/password-reset`, { cookie })

const giveSecond = (id: number, cookie = secadmin) =>
  test.send('POST', `/accounts/${id}/second-half`, { cookie })

const grant = (id: number, role: Role, cookie = secadmin) =>
  test.send('PUT', `/accounts/${id}/rights`, { cookie, body: { role, unitCode: null } })

const trySignIn = (loginName: string, password: string) =>
  test.send('POST', '/session', { body: { loginName, password } })

const idOf = async (loginName: string): Promise<number> => {
  const { items } = (await test.send('GET', '/accounts', { cookie: sysadmin })).json()
  return items.find((account: { loginName: string }) => account.loginName === loginName).id
}

const isSignedIn = async (cookie: string): Promise<boolean> =>
  (await test.send('GET', '/session', { cookie })).json().account !== null

const newestAudit = async (action: string, cookie: string) => {
  const path = `/audit?limit=1&action=${action}`
  return (await test.send('GET', path, { cookie })).json().items[0]
}

/** What the person types who was given both halves. */
const joined = (first: IssuedAccount, second: IssuedAccount): string =>
  `${first.oneTimePassword}-${second.oneTimePassword}`

/** Nothing that one administrator knows opens the account. */
const expectClosed = async (loginName: string, known: readonly string[]) => {
  for (const secret of known) {
    for (const typed of [secret, `${secret}-${secret}`]) {
      expect((await trySignIn(loginName, typed)).statusCode, typed).toBe(401)
    }
  }
}

describe('resetting a password', () => {
  it('gives a new one-time password, ends the sessions and lifts the lock', async () => {
    for (let time = 0; time < 5; time += 1) await trySignIn('li.ming', 'wrong')
    const reply = await reset(person.id)
    expect(reply.statusCode).toBe(200)
    const { account, half, oneTimePassword } = issuedOf(reply)
    expect(account).toMatchObject({
      mustChangePassword: true,
      lockedUntil: null,
      missingHalf: null,
    })
    expect(half).toBeNull()
    expect(await isSignedIn(person.cookie)).toBe(false)
    expect(codeOf(await trySignIn('li.ming', testPassword))).toBe('sign-in-failed')
    expect(await isSignedIn(await test.signIn('li.ming', oneTimePassword))).toBe(true)
    const row = await newestAudit('account.passwordReset', auditor.cookie)
    expect(row).toMatchObject({ subject: 'account:li.ming', actorRole: 'sysadmin' })
    expect(JSON.stringify(row)).not.toContain(oneTimePassword)
  })

  it('is refused for the own account', async () => {
    expect(codeOf(await reset(await idOf('sysadmin')))).toBe('own-account')
    expect(await isSignedIn(sysadmin)).toBe(true)
  })

  it('is refused for the only secadmin, who goes on as before', async () => {
    const reply = await reset(await idOf('secadmin'))
    expect(problemSchema.parse(reply.json())).toMatchObject({
      status: 409,
      code: 'last-secadmin',
      detail: expect.stringContaining('先由服务器管理员在服务器上发放后半段'),
    })
    expect(await isSignedIn(secadmin)).toBe(true)
  })

  it('of one of two secadmins takes the other, not oneself', async () => {
    const second = await test.createAccount({ role: 'secadmin', loginName: 'zhou' })
    const first = issuedOf(await reset(second.id))
    expect((await giveSecond(second.id, second.cookie)).statusCode).toBe(401)
    expect(codeOf(await reset(await idOf('secadmin')))).toBe('last-secadmin')
    const whole = joined(first, issuedOf(await giveSecond(second.id)))
    expect(await test.signIn('zhou', whole)).toContain('session=')
  })
})

describe('no administrator comes to another’s powers alone', () => {
  it('an administrator who is reset gets the new password in two halves, from two people', async () => {
    const first = issuedOf(await reset(auditor.id))
    expect(first).toMatchObject({ half: 'first', account: { missingHalf: 'second' } })
    const second = issuedOf(await giveSecond(auditor.id))
    expect(second).toMatchObject({ half: 'second', account: { missingHalf: null } })
    const cookie = await test.signIn('auditor', joined(first, second))
    expect(await isSignedIn(cookie)).toBe(true)
    const changed = await test.send('POST', '/session/password', {
      cookie,
      body: { currentPassword: joined(first, second), newPassword: testPassword },
    })
    const reader = cookieOf(changed)
    expect(await newestAudit('account.passwordReset', reader)).toMatchObject({
      subject: 'account:auditor',
      detail: { half: 'first' },
    })
    const row = await newestAudit('account.secondHalfGiven', reader)
    expect(row).toMatchObject({ actorRole: 'secadmin', detail: { half: 'second' } })
    expect(JSON.stringify(row)).not.toContain(second.oneTimePassword)
  })

  it('what the sysadmin has of the auditor opens nothing', async () => {
    const { oneTimePassword } = issuedOf(await reset(auditor.id))
    await expectClosed('auditor', [oneTimePassword, testPassword])
  })

  it('nor what the secadmin has', async () => {
    await reset(auditor.id)
    await expectClosed('auditor', [issuedOf(await giveSecond(auditor.id)).oneTimePassword])
  })

  it('nor does either give both halves', async () => {
    expect(codeOf(await giveSecond(auditor.id, sysadmin))).toBe('role-refused')
    expect(codeOf(await reset(auditor.id, secadmin))).toBe('role-refused')
    expect(codeOf(await giveSecond(auditor.id, person.cookie))).toBe('role-refused')
    expect(codeOf(await reset(auditor.id, person.cookie))).toBe('role-refused')
  })
})

describe('the second half', () => {
  it('is given once, and not where none is awaited', async () => {
    expect(codeOf(await giveSecond(auditor.id))).toBe('half-not-awaited')
    expect(await isSignedIn(auditor.cookie)).toBe(true)
    await reset(person.id)
    expect(codeOf(await giveSecond(person.id))).toBe('half-not-awaited')
    await reset(auditor.id)
    const codes = await Promise.all([giveSecond(auditor.id), giveSecond(auditor.id)])
    expect(codes.map((reply) => reply.statusCode).sort()).toEqual([200, 409])
  })

  it('of an account that does not exist is refused', async () => {
    expect(codeOf(await giveSecond(999_999))).toBe('account-unknown')
  })

  it('is void when the password is reset once more, at the same moment or later', async () => {
    const first = issuedOf(await reset(auditor.id))
    const [given, again] = await Promise.all([giveSecond(auditor.id), reset(auditor.id)])
    for (const one of [first, issuedOf(again)]) {
      const typed = joined(one, issuedOf(given))
      expect((await trySignIn('auditor', typed)).statusCode, typed).toBe(401)
    }
    const whole = joined(issuedOf(again), issuedOf(await giveSecond(auditor.id)))
    expect(await test.signIn('auditor', whole)).toContain('session=')
  })

  it('is not given by one whose role was withdrawn meanwhile, or whose session ran out', async () => {
    const second = await test.createAccount({ role: 'secadmin', loginName: 'zhou' })
    await reset(auditor.id)
    await grant(second.id, 'none')
    expect((await giveSecond(auditor.id, second.cookie)).statusCode).toBe(401)
    test.clock.now = new Date(test.clock.now.getTime() + 3 * 3600_000)
    expect(codeOf(await giveSecond(auditor.id))).toBe('sign-in-required')
  })

  it('holds over a change of role and a time of being disabled', async () => {
    const first = issuedOf(await reset(auditor.id))
    const whole = joined(first, issuedOf(await giveSecond(auditor.id)))
    await test.createAccount({ role: 'auditor', loginName: 'successor' })
    await grant(auditor.id, 'center')
    const body = (state: string) => ({ cookie: sysadmin, body: { state } })
    await test.send('PUT', `/accounts/${auditor.id}/state`, body('disabled'))
    expect((await trySignIn('auditor', whole)).statusCode).toBe(401)
    await test.send('PUT', `/accounts/${auditor.id}/state`, body('active'))
    const cookie = await test.signIn('auditor', whole)
    const changed = await test.send('POST', '/session/password', {
      cookie,
      body: { currentPassword: whole, newPassword: testPassword },
    })
    expect(await isSignedIn(cookieOf(changed))).toBe(true)
    expect((await trySignIn('auditor', whole)).statusCode).toBe(401)
  })

  it('that was waited for is not, once a working account gets a whole password', async () => {
    await reset(auditor.id)
    await grant(auditor.id, 'center')
    const { half, oneTimePassword, account } = issuedOf(await reset(auditor.id))
    expect([half, account.missingHalf]).toEqual([null, null])
    expect(await test.signIn('auditor', oneTimePassword)).toContain('session=')
  })
})

describe('a reset while the old password is being used', () => {
  it('wins over a sign-in and over a change of the password', async () => {
    const change = (cookie: string) =>
      test.send('POST', '/session/password', {
        cookie,
        body: { currentPassword: testPassword, newPassword: 'another-Lantern-81' },
      })
    const [, changed, signedIn] = await Promise.all([
      reset(person.id),
      change(person.cookie),
      trySignIn('li.ming', testPassword),
    ])
    for (const { cookies } of [changed, signedIn]) {
      for (const { name, value } of cookies) {
        expect(await isSignedIn(`${name}=${value}`)).toBe(false)
      }
    }
    for (const password of ['another-Lantern-81', testPassword]) {
      expect((await trySignIn('li.ming', password)).statusCode, password).toBe(401)
    }
  })
})
