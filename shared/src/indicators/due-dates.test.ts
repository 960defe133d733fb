import { expect, test } from 'vitest'
import { type AskedExtension, effectiveDueOn } from './due-dates.ts'

test.each<[string, AskedExtension | null, string]>([
  ['without an extension the period’s day counts', null, '2023-10-25'],
  ['a granted one counts', { state: 'granted', askedDueOn: '2023-11-05' }, '2023-11-05'],
  [
    'one that is only asked for does not',
    { state: 'asked', askedDueOn: '2023-11-05' },
    '2023-10-25',
  ],
  ['a refused one does not', { state: 'refused', askedDueOn: '2023-11-05' }, '2023-10-25'],
  ['none shortens the time', { state: 'granted', askedDueOn: '2023-10-20' }, '2023-10-25'],
])('%s', (_title, extension, dueOn) => {
  expect(effectiveDueOn('2023-10-25', extension)).toBe(dueOn)
})
