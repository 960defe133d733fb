import { describe, expect, test } from 'vitest'
import { RuleError } from '../basics/problem.ts'
import { formerNamesOf, type NewUnitName, nameOn, refuseUnfitName } from './unit-names.ts'

const renaming = (previousName: string, name: string, on: string) => ({
  previousName,
  name,
  on,
  documentNumber: null,
  reason: '机构改革',
})

const chains = [
  ['a unit that was never renamed has no former name', [], []],
  [
    'every name that was replaced is a former one, oldest first',
    [renaming('甲', '乙', '2022-03-01'), renaming('乙', '丙', '2024-03-01')],
    ['甲', '乙'],
  ],
  [
    'a name put right on its own day never held',
    [renaming('甲', '以', '2022-03-01'), renaming('以', '乙', '2022-03-01')],
    ['甲'],
  ],
  ['a change of short name alone leaves no former name', [renaming('甲', '甲', '2022-03-01')], []],
] as const

describe('former names', () => {
  test.each(chains)('%s', (_rule, renamings, names) => {
    expect(formerNamesOf(renamings).map(({ name }) => name)).toEqual(names)
  })

  test('a day is spoken of with the name of that day; the day of the renaming has the new one', () => {
    const formerNames = formerNamesOf([
      renaming('甲', '乙', '2022-03-01'),
      renaming('乙', '丙', '2024-03-01'),
    ])
    const days = ['2021-12-31', '2022-02-28', '2022-03-01', '2024-02-29', '2024-03-01']
    expect(days.map((day) => nameOn({ name: '丙', formerNames }, day))).toEqual([
      '甲',
      '甲',
      '乙',
      '乙',
      '丙',
    ])
  })
})

const asked: NewUnitName = {
  name: '县数据局',
  nameEn: 'County Data Bureau',
  shortName: '县数据局',
  on: '2024-03-01',
  documentNumber: null,
  reason: '机构改革',
  seen: null,
}
const ground = {
  present: { name: '县大数据中心', nameEn: 'County Big Data Center', shortName: '县大数据中心' },
  renamings: [{ on: '2022-01-10' }],
  others: [{ name: '县财政局', spellings: ['县财政局', '县财政'] }],
  today: '2024-06-01',
  planStartsOn: '2021-01-01',
}

const refusals: [string, Partial<NewUnitName>, string][] = [
  ['the same names change nothing', ground.present, 'nothing-changed'],
  ['a spelling of another unit is taken', { name: '县财政' }, 'unit-name-taken'],
  ['a renaming has happened', { on: '2024-06-02' }, 'date-in-future'],
  ['a renaming does not lie before the last one', { on: '2022-01-09' }, 'date-too-early'],
]

describe('a new name', () => {
  test.each(refusals)('%s', (_rule, change, code) => {
    const refuse = () => refuseUnfitName({ ...asked, ...change }, ground)
    expect(refuse).toThrow(RuleError)
    expect(refuse).toThrow(code)
  })

  test.each([
    ['on the day of the last renaming puts that right', { on: '2022-01-10' }],
    ['may change the short name alone', { ...ground.present, shortName: '县数据' }],
  ])('%s', (_rule, change) => {
    expect(() => refuseUnfitName({ ...asked, ...change }, ground)).not.toThrow()
  })
})
