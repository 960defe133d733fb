import { expect, it } from 'vitest'
import { readTypedValue, typedFrom } from './typed-value.ts'

const rest = { growsOnly: false, kind: 'expected' as const, targets: [] }
const ratio = { ...rest, measure: 'ratio', decimals: 1 } as const
const count = { ...rest, measure: 'cumulative', decimals: 0 } as const

it.each([
  ['', ratio, { kind: 'empty' }],
  ['  ', ratio, { kind: 'empty' }],
  ['26.4', ratio, { kind: 'value', value: 26.4 }],
  ['２６．４％', ratio, { kind: 'value', value: 26.4 }],
  ['5,214', count, { kind: 'value', value: 5214 }],
  ['.5', ratio, { kind: 'value', value: 0.5 }],
  ['26.', ratio, { kind: 'value', value: 26 }],
  ['约26', ratio, { kind: 'fault', fault: 'unreadable' }],
  ['1e3', count, { kind: 'fault', fault: 'unreadable' }],
  ['-1', ratio, { kind: 'fault', fault: 'negative' }],
  ['100.1', ratio, { kind: 'fault', fault: 'over-hundred' }],
  ['26.4321', ratio, { kind: 'fault', fault: 'too-fine' }],
  ['1.5', count, { kind: 'fault', fault: 'not-whole' }],
] as const)('“%s” is read', (typed, rules, read) => {
  expect(readTypedValue(typed, rules)).toEqual(read)
})

it('what is stored is typed without separators', () => {
  expect([typedFrom(null), typedFrom(5214), typedFrom(0)]).toEqual(['', '5214', '0'])
})
