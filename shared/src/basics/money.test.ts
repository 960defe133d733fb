import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fenToWanyuan, wanyuanToFen } from './money.ts'

describe('wanyuanToFen', () => {
  test.each([
    ['8000', 8_000_000_000],
    ['0', 0],
    ['0.000001', 1],
    ['1230.5', 1_230_500_000],
    ['0.29', 290_000],
    ['4.35', 4_350_000],
    ['-12.5', -12_500_000],
    ['-0', 0],
  ])('%s 万元 is %i 分, as text and as number', (wanyuan, fen) => {
    expect(wanyuanToFen(wanyuan)).toBe(fen)
    expect(wanyuanToFen(Number(wanyuan))).toBe(fen)
  })

  test.each(['', ' 1', '1,000', '.5', '1.', '1e3', '0.0000001', '+1', '壹', 'NaN', '--1'])(
    'refuses %j',
    (text) => {
      expect(() => wanyuanToFen(text)).toThrow(RangeError)
    },
  )

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7, 9_007_199_255])(
    'refuses the number %d',
    (number) => {
      expect(() => wanyuanToFen(number)).toThrow(RangeError)
    },
  )
})

describe('fenToWanyuan', () => {
  const fen = fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 })

  test.each([
    [8_000_000_000, 8000],
    [1, 0.000001],
    [-12_500_000, -12.5],
  ])('%i 分 is %d 万元', (amount, wanyuan) => {
    expect(fenToWanyuan(amount)).toBe(wanyuan)
  })

  test('comes back to the same 分', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(wanyuanToFen(fenToWanyuan(amount))).toBe(amount)
      }),
    )
  })
})
