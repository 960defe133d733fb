import { isWeakPassword } from '@yardstick/shared/accounts/schema.ts'
import { describe, expect, it } from 'vitest'
import { testPasswords } from '../../test/make-app.ts'
import {
  issueHalf,
  makeOneTimePassword,
  makePasswords,
  missingHalfOf,
  withHalf,
} from './passwords.ts'

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

describe('a one-time password in halves', () => {
  const issue = () => issueHalf(testPasswords)

  it('is right only with both halves, in order, however they are joined', async () => {
    const [first, second] = await Promise.all([issue(), issue()])
    const kept = withHalf(withHalf('', 'first', first.hash), 'second', second.hash)
    expect(missingHalfOf(kept)).toBeNull()
    const right = [`${first.secret}-${second.secret}`, `${first.secret} ${second.secret}`]
    for (const typed of right) expect(await testPasswords.verify(kept, typed)).toBe(true)
    const wrong = [
      first.secret,
      second.secret,
      `${second.secret}-${first.secret}`,
      `${first.secret}-${first.secret}`,
      `${second.secret}-${second.secret}`,
    ]
    for (const typed of wrong) expect(await testPasswords.verify(kept, typed), typed).toBe(false)
  })

  it.each(['first', 'second'] as const)('opens nothing with the %s alone', async (half) => {
    const { secret, hash } = await issue()
    const kept = withHalf(await testPasswords.hash('lantern-Orchid-72'), half, hash)
    expect(missingHalfOf(kept)).toBe(half === 'first' ? 'second' : 'first')
    for (const typed of [secret, `${secret}-${secret}`, 'lantern-Orchid-72', '']) {
      expect(await testPasswords.verify(kept, typed), typed).toBe(false)
    }
  })

  it('is void when its first half is given anew', async () => {
    const [first, second, newer] = await Promise.all([issue(), issue(), issue()])
    const whole = withHalf(withHalf('', 'first', first.hash), 'second', second.hash)
    const kept = withHalf(whole, 'first', newer.hash)
    expect(missingHalfOf(kept)).toBe('second')
    expect(await testPasswords.verify(kept, `${newer.secret}-${second.secret}`)).toBe(false)
  })

  it('a password of one’s own has no halves', async () => {
    expect(missingHalfOf(await testPasswords.hash('lantern-Orchid-72'))).toBeNull()
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
