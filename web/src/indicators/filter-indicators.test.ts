import { describe, expect, test } from 'vitest'
import { countFilters, filterIndicators } from './filter-indicators.ts'
import { sampleDetail } from './sample-detail.ts'
import { indicatorSearchSchema } from './search.ts'

const lights = sampleDetail()
const covers = sampleDetail(
  { values: [], period: '2023-Q3' },
  {
    code: 'I06',
    no: 6,
    name: '智慧井盖覆盖率',
    nameEn: 'Smart manhole cover coverage',
    shortName: '智慧井盖',
    shortNameEn: 'Smart manhole covers',
    kind: 'binding',
    group: { code: 'G2', no: 2, name: '数字政府', nameEn: 'Digital government' },
    responsibleUnit: null,
  },
)
const all = [covers, lights]
const codes = (filter: Parameters<typeof filterIndicators>[1]) =>
  filterIndicators(all, filter).map(({ code }) => code)

describe('filtering the indicators', () => {
  test('nothing asked leaves everything in its order', () => {
    expect(codes({})).toEqual(['I06', 'I08'])
  })

  test('a search looks at names in both languages, code and unit, whatever the case', () => {
    expect(codes({ q: '井盖' })).toEqual(['I06'])
    expect(codes({ q: 'STREET lights' })).toEqual(['I08'])
    expect(codes({ q: 'i08' })).toEqual(['I08'])
    expect(codes({ q: '城市管理局' })).toEqual(['I08'])
    expect(codes({ q: '智慧 井盖' })).toEqual(['I06'])
  })

  test('group, kind and unit narrow together', () => {
    expect(codes({ group: 'G1', kind: 'expected', unit: 'U01' })).toEqual(['I08'])
    expect(codes({ group: 'G1', kind: 'binding' })).toEqual([])
  })

  test('a state counts for any target, or for that of one year', () => {
    expect(codes({ state: 'not_reported' })).toEqual(['I06'])
    expect(codes({ state: 'slightly_behind' })).toEqual(['I08'])
    expect(codes({ state: 'slightly_behind', year: 2025 })).toEqual([])
    expect(codes({ state: 'behind', year: 2025 })).toEqual(['I08'])
  })

  test('a state with its year is one filter', () => {
    expect(countFilters({ state: 'behind', year: 2025, q: 'x' })).toBe(2)
  })
})

describe('the address of the list', () => {
  test('what it does not understand is left out', () => {
    const read = indicatorSearchSchema.parse({
      q: 5,
      kind: 'other',
      state: 'late',
      year: 'x',
      sort: 'drop table',
      reverse: 'yes',
    })
    expect(read).toEqual({ q: '5' })
  })

  test('a state column is a sort key', () => {
    expect(indicatorSearchSchema.parse({ sort: 'state-2025' }).sort).toBe('state-2025')
  })
})
