import { expect, it } from 'vitest'
import { problemSentence } from '../basics/problem-words.ts'
import { workbookFaultCodes, workbookHintCodes } from './workbook.ts'
import { findingWords } from './workbook-words.ts'

it.each([...workbookFaultCodes, ...workbookHintCodes])('%s has words in both languages', (code) => {
  for (const language of ['zh', 'en'] as const) {
    const words = findingWords({ code, facts: { last: 18 } }, language)
    expect(words).not.toBe('')
    expect(words).not.toBe(code)
    expect(/\p{Script=Han}/u.test(words)).toBe(language === 'zh')
  }
})

it('a fault names states and kinds of answer in words', () => {
  const locked = { code: 'report-locked' as const, facts: { state: 'submitted' } }
  expect(findingWords(locked, 'zh')).toBe('这项填报“已提交”，不能再改')
  const beside = { code: 'value-beside-outcome' as const, facts: { outcome: 'no_data' } }
  expect(findingWords(beside, 'zh')).toBe('选了“暂无数据”，不能再填数值')
})

it('a refused workbook says what it is and what to do', () => {
  expect(problemSentence('workbook-refused', { reason: 'other-unit' }, 'zh')).toBe(
    '表格属于其他单位，未接收。请下载本期模板，填好后再传。',
  )
})
