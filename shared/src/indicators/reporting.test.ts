import { expect, test } from 'vitest'
import { isOnTime } from './reporting.ts'

test.each([
  ['the last minute of the due day in China is in time', '2023-10-15T15:59:59Z', true],
  [
    'midnight in China is late, though it is still the due day in UTC',
    '2023-10-15T16:00:00Z',
    false,
  ],
])('%s', (_rule, submittedAt, onTime) => {
  expect(isOnTime(submittedAt, '2023-10-15')).toBe(onTime)
})
