import { describe, expect, test } from 'vitest'
import {
  demandsNow,
  fieldMissing,
  isSameProgress,
  readProgress,
  type TypedProgress,
  typedProgressOf,
} from './typed-progress.ts'

const empty = typedProgressOf(null)
const typed = (changes: Partial<TypedProgress>): TypedProgress => ({ ...empty, ...changes })

describe('progress is read from what is typed', () => {
  test.each([
    ['nothing', '', null],
    ['a figure', '62.5', 62.5],
    ['a per cent sign and full-width digits', '６２．５％', 62.5],
    ['zero', '0', 0],
  ])('%s', (_case, physical, percent) => {
    expect(readProgress(typed({ physical }))?.physicalPercent).toBe(percent)
  })

  test.each(['abc', '101', '-1', '62.55'])('“%s” is none', (physical) => {
    expect(readProgress(typed({ physical }))).toBeNull()
  })

  test('words of spaces are no words', () => {
    expect(readProgress(typed({ narrative: '  ' }))?.narrative).toBeNull()
  })
})

test('what comes back from the server is what was typed', () => {
  const content = readProgress(typed({ physical: '40', rating: 'amber', problems: '土建滞后' }))
  expect(content && isSameProgress(content, content)).toBe(true)
  expect(content && readProgress(typedProgressOf(content))).toEqual(content)
  expect(content && isSameProgress(content, null)).toBe(false)
})

describe('handing in stops at', () => {
  const calm = { slipped: [], paidRatio: 0.4 }
  test.each([
    ['the progress', { rating: 'green' }, calm, 'physical'],
    ['a progress that cannot be', { physical: '140', rating: 'green' }, calm, 'physical'],
    ['the rating', { physical: '40' }, calm, 'rating'],
    ['the narrative of a red rating', { physical: '40', rating: 'red' }, calm, 'narrative'],
    [
      'the narrative where money and progress are apart',
      { physical: '70', rating: 'green' },
      calm,
      'narrative',
    ],
    ['nothing when all is there', { physical: '40', rating: 'green' }, calm, null],
  ] as const)('%s', (_rule, changes, ground, field) => {
    const content = readProgress(typed(changes))
    expect(fieldMissing(content, demandsNow(content, ground))).toBe(field)
  })
})
