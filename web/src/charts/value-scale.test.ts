import { expect, it } from 'vitest'
import { scaleOf } from './value-scale.ts'

it.each([
  ['a ratio runs to 100', [3, 30], 'ratio', 1, 100, [0, 50, 100]],
  ['counts end on a round number', [5214, 4800], 'cumulative', 0, 6000, [0, 6000]],
  ['few things are not cut into pieces', [1, 2], 'level', 0, 2, [0, 1, 2]],
  ['the middle carries a figure where there is one', [812], 'level', 0, 1000, [0, 500, 1000]],
  ['nothing still has a scale', [], 'level', 0, 1, [0, 1]],
] as const)('%s', (_, values, measure, decimals, full, labelled) => {
  expect(scaleOf(values, { measure, decimals })).toMatchObject({ full, labelled })
})
