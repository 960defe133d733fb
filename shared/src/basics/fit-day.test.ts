import { expect, test } from 'vitest'
import { refuseUnfitDay } from './fit-day.ts'
import { RuleError } from './problem.ts'
import { refuseUnseen } from './seen.ts'

const codeOf = (work: () => void): string | null => {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof RuleError ? error.code : String(error)
  }
}

test.each([
  ['today is fit', '2023-10-20', null],
  ['the earliest day is fit', '2021-01-01', null],
  ['tomorrow has not happened yet', '2023-10-21', 'date-in-future'],
  ['the day before the earliest is refused', '2020-12-31', 'date-too-early'],
])('%s', (_rule, day, code) => {
  const limits = { today: '2023-10-20', notBefore: '2021-01-01' }
  expect(codeOf(() => refuseUnfitDay(day, limits, 'body.on'))).toBe(code)
})

test.each<[string, number | null, number[], string | null]>([
  ['the first row is added to nothing', null, [], null],
  ['who saw the newest row may add', 7, [3, 7], null],
  ['who saw an older row may not', 3, [3, 7], 'changed-meanwhile'],
  ['who saw nothing may not once there is a row', null, [3], 'changed-meanwhile'],
  ['who names a row that is not there may not', 9, [], 'changed-meanwhile'],
])('%s', (_rule, seen, ids, code) => {
  expect(
    codeOf(() =>
      refuseUnseen(
        seen,
        ids.map((id) => ({ id })),
      ),
    ),
  ).toBe(code)
})
