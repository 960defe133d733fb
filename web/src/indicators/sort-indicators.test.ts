import { describe, expect, test } from 'vitest'
import { sampleDetail } from './sample-detail.ts'
import { sortIndicators } from './sort-indicators.ts'

const lights = sampleDetail()
const stations = sampleDetail(
  {
    values: [90, 91, 92],
    first: '2022-Q1',
    targets: [{ year: 2023, comparator: 'gte', value: 60 }],
    period: '2022-Q3',
  },
  { code: 'I03', no: 3, name: '安', nameEn: 'Stations' },
)
const covers = sampleDetail(
  { values: [] },
  { code: 'I06', no: 6, name: '波', nameEn: 'Covers', responsibleUnit: null },
)
const all = [stations, covers, lights]
const order = (sort: string | undefined, reverse = false) =>
  sortIndicators(all, { sort, reverse }, 'zh').map(({ code }) => code)

describe('sorting the indicators', () => {
  test('plan order unless asked otherwise', () => {
    expect(order(undefined)).toEqual(['I03', 'I06', 'I08'])
    expect(order('plan', true)).toEqual(['I08', 'I06', 'I03'])
  })

  test('urgency goes by the worst of an indicator’s targets', () => {
    expect(order('urgency')).toEqual(['I08', 'I06', 'I03'])
  })

  test('one year’s states sort by urgency too', () => {
    expect(order('state-2023')).toEqual(['I06', 'I08', 'I03'])
  })

  test('the slowest comes first, and what has no pace last, in both directions', () => {
    expect(order('pace')).toEqual(['I08', 'I03', 'I06'])
    expect(order('pace', true).at(-1)).toBe('I06')
  })

  test('no unit and no report come last, in both directions', () => {
    expect(order('unit').at(-1)).toBe('I06')
    expect(order('unit', true).at(-1)).toBe('I06')
    expect(order('period')).toEqual(['I03', 'I08', 'I06'])
  })

  test('names follow the language', () => {
    expect(order('name')).toEqual(['I03', 'I06', 'I08'])
    expect(sortIndicators(all, { sort: 'name' }, 'en').map(({ code }) => code)).toEqual([
      'I06',
      'I08',
      'I03',
    ])
  })
})
