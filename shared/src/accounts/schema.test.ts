import { describe, expect, it } from 'vitest'
import { isWeakPassword, newAccountSchema } from './schema.ts'

describe('a weak password', () => {
  it.each([
    { title: 'holds the login name', password: 'my-Li.Ming-2023' },
    { title: 'holds a common word', password: 'Password-of-mine' },
    { title: 'holds a common word in disguise', password: 'my-P@ssw0rd-now' },
    { title: 'repeats one sign', password: 'aaaaaaaaaaaaaaaa' },
    { title: 'has fewer than five different signs', password: 'abcdabcdabcd' },
    { title: 'counts up', password: 'xy-123456-zw' },
    { title: 'counts to ten as the keyboard does', password: '1234567890' },
    { title: 'counts down', password: 'xy-987654-zw' },
    { title: 'follows the alphabet', password: 'no-abcdef-99' },
    { title: 'follows the keyboard', password: 'qwerty-2023!' },
    { title: 'follows the keyboard backwards', password: 'lkjhgf-2023!' },
  ])('$title', ({ password }) => {
    expect(isWeakPassword(password, 'li.ming')).toBe(true)
  })

  it.each(['lantern-Orchid-72', '星沙标尺湖边的柳树二〇', 'k7mp-x2dq-9wha-c4tn', 'abcde54321-xq'])(
    'is not %s',
    (password) => {
      expect(isWeakPassword(password, 'li.ming')).toBe(false)
    },
  )
})

describe('a login name', () => {
  it.each([
    ['  Li.Ming ', 'li.ming'],
    ['tj-01', 'tj-01'],
  ])('is trimmed and lower case: %j', (given, kept) => {
    expect(newAccountSchema.parse({ loginName: given, displayName: '李' }).loginName).toBe(kept)
  })

  it.each(['', 'a', '.hidden', '李明', 'two words', 'x'.repeat(33)])('is not %j', (loginName) => {
    expect(newAccountSchema.safeParse({ loginName, displayName: '李' }).success).toBe(false)
  })
})
