import { expect, test } from 'vitest'
import { problemSentence } from './problem-words.ts'

test.each([
  ['2025', '2025年填报期已经开启过。', 'Period “2025” has been opened before.'],
  ['2025-Q4', '2025年四季度填报期已经开启过。', 'Period “Q4 2025” has been opened before.'],
])('a refusal names the period %s as the pages do', (period, zh, en) => {
  expect(problemSentence('period-exists', { period }, 'zh')).toBe(zh)
  expect(problemSentence('period-exists', { period }, 'en')).toBe(en)
})
