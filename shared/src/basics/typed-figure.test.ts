import { expect, it } from 'vitest'
import { readTypedFigure } from './typed-figure.ts'

it.each([
  ['', { kind: 'empty' }],
  ['  ', { kind: 'empty' }],
  ['26.4', { kind: 'figure', value: 26.4 }],
  ['２６．４％', { kind: 'figure', value: 26.4 }],
  ['5,214', { kind: 'figure', value: 5214 }],
  ['1,234,567.8', { kind: 'figure', value: 1234567.8 }],
  ['１，２３４', { kind: 'figure', value: 1234 }],
  ['-1,000', { kind: 'figure', value: -1000 }],
  ['85,5', { kind: 'unreadable' }],
  ['1,2345', { kind: 'unreadable' }],
  ['1234,567', { kind: 'unreadable' }],
  ['5,', { kind: 'unreadable' }],
  ['.5', { kind: 'figure', value: 0.5 }],
  ['26.', { kind: 'figure', value: 26 }],
  ['−1', { kind: 'figure', value: -1 }],
  ['约26', { kind: 'unreadable' }],
  ['1e3', { kind: 'unreadable' }],
] as const)('“%s” is read', (typed, figure) => {
  expect(readTypedFigure(typed)).toEqual(figure)
})
