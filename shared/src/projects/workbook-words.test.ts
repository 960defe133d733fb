import { expect, test } from 'vitest'
import { projectFaultCodes } from './workbook.ts'
import { projectFindingWords } from './workbook-words.ts'

test.each(['zh', 'en'] as const)('every finding has words, %s', (language) => {
  for (const code of [...projectFaultCodes, 'paid-over-allocated' as const]) {
    expect(projectFindingWords({ code, facts: {} }, language), code).toMatch(/\S/)
  }
})

test('the words of a rule name its facts', () => {
  const finding = { code: 'project-unknown' as const, facts: { code: 'F99' } }
  expect(projectFindingWords(finding, 'zh')).toContain('F99')
})
