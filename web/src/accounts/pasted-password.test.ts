import { expect, test } from 'vitest'
import { pastedPassword } from './pasted-password.ts'

test.each([
  ['a one-time password', 'k7mp-x2dq-9wha-c4tn', 'k7mp-x2dq-9wha-c4tn'],
  ['one with blanks around it', ' k7mp-x2dq-9wha-c4tn \n', 'k7mp-x2dq-9wha-c4tn'],
  ['one’s own keeps its blanks', ' river stone 9 ', ' river stone 9 '],
  ['half of one is as it was typed', 'k7mp-x2dq ', 'k7mp-x2dq '],
  ['nothing', '', ''],
])('%s', (_what, typed, read) => {
  expect(pastedPassword(typed)).toBe(read)
})
