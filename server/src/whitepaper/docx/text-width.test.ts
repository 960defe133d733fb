import { expect, test } from 'vitest'
import { textWidthIn } from './text-width.ts'

const font = { name: '仿宋_GB2312', size: 16, bold: false, italic: false }

test.each([
  ['Chinese and its signs fill squares', '长沙，“星”', 6],
  ['figures take half a square', '2023', 2],
  ['a space and a stop take a quarter', ' .', 0.5],
  ['letters are as wide as in Times New Roman', 'WiFi', 0.944 + 0.278 + 0.556 + 0.278],
  ['what lies beyond the first plane is one character', '𠮷', 1],
  ['nothing has no width', '', 0],
])('%s', (_, text, squares) => {
  expect(textWidthIn(text, font)).toBeCloseTo(squares * font.size, 10)
})
