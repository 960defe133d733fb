import { describe, expect, it } from 'vitest'
import { hasLeftovers, readAnswer, type Typed, typedOf } from './typed-answer.ts'

const base = {
  code: 'I08',
  no: 8,
  name: '智慧路灯道路覆盖率',
  nameEn: 'Smart street lights',
  unit: '%',
  unitEn: '%',
  decimals: 1,
  measure: 'ratio' as const,
  kind: 'expected' as const,
  growsOnly: true,
  targets: [],
  note: null,
  noteEn: null,
}
const history = [{ period: '2023-Q3', value: 21.6 }]
const ratio = { indicator: base, history, evidence: [] }
const count = { ...ratio, indicator: { ...base, measure: 'cumulative' as const, decimals: 0 } }
const empty: Typed = { outcome: 'value', value: '', numerator: '', denominator: '', note: '' }

describe('what is typed', () => {
  it.each([
    ['nothing is a sound beginning', empty, { isSound: true, value: null }],
    ['a value', { ...empty, value: '26.4' }, { isSound: true, value: 26.4 }],
    [
      'a complete fraction makes the value, whatever stands in its field',
      { ...empty, value: '约26', numerator: '255.6', denominator: '968' },
      { isSound: true, value: 26.405 },
    ],
    [
      'half a fraction leaves the value as typed',
      { ...empty, value: '26.4', numerator: '255.6' },
      { isSound: true, value: 26.4, entry: { numerator: 255.6, denominator: null } },
    ],
    [
      'no change repeats the last value, and is not read from the field',
      { ...empty, outcome: 'no_change', value: '约' },
      { isSound: true, value: 21.6 },
    ],
    [
      'no data has no value, whatever was typed before',
      { ...empty, outcome: 'no_data', value: '126.4', note: ' 平台改版 ' },
      { isSound: true, value: null, entry: { outcome: 'no_data', value: null, note: '平台改版' } },
    ],
    ['what is no figure', { ...empty, value: '约26' }, { isSound: false, unreadable: ['value'] }],
    [
      'a negative part of a fraction',
      { ...empty, numerator: '-1' },
      { isSound: false, unreadable: ['numerator'] },
    ],
    [
      'an impossible value',
      { ...empty, value: '126.4' },
      { isSound: false, value: null, checks: [{ code: 'over-hundred' }] },
    ],
    [
      'a denominator of zero',
      { ...empty, numerator: '1', denominator: '0' },
      { isSound: false, checks: [{ code: 'denominator-zero' }] },
    ],
    [
      'a fall asks for an explanation and is sound',
      { ...empty, value: '20' },
      { isSound: true, value: 20, checks: [{ code: 'fall', facts: { last: 21.6 } }] },
    ],
  ] as const)('%s', (_case, typed, read) => {
    expect(readAnswer(typed, ratio)).toMatchObject(read)
  })

  it('a count has no fraction, even where one was typed', () => {
    const read = readAnswer({ ...empty, value: '1,250', numerator: '1', denominator: '2' }, count)
    expect(read.entry).toMatchObject({ value: 1250, numerator: null, denominator: null })
  })
})

describe('what is stored, as typed', () => {
  const stored = { outcome: null, value: null, numerator: null, denominator: null, note: null }
  it.each([
    ['nothing', stored, empty],
    ['a value without separators', { ...stored, value: 5214 }, { ...empty, value: '5214' }],
    ['zero', { ...stored, value: 0 }, { ...empty, value: '0' }],
    [
      'a fraction, not the value that follows from it',
      { ...stored, value: 26.405, numerator: 255.6, denominator: 968 },
      { ...empty, numerator: '255.6', denominator: '968' },
    ],
    [
      'no change, not the value that it repeats',
      { ...stored, outcome: 'no_change', value: 21.6 },
      { ...empty, outcome: 'no_change' },
    ],
  ] as const)('%s', (_case, from, typed) => {
    expect(typedOf(from)).toEqual(typed)
  })
})

it('a value under another kind of answer is left over', () => {
  const typed: Typed = { ...empty, outcome: 'no_data', value: '26.4' }
  expect(hasLeftovers(typed, { ...empty, outcome: 'no_data' })).toBe(true)
  expect(hasLeftovers({ ...typed, value: ' ' }, { ...empty, outcome: 'no_data' })).toBe(false)
})
