import { describe, expect, it } from 'vitest'
import { RuleError } from '../basics/problem.ts'
import {
  type EntryGround,
  findFaults,
  type ReportEntry,
  refuseIncomplete,
  settleEntry,
} from './entry.ts'

const ground: EntryGround = {
  indicator: { measure: 'ratio', decimals: 1, growsOnly: true, kind: 'expected', targets: [] },
  history: [18.4, 21.6],
  evidenceFiles: 0,
}
const count = { ...ground, indicator: { ...ground.indicator, measure: 'level' as const } }
const empty: ReportEntry = {
  outcome: 'value',
  value: null,
  numerator: null,
  denominator: null,
  note: null,
}

describe('an entry as it is kept', () => {
  it.each([
    ['a value stays as it is', { value: 26.4 }, { value: 26.4 }],
    [
      'a fraction makes the value',
      { value: 9, numerator: 255.6, denominator: 968 },
      { value: 26.405, numerator: 255.6, denominator: 968 },
    ],
    [
      'half a fraction leaves the value as typed',
      { value: 26, numerator: 255.6 },
      { value: 26, numerator: 255.6 },
    ],
    [
      '“no change” repeats the last verified value',
      { outcome: 'no_change', value: 3 },
      { value: 21.6 },
    ],
    [
      '“no data” keeps no figure, and its reason',
      { outcome: 'no_data', value: 3, numerator: 1, denominator: 2, note: '平台改版' },
      { value: null, numerator: null, denominator: null, note: '平台改版' },
    ],
  ] as const)('%s', (_case, typed, kept) => {
    expect(settleEntry({ ...empty, ...typed }, ground)).toMatchObject(kept)
  })

  it('what is no ratio has no fraction', () => {
    expect(() => settleEntry({ ...empty, numerator: 1 }, count)).toThrow(RuleError)
  })
})

it('a denominator of zero is found even where no value follows from it', () => {
  const found = findFaults({ ...empty, numerator: 1, denominator: 0 }, ground)
  expect(found.map(({ code }) => code)).toEqual(['denominator-zero'])
})

describe('what cannot be handed in', () => {
  it.each([
    ['nothing', {}, 'value-invalid'],
    ['half a fraction', { value: 26, numerator: 1 }, 'value-invalid'],
    ['a denominator of zero', { numerator: 1, denominator: 0 }, 'value-invalid'],
    ['an impossible value', { value: 126 }, 'value-invalid'],
    ['a fall without a note', { value: 20 }, 'explanation-required'],
    ['no data without a reason', { outcome: 'no_data' }, 'reason-required'],
    ['not applicable without a reason', { outcome: 'not_applicable' }, 'reason-required'],
  ] as const)('%s', (_case, typed, code) => {
    const refused = () => refuseIncomplete({ ...empty, ...typed }, ground)
    expect(refused).toThrow(expect.objectContaining({ code }))
  })

  it.each([
    ['a value', { value: 26.4 }],
    ['a fall that is explained', { value: 20, note: '口径调整' }],
    ['no data with its reason', { outcome: 'no_data', note: '平台改版' }],
  ] as const)('%s can', (_case, typed) => {
    expect(() => refuseIncomplete({ ...empty, ...typed }, ground)).not.toThrow()
  })
})
