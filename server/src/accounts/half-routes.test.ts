import { type IssuedHalf, issuedHalfSchema, type Role } from '@yardstick/shared/accounts/schema.ts'
import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import type { LightMyRequestResponse } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  cookieOf,
  makeTestApp,
  type TestAccount,
  type TestApp,
  testPassword,
  testPasswords,
} from '../../test/make-app.ts'
import { giveSecadminHalf } from './first-start.ts'

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
const issuedOf = (reply: LightMyRequestResponse): IssuedHalf => issuedHalfSchema.parse(reply.json())

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

const newestAudit = async (action: string) => {
  const path = `/audit?limit=1&action=${action}`
  return (await test.send('GET', path, { cookie: auditor.cookie })).json().items[0]
}

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
    const { account, half, secret } = issuedOf(reply)
    expect(account).toMatchObject({
      mustChangePassword: true,
      lockedUntil: null,
      missingHalf: 'second',
    })
    expect(half).toBe('first')
    expect(await isSignedIn(person.cookie)).toBe(false)
    expect(codeOf(await trySignIn('li.ming', testPassword))).toBe('sign-in-failed')
    const other = issuedOf(await giveSecond(person.id))
    expect(other).toMatchObject({ half: 'second', account: { missingHalf: null } })
    expect(await isSignedIn(await test.signIn('li.ming', `${secret}-${other.secret}`))).toBe(true)
    expect(await newestAudit('account.passwordReset')).toMatchObject({
      subject: 'account:li.ming',
      actorRole: 'sysadmin',
      detail: { half: 'first' },
    })
    const row = await newestAudit('account.secondHalfGiven')
    expect(row).toMatchObject({
      subject: 'account:li.ming',
      actorRole: 'secadmin',
      detail: { half: 'second' },
    })
    expect(JSON.stringify(row)).not.toContain(other.secret)
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
    const { secret } = issuedOf(await giveSecond(second.id))
    expect(await test.signIn('zhou', `${first.secret}-${secret}`)).toContain('session=')
  })
})

describe('no administrator comes to another’s powers alone', () => {
  it.each(['auditor', 'li.ming'])(
    'the sysadmin resets %s and has half a password',
    async (name) => {
      const { secret } = issuedOf(await reset(await idOf(name)))
      await expectClosed(name, [secret, testPassword])
    },
  )

  it('the secadmin has the other half', async () => {
    await reset(person.id)
    await expectClosed('li.ming', [issuedOf(await giveSecond(person.id)).secret])
  })

  it('the sysadmin cannot sit in a new account before it is given a role', async () => {
    const body = { loginName: 'wang', displayName: '王' }
    const created = issuedOf(await test.send('POST', '/accounts', { cookie: sysadmin, body }))
    await expectClosed('wang', [created.secret])
    await grant(created.account.id, 'center_head')
    await expectClosed('wang', [created.secret])
    const { secret } = issuedOf(await giveSecond(created.account.id))
    expect(await test.signIn('wang', `${created.secret}-${secret}`)).toContain('session=')
  })

  it('nor give both halves, nor the secadmin', async () => {
    expect(codeOf(await giveSecond(person.id, sysadmin))).toBe('role-refused')
    expect(codeOf(await reset(person.id, secadmin))).toBe('role-refused')
    expect(codeOf(await giveSecond(person.id, auditor.cookie))).toBe('role-refused')
    expect(codeOf(await reset(person.id, auditor.cookie))).toBe('role-refused')
  })
})

describe('a system administrator with another account of their own', () => {
  it('does not make it the security administrator while none can sign in', async () => {
    const asked = { loginName: 'secadmin', passwords: testPasswords }
    await giveSecadminHalf(test.store, () => test.clock.now, asked)
    expect(codeOf(await grant(person.id, 'secadmin', sysadmin))).toBe('role-needs-halves')
    const { secret } = issuedOf(await reset(person.id))
    expect((await grant(person.id, 'secadmin', sysadmin)).statusCode).toBe(200)
    await expectClosed('li.ming', [secret])
  })

  it('does not bring its rights back by enabling it', async () => {
    const setState = (state: string) =>
      test.send('PUT', `/accounts/${person.id}/state`, { cookie: sysadmin, body: { state } })
    await grant(person.id, 'center_head')
    await setState('disabled')
    await setState('active')
    const cookie = await test.signIn('li.ming')
    const { account } = (await test.send('GET', '/session', { cookie })).json()
    expect(account).toMatchObject({ role: 'none' })
  })
})

describe('the second half', () => {
  it('is given once, and not where none is awaited', async () => {
    expect(codeOf(await giveSecond(person.id))).toBe('half-not-awaited')
    expect(await isSignedIn(person.cookie)).toBe(true)
    await reset(person.id)
    const codes = await Promise.all([giveSecond(person.id), giveSecond(person.id)])
    expect(codes.map((reply) => reply.statusCode).sort()).toEqual([200, 409])
  })

  it('of an account that does not exist is refused', async () => {
    expect(codeOf(await giveSecond(999_999))).toBe('account-unknown')
  })

  it('is void when the password is reset once more, at the same moment or later', async () => {
    const first = issuedOf(await reset(person.id))
    const [given, again] = await Promise.all([giveSecond(person.id), reset(person.id)])
    const halves = [first.secret, issuedOf(again).secret]
    for (const one of halves) {
      const typed = `${one}-${issuedOf(given).secret}`
      expect((await trySignIn('li.ming', typed)).statusCode, typed).toBe(401)
    }
    const { secret } = issuedOf(await giveSecond(person.id))
    expect(await test.signIn('li.ming', `${halves[1]}-${secret}`)).toContain('session=')
  })

  it('is not given by one whose role was withdrawn meanwhile, or whose session ran out', async () => {
    const second = await test.createAccount({ role: 'secadmin', loginName: 'zhou' })
    await reset(person.id)
    await grant(second.id, 'none')
    expect((await giveSecond(person.id, second.cookie)).statusCode).toBe(401)
    test.clock.now = new Date(test.clock.now.getTime() + 3 * 3600_000)
    expect(codeOf(await giveSecond(person.id))).toBe('sign-in-required')
  })

  it('holds over a change of role and a time of being disabled', async () => {
    const first = issuedOf(await reset(person.id))
    const { secret } = issuedOf(await giveSecond(person.id))
    await grant(person.id, 'center')
    const body = (state: string) => ({ cookie: sysadmin, body: { state } })
    await test.send('PUT', `/accounts/${person.id}/state`, body('disabled'))
    const whole = `${first.secret}-${secret}`
    expect((await trySignIn('li.ming', whole)).statusCode).toBe(401)
    await test.send('PUT', `/accounts/${person.id}/state`, body('active'))
    const cookie = await test.signIn('li.ming', whole)
    const changed = await test.send('POST', '/session/password', {
      cookie,
      body: { currentPassword: whole, newPassword: testPassword },
    })
    expect(await isSignedIn(cookieOf(changed))).toBe(true)
    expect((await trySignIn('li.ming', whole)).statusCode).toBe(401)
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
