import { expect, test } from 'vitest'
import { digestSubmissions } from './submissions.ts'

test.each([
  ['nothing waits', [], null],
  ['what came today is told tomorrow', ['2023-10-20'], null],
  [
    'yesterday’s are counted, and all that wait',
    ['2023-10-17', '2023-10-19', '2023-10-19', '2023-10-20'],
    { day: '2023-10-19', submitted: 2, waiting: 3 },
  ],
  [
    'after days without any, the last day stands',
    ['2023-10-12', '2023-10-11'],
    { day: '2023-10-12', submitted: 1, waiting: 2 },
  ],
])('%s', (_title, days, digest) => {
  const reports = days.map((submittedOn) => ({ submittedOn }))
  expect(digestSubmissions(reports, '2023-10-20')).toEqual(digest)
})
