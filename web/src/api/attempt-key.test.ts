import { expect, test } from 'vitest'
import { makeAttemptKeys } from './attempt-key.ts'

const submit = { action: 'submit', version: 3 }

test('the same step tried again keeps its key, as the server accepts it', () => {
  const keyOf = makeAttemptKeys()
  const key = keyOf(submit)
  expect(key).toMatch(/^[0-9a-f]{32}$/)
  expect(keyOf({ ...submit })).toBe(key)
})

test('another step, or the same one on a later version, gets another key', () => {
  const keyOf = makeAttemptKeys()
  const keys = [submit, { ...submit, version: 5 }, { ...submit, action: 'withdraw' }].map(keyOf)
  expect(new Set(keys).size).toBe(3)
})

test('two people who take the same step do not share a key', () => {
  expect(makeAttemptKeys()(submit)).not.toBe(makeAttemptKeys()(submit))
})
