import { expect, it } from 'vitest'
import { zh as text } from '../text/zh.ts'
import { changesOf } from './workbook-changes.ts'

const measured = { unit: '%', unitEn: '%', decimals: 1 }
const words = { text, language: 'zh' } as const
const entry = {
  outcome: 'value' as const,
  value: 20,
  numerator: null,
  denominator: null,
  note: null,
}

it.each([
  ['a first value', null, entry, [{ what: 'answer', from: null, to: '20.0%' }]],
  [
    'another value',
    entry,
    { ...entry, value: 21.5 },
    [{ what: 'answer', from: '20.0%', to: '21.5%' }],
  ],
  ['another note', entry, { ...entry, note: '年报' }, [{ what: 'note', from: null, to: '年报' }]],
  [
    'the fraction beside a value',
    entry,
    { ...entry, numerator: 1, denominator: 5 },
    [{ what: 'answer', from: '20.0%', to: '20.0% (1/5)' }],
  ],
  [
    'no data in place of a value',
    entry,
    { ...entry, outcome: 'no_data' as const, value: null, note: '待核' },
    [
      { what: 'answer', from: '20.0%', to: '无数据' },
      { what: 'note', from: null, to: '待核' },
    ],
  ],
  ['a row that cannot be read', entry, null, []],
])('%s is told as what it changes', (_what, before, after, changes) => {
  expect(changesOf({ before, after }, measured, words)).toEqual(changes)
})
