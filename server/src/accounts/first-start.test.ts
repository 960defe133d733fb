import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeTestApp, type TestApp, testPasswords } from '../../test/make-app.ts'
import { auditEntries } from '../db/account-tables.ts'
import { ensureAdministrator, resetAdministrator } from './first-start.ts'

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
  expect(await test.signIn('second', issued.oneTimePassword)).toContain('session=')
  expect(await trail()).toContainEqual({ action: 'account.passwordReset', actor: 'system' })
})

it('only a system administrator is reset this way', async () => {
  await test.createAccount({ role: 'leader', loginName: 'li.ming' })
  for (const loginName of ['li.ming', 'secadmin', 'nobody']) {
    const options = { loginName, passwords: testPasswords }
    await expect(resetAdministrator(test.store, clock, options)).rejects.toThrow('account-unknown')
  }
})
