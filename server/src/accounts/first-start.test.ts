import { issuedAccountSchema } from '@yardstick/shared/accounts/schema.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  cookieOf,
  makeTestApp,
  type TestApp,
  testPassword,
  testPasswords,
} from '../../test/make-app.ts'
import { auditEntries } from '../db/account-tables.ts'
import { ensureAdministrator, giveSecadminHalf, resetAdministrator } from './first-start.ts'

let test: TestApp
beforeEach(async () => {
  test = await makeTestApp()
})
afterEach(() => test.close())

const clock = () => test.clock.now
const trail = () =>
  test.store.read(async (connection) =>
    connection
      .select({ action: auditEntries.action, actor: auditEntries.actorName })
      .from(auditEntries),
  )

it('an empty database gets one administrator who must change the password', async () => {
  const issued = await ensureAdministrator(test.store, clock, testPasswords)
  if (!issued) throw new Error('nobody was created')
  expect(await trail()).toEqual([{ action: 'account.created', actor: 'system' }])
  const cookie = await test.signIn(issued.loginName, issued.oneTimePassword)
  expect((await test.send('GET', '/session', { cookie })).json().account).toMatchObject({
    loginName: 'sysadmin',
    displayName: '系统管理员',
    role: 'sysadmin',
    mustChangePassword: true,
  })
})

it('nobody is created twice, not even by two starts at once', async () => {
  const start = () => ensureAdministrator(test.store, clock, testPasswords)
  const issued = [...(await Promise.all([start(), start()])), await start()]
  expect(issued.filter(Boolean)).toHaveLength(1)
})

it('a locked-out administrator gets back in', async () => {
  const second = await test.createAccount({ role: 'sysadmin', loginName: 'second' })
  const cookie = await test.signIn('sysadmin')
  await test.send('PUT', `/accounts/${second.id}/state`, { cookie, body: { state: 'disabled' } })
  const body = { loginName: 'second', password: 'wrong' }
  for (let time = 0; time < 5; time += 1) await test.send('POST', '/session', { body })
  const options = { loginName: 'second', passwords: testPasswords }
  const issued = await resetAdministrator(test.store, clock, options)
  expect(issued.half).toBe('first')
  const given = await test.send('POST', `/accounts/${second.id}/second-half`, {
    cookie: await test.signIn('secadmin'),
  })
  const { oneTimePassword } = issuedAccountSchema.parse(given.json())
  const whole = `${issued.secret}-${oneTimePassword}`
  expect(await test.signIn('second', whole)).toContain('session=')
  expect(await trail()).toContainEqual({ action: 'account.passwordReset', actor: 'system' })
})

it('what the machine gives a system administrator opens nothing by itself', async () => {
  await test.createAccount({ role: 'leader' })
  const { secret } = await resetAdministrator(test.store, clock, {
    loginName: 'sysadmin',
    passwords: testPasswords,
  })
  for (const password of [secret, `${secret}-${secret}`, testPassword]) {
    await expect(test.signIn('sysadmin', password), password).rejects.toThrow('sign-in-failed')
  }
})

describe('a security administrator who has forgotten the password', () => {
  const options = { loginName: 'secadmin', passwords: testPasswords }
  const resetBy = async (cookie: string) => {
    const { items } = (await test.send('GET', '/accounts', { cookie })).json()
    const { id } = items.find((one: { loginName: string }) => one.loginName === 'secadmin')
    return test.send('POST', `/accounts/${id}/password-reset`, { cookie })
  }

  beforeEach(() => test.createAccount({ role: 'leader', loginName: 'li.ming' }))

  it('is let in by two: the machine gives the second half, then the sysadmin the first', async () => {
    const cookie = await test.signIn('sysadmin')
    const secadmin = await test.signIn('secadmin')
    const second = await giveSecadminHalf(test.store, clock, options)
    const { account } = (await test.send('GET', '/session', { cookie: secadmin })).json()
    expect(account).toBeNull()
    for (const password of [second.secret, testPassword]) {
      await expect(test.signIn('secadmin', password), password).rejects.toThrow('sign-in-failed')
    }
    const first = issuedAccountSchema.parse((await resetBy(cookie)).json())
    const whole = `${first.oneTimePassword}-${second.secret}`
    expect(await test.signIn('secadmin', whole)).toContain('session=')
    expect(await trail()).toContainEqual({ action: 'account.secondHalfGiven', actor: 'system' })
  })

  it('needs the machine: the sysadmin alone is refused, and the old password goes on', async () => {
    const reply = await resetBy(await test.signIn('sysadmin'))
    expect(reply.json()).toMatchObject({ status: 409, code: 'last-secadmin' })
    expect(await test.signIn('secadmin')).toContain('session=')
  })

  it('is replaced, where the person has left', async () => {
    const cookie = await test.signIn('sysadmin')
    await giveSecadminHalf(test.store, clock, options)
    const successor = await test.send('POST', '/accounts', {
      cookie,
      body: { loginName: 'zhou', displayName: '周' },
    })
    const { account, oneTimePassword } = issuedAccountSchema.parse(successor.json())
    const body = { role: 'secadmin', unitCode: null }
    await test.send('PUT', `/accounts/${account.id}/rights`, { cookie, body })
    expect(await test.signIn('zhou', oneTimePassword)).toContain('session=')
  })

  it('locks nobody out for ever, even when the sysadmin has forgotten too', async () => {
    const second = await giveSecadminHalf(test.store, clock, options)
    const { half, secret } = await resetAdministrator(test.store, clock, {
      loginName: 'sysadmin',
      passwords: testPasswords,
    })
    expect(half).toBeNull()
    const changed = await test.send('POST', '/session/password', {
      cookie: await test.signIn('sysadmin', secret),
      body: { currentPassword: secret, newPassword: 'another-Lantern-81' },
    })
    const first = issuedAccountSchema.parse((await resetBy(cookieOf(changed))).json())
    const whole = `${first.oneTimePassword}-${second.secret}`
    expect(await test.signIn('secadmin', whole)).toContain('session=')
  })
})

it('only a security administrator gets a half this way', async () => {
  await test.createAccount({ role: 'leader', loginName: 'li.ming' })
  for (const loginName of ['li.ming', 'sysadmin', 'nobody', '']) {
    const options = { loginName, passwords: testPasswords }
    await expect(giveSecadminHalf(test.store, clock, options)).rejects.toThrow('account-unknown')
  }
})

it('only a system administrator is reset this way', async () => {
  await test.createAccount({ role: 'leader', loginName: 'li.ming' })
  for (const loginName of ['li.ming', 'secadmin', 'nobody']) {
    const options = { loginName, passwords: testPasswords }
    await expect(resetAdministrator(test.store, clock, options)).rejects.toThrow('account-unknown')
  }
})
