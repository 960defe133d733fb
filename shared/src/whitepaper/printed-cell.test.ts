import { expect, test } from 'vitest'
import { printedCell } from './printed-cell.ts'
import { stateLabels } from './tables/labels.ts'
import type { Cell, Column } from './tables/table.ts'

const column = (changes: Partial<Column>): Column => ({
  name: 'x',
  title: { zh: '', en: '' },
  type: 'number',
  unit: null,
  description: { zh: '', en: '' },
  labels: null,
  decimals: null,
  isRatio: false,
  required: false,
  ...changes,
})

test.each<[string, Cell, Partial<Column>, number | null, string]>([
  ['what is not there is a dash, never a zero', null, {}, null, '–'],
  ['an empty text is not there', '', { type: 'string' }, null, '–'],
  ['a zero is a zero', 0, {}, null, '0'],
  ['money has the decimals that it has', 4880.5, {}, null, '4,880.5'],
  ['and two at most', 312.345678, {}, null, '312.35'],
  ['a value has the decimals of its indicator', 92.6, { decimals: 'row' }, 0, '93'],
  ['a ratio is shown in per cent', 0.65, { isRatio: true, decimals: 1 }, null, '65.0%'],
  ['a year has no separator', 2023, { type: 'year' }, null, '2023'],
  ['a count has', 5520, { type: 'integer' }, null, '5,520'],
  [
    'a code is called by its name',
    'missed',
    { type: 'string', labels: stateLabels },
    null,
    '未达标',
  ],
  ['below zero the sign is a minus', -3, { type: 'integer' }, null, '−3'],
  ['yes and no are said', true, { type: 'boolean' }, null, '是'],
])('%s', (_rule, cell, changes, decimals, printed) => {
  expect(printedCell(cell, column(changes), decimals)).toBe(printed)
})
