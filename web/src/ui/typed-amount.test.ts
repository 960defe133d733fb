import { expect, test } from 'vitest'
import { readAmount } from './typed-amount.ts'

test.each([
  ['', 0, null],
  ['500', 500, null],
  ['５００．２５', 500.25, null],
  ['1,500', 1500, null],
  ['-20', -20, null],
  ['−20', -20, null],
  ['0.000001', 0.000001, null],
  ['0.0000001', 0, 'too-fine'],
  ['500万', 0, 'unreadable'],
  ['1e9', 0, 'unreadable'],
  ['5%', 0, 'unreadable'],
  ['约500', 0, 'unreadable'],
] as const)('“%s” is read as %d万元', (typed, wanyuan, fault) => {
  expect(readAmount(typed)).toEqual({ wanyuan, fault })
})
