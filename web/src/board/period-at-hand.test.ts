import { expect, test } from 'vitest'
import { periodToPress } from './period-at-hand.ts'

const year = { code: '2023', state: 'open', dueOn: '2024-01-31' } as const
const autumn = { code: '2023-Q3', state: 'open', dueOn: '2023-10-25' } as const
const summer = { code: '2023-Q2', state: 'published', dueOn: '2023-07-25' } as const

test.each([
  ['the one that is asked for', [year, autumn, summer], '2023-Q2', '2023-Q2'],
  [
    'of those not published the one that is due first',
    [year, autumn, summer],
    undefined,
    '2023-Q3',
  ],
  ['the newest when all are published', [summer], undefined, '2023-Q2'],
  ['the usual one when nobody knows the one that is asked for', [autumn], '2022-Q1', '2023-Q3'],
  ['none before the first', [], undefined, undefined],
])('%s', (_title, periods, asked, chosen) => {
  expect(periodToPress(periods, asked)?.code).toBe(chosen)
})
