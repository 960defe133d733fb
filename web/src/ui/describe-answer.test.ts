import { describe, expect, test } from 'vitest'
import { en } from '../text/en.ts'
import { zh } from '../text/zh.ts'
import { type Answered, answerGround, answerInWords } from './describe-answer.ts'

const chinese = { text: zh, language: 'zh' } as const
const english = { text: en, language: 'en' } as const
const measured = { unit: '%', unitEn: '%', decimals: 1 }
const none: Answered = { outcome: null, value: null, numerator: null, denominator: null }

describe('an answer in words', () => {
  test.each([
    ['nothing yet', none, null],
    ['a value', { ...none, outcome: 'value', value: 0 }, '0.0%'],
    ['no data', { ...none, outcome: 'no_data' }, '无数据'],
    ['not applicable', { ...none, outcome: 'not_applicable' }, '不适用'],
    ['what is begun and has no value', { ...none, outcome: 'value' }, null],
  ] as const)('%s', (_case, answer, words) => {
    expect(answerInWords(answer, measured, chinese)).toBe(words)
  })

  test('in English', () => {
    expect(answerInWords({ ...none, outcome: 'no_data' }, measured, english)).toBe('No data')
  })
})

describe('what a value rests on', () => {
  test.each([
    ['the last value', { outcome: 'no_change', value: 5 }, '与上期相同'],
    [
      'a fraction',
      { outcome: 'value', value: 35.2, numerator: 14_080, denominator: 40_000 },
      '14,080/40,000',
    ],
    ['itself', { outcome: 'value', value: 5 }, null],
    ['half a fraction is none', { outcome: 'value', value: 5, numerator: 1 }, null],
    ['without a value nothing', { outcome: 'no_change' }, null],
  ] as const)('%s', (_case, answer, words) => {
    expect(answerGround({ ...none, ...answer }, zh)).toBe(words)
  })
})
