import { problemCodes } from '@yardstick/shared/basics/problem.ts'
import { expect, test } from 'vitest'
import { problemPattern } from './problem-pattern.ts'

test('facts stand in the sentence by name', () => {
  expect(problemPattern('plan-unknown', 'zh')).toContain('“{plan}”')
  expect(problemPattern('period-outside-plan', 'en')).toContain('{startsOn} to {endsOn}')
})

test.each(problemCodes)('%s has a sentence in both languages, without a hole', (code) => {
  for (const language of ['zh', 'en'] as const) {
    const sentence = problemPattern(code, language)
    expect(sentence.length).toBeGreaterThan(4)
    expect(sentence).not.toMatch(/undefined|“”|\s[.,]/)
  }
})
