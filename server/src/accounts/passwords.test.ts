import { isWeakPassword } from '@yardstick/shared/accounts/schema.ts'
import { describe, expect, it } from 'vitest'
import { testPasswords } from '../../test/make-app.ts'
import { makeOneTimePassword, makePasswords } from './passwords.ts'

describe('a password', () => {
  it('is hashed with argon2id at the cost OWASP asks for', async () => {
    expect(await makePasswords().hash('lantern-Orchid-72')).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    )
  })

  it('is right only as it was set', async () => {
    const known = await testPasswords.hash('lantern-Orchid-72')
    expect(await testPasswords.verify(known, 'lantern-Orchid-72')).toBe(true)
    expect(await testPasswords.verify(known, 'lantern-orchid-72')).toBe(false)
  })

  it('is the same however the keyboard composes its signs', async () => {
    const known = await testPasswords.hash('caf\u00e9-Orchid-72')
    expect(await testPasswords.verify(known, 'cafe\u0301-Orchid-72')).toBe(true)
  })

  it('is never right for an account that does not exist', async () => {
    expect(await testPasswords.verify(null, 'lantern-Orchid-72')).toBe(false)
  })
})

it('one-time passwords differ, can be read aloud and are not weak', () => {
  const made = Array.from({ length: 200 }, makeOneTimePassword)
  expect(new Set(made).size).toBe(200)
  for (const password of made) {
    expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
    expect(isWeakPassword(password, 'sysadmin')).toBe(false)
  }
})
