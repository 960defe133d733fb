import { expect, test } from 'vitest'
import { type AskedExtension, effectiveDueOn } from './due-dates.ts'

test.each<[string, AskedExtension[], string]>([
  ['without an extension the period’s day counts', [], '2023-10-25'],
  ['a granted one counts', [{ state: 'granted', askedDueOn: '2023-11-05' }], '2023-11-05'],
  [
    'one that is only asked for does not',
    [{ state: 'asked', askedDueOn: '2023-11-05' }],
    '2023-10-25',
  ],
  ['a refused one does not', [{ state: 'refused', askedDueOn: '2023-11-05' }], '2023-10-25'],
  ['none shortens the time', [{ state: 'granted', askedDueOn: '2023-10-20' }], '2023-10-25'],
  [
    'of several the longest counts, in whatever order they stand',
    [
      { state: 'granted', askedDueOn: '2023-11-10' },
      { state: 'granted', askedDueOn: '2023-11-05' },
    ],
    '2023-11-10',
  ],
])('%s', (_title, requests, dueOn) => {
  expect(effectiveDueOn('2023-10-25', requests)).toBe(dueOn)
})
