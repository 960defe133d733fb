import { expect, test } from 'vitest'
import { cellsOf, columnsOf, listCell, yearColumn } from './dataset.ts'

type Row = { code: string; amounts: Record<number, number> }
const words = { code: ['编码', '不变'], note: ['说明', ''] } as const
const columns = [
  ...columnsOf<'code' | 'note', Row>(words, { code: ({ code }) => code, note: () => null }),
  yearColumn<Row>('planned2021', ['2021年', ''], ({ amounts }) => amounts[2021] ?? null),
]
const rows = [
  { code: 'F01', amounts: { 2021: 500 } },
  { code: 'F02', amounts: {} },
]

test('head cells are key and name in Chinese, the key alone in English', () => {
  expect(cellsOf(columns, [], 'zh')).toEqual([['code 编码', 'note 说明', 'planned2021 2021年']])
  expect(cellsOf(columns, [], 'en')).toEqual([['code', 'note', 'planned2021']])
})

test('what is not stated is an empty cell, never a zero', () => {
  expect(cellsOf(columns, rows, 'en').slice(1)).toEqual([
    ['F01', null, 500],
    ['F02', null, null],
  ])
})

test('lists are separated so that a reader can take them apart', () => {
  expect(listCell(['县财政局', '县商务局'])).toBe('县财政局；县商务局')
})
