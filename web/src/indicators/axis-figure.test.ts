import { describe, expect, test } from 'vitest'
import { axisFigure, axisUnit } from './axis-figure.ts'

const money = { unit: '亿元', unitEn: 'CNY 100 million', decimals: 1 }
const share = { unit: '%', unitEn: '%', decimals: 1 }

describe('figures whose unit stands elsewhere', () => {
  test('money moves its currency into the unit', () => {
    expect(axisFigure('en', 96.3, money)).toBe('9,630')
    expect(axisUnit('en', money)).toBe('CNY million')
    expect(axisFigure('zh', 96.3, money)).toBe('96.3')
    expect(axisUnit('zh', money)).toBe('亿元')
  })

  test('everything else stays as it is', () => {
    expect(axisFigure('en', -5.8, share)).toBe('−5.8')
    expect(axisUnit('en', share)).toBe('%')
  })
})
