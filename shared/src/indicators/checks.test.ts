import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CheckedEntry, type CheckedIndicator, checkEntry, ratioOf } from './checks.ts'

const coverage: CheckedIndicator = {
  measure: 'ratio',
  decimals: 1,
  growsOnly: false,
  kind: 'expected',
  targets: [{ comparator: 'gte', value: 90 }],
}
const stations: CheckedIndicator = {
  measure: 'cumulative',
  decimals: 0,
  growsOnly: true,
  kind: 'expected',
  targets: [{ comparator: 'gte', value: 6000 }],
}
const exact: CheckedIndicator = { ...stations, targets: [{ comparator: 'eq', value: 18 }] }
const binding: CheckedIndicator = { ...coverage, kind: 'binding' }

const entry = (value: number, more: Partial<CheckedEntry> = {}): CheckedEntry => ({
  value,
  numerator: null,
  denominator: null,
  evidenceFiles: 0,
  ...more,
})

const length: CheckedIndicator = { ...coverage, measure: 'level' }
const share = entry(0.5, { numerator: 1, denominator: 200 })

const steady = [10, 12, 14, 16, 18, 20]

describe('what a check finds', () => {
  test.each<[string, CheckedIndicator, CheckedEntry, number[], string[]]>([
    ['nothing in a usual value', coverage, entry(22), steady, []],
    ['nothing in a first value', coverage, entry(22), [], []],
    ['a percentage over 100', coverage, entry(100.5), [], ['over-hundred']],
    ['100 per cent is all right', coverage, entry(100), [], []],
    ['a negative value', stations, entry(-1), [], ['negative']],
    ['a count that is not whole', stations, entry(10.5), [], ['not-whole']],
    ['too many decimals', coverage, entry(22.12345), [], ['too-fine']],
    [
      'a numerator over its denominator',
      coverage,
      entry(99, { numerator: 10, denominator: 9 }),
      [],
      ['numerator-over-denominator'],
    ],
    [
      'an impossible fraction, not the percentage that follows from it',
      coverage,
      entry(123.4, { numerator: 1234, denominator: 1000 }),
      [],
      ['numerator-over-denominator'],
    ],
    [
      'a denominator of zero',
      coverage,
      entry(0, { numerator: 0, denominator: 0 }),
      [],
      ['denominator-zero'],
    ],
    ['more than an exact target', exact, entry(19), [], ['exact-target-exceeded']],
    ['an exact target met', exact, entry(18), [], []],
    ['a fall where the indicator only grows', stations, entry(5000), [5100], ['fall']],
    ['a fall where it may fall is nothing', coverage, entry(50), [51], []],
    [
      'a jump far from its own history',
      coverage,
      entry(60),
      [10, 12, 14.2, 16, 18.1, 20],
      ['jump'],
    ],
    ['a change that is alike to all before', coverage, entry(22), steady, []],
    ['a jump needs four earlier changes', coverage, entry(60), [10, 12, 14.2, 16], []],
    ['the same value four quarters in a row', coverage, entry(20), [18, 20, 20, 20], ['unchanged']],
    ['three in a row are nothing', coverage, entry(20), [18, 20, 20], []],
    [
      'a fraction of one where a percentage is meant',
      coverage,
      entry(0.85),
      [],
      ['maybe-fraction'],
    ],
    ['the same after values that were percentages', coverage, entry(0.9), [85], ['maybe-fraction']],
    ['less than one per cent where that is usual', coverage, entry(0.9), [0.7], []],
    ['a share that is given as numerator and denominator', coverage, share, [], []],
    ['zero per cent', coverage, entry(0), [], []],
    ['half of a thing that is no percentage', length, entry(0.5), [], []],
    ['a binding indicator without evidence', binding, entry(20), [], ['evidence-missing']],
    ['a binding indicator with evidence', binding, entry(20, { evidenceFiles: 1 }), [], []],
  ])('%s', (_rule, indicator, given, history, codes) => {
    expect(checkEntry(indicator, given, history).map(({ code }) => code)).toEqual(codes)
  })
})

test('a blocking fault hides the questions that only a possible value raises', () => {
  const found = checkEntry(stations, entry(-1), [5000, 5000, 5000])
  expect(found.map(({ code }) => code)).toEqual(['negative'])
})

test('the same steady growth never asks for an explanation', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 3 }), (start, step) => {
      const history = Array.from({ length: 8 }, (_, index) => start + step * index)
      const next = start + step * 8
      return checkEntry(stations, entry(next), history).length === 0
    }),
  )
})

test('whatever passes without a blocking check for a ratio lies between 0 and 100', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      const found = checkEntry(coverage, entry(value), [])
      return found.length > 0 || (value >= 0 && value <= 100)
    }),
  )
})

test('the ratio is computed at the precision that may be entered', () => {
  expect(ratioOf(255.6, 968, 1)).toBe(26.405)
})
