import type { RowOutcome } from '@yardstick/shared/basics/workbook.ts'
import { expect, it } from 'vitest'
import { sortRows } from './sort-rows.ts'

it('wrong rows stand first, those that do nothing last, others as in the file', () => {
  const rows = (['unchanged', 'new', 'wrong', 'changed', 'wrong'] as const).map(
    (outcome: RowOutcome, place) => ({ outcome, place }),
  )
  expect(sortRows(rows).map(({ outcome, place }) => [outcome, place])).toEqual([
    ['wrong', 2],
    ['wrong', 4],
    ['changed', 3],
    ['new', 1],
    ['unchanged', 0],
  ])
})
