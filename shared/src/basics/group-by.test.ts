import { expect, test } from 'vitest'
import { groupBy } from './group-by.ts'

test('groups stand in the order of their first item, items in their own', () => {
  const groups = groupBy([3, 8, 5, 2], (number) => number % 2)
  expect([...groups]).toEqual([
    [1, [3, 5]],
    [0, [8, 2]],
  ])
})
