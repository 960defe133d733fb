import { describe, expect, test } from 'vitest'
import type { ProblemCode } from '../basics/problem.ts'
import { chooseSpan, defaultSince, isLateRecord, isNews, yearBefore } from './span.ts'

const quarter = (endsOn: string, publishedAt: string) => ({ endsOn, publishedAt })
const q2 = quarter('2023-06-30', '2023-07-25T02:00:00.000Z')
const q3 = quarter('2023-09-30', '2023-10-25T02:00:00.000Z')
const q3Late = quarter('2023-09-30', '2023-10-24T17:00:00.000Z')

describe('changes are looked at since', () => {
  test.each([
    ['the publication of the period before the present one', [q2, q3], '2023-11-20', '2023-07-25'],
    ['the same, whatever the order of publication', [q3, q2], '2023-11-20', '2023-07-25'],
    ['90 days back while there is one period only', [q2], '2023-11-20', '2023-08-22'],
    ['90 days back before any publication', [], '2023-11-20', '2023-08-22'],
    ['90 days back on the day of the second publication', [q2, q3], '2023-10-25', '2023-07-27'],
    ['the day of publication in China', [q3Late, q2], '2023-10-26', '2023-07-25'],
  ])('%s', (_what, published, until, since) => {
    expect(defaultSince(published, until)).toBe(since)
  })

  test('the end of the year before, for what this year did', () => {
    expect(yearBefore('2023-11-20')).toBe('2022-12-31')
  })
})

describe('two days', () => {
  const ground = { published: [q2, q3], today: '2023-11-20' }
  const refusal = (asked: Parameters<typeof chooseSpan>[0]): ProblemCode | null => {
    try {
      chooseSpan(asked, ground)
      return null
    } catch (error) {
      return (error as { code: ProblemCode }).code
    }
  }

  test('are the usual ones unless they are named', () => {
    expect(chooseSpan({}, ground)).toEqual({ since: '2023-07-25', until: '2023-11-20' })
    expect(chooseSpan({ since: '2023-01-01', until: '2023-02-01' }, ground)).toEqual({
      since: '2023-01-01',
      until: '2023-02-01',
    })
  })

  test.each([
    ['one after another', { since: '2023-01-01', until: '2023-01-02' }, null],
    ['the same day twice', { since: '2023-01-01', until: '2023-01-01' }, 'date-too-early'],
    ['the wrong way round', { since: '2023-02-01', until: '2023-01-01' }, 'date-too-early'],
    ['a first day of tomorrow', { since: '2023-11-21' }, 'date-too-early'],
    ['a second day of tomorrow', { until: '2023-11-21' }, 'date-in-future'],
  ])('%s', (_what, asked, code) => {
    expect(refusal(asked)).toBe(code)
  })
})

describe('news between the ends of 31 March and 30 June', () => {
  const span = { since: '2023-03-31', until: '2023-06-30' }
  test.each([
    ['the first day itself is known', '2023-03-31', '2023-03-31', false, false],
    ['the day after it is news', '2023-04-01', '2023-04-01', true, false],
    ['the last day is news', '2023-06-30', '2023-06-30', true, false],
    ['what comes later is not', '2023-07-01', '2023-07-01', false, false],
    [
      'what happened in between counts though written down later',
      '2023-05-01',
      '2023-07-05',
      true,
      false,
    ],
    [
      'an older matter written down in between is late news',
      '2023-02-01',
      '2023-04-10',
      true,
      true,
    ],
    ['an older matter written down afterwards is none', '2023-02-01', '2023-07-10', false, false],
  ])('%s', (_what, on, recordedOn, news, late) => {
    expect(isNews({ on, recordedOn }, span)).toBe(news)
    expect(isLateRecord({ on, recordedOn }, span)).toBe(late)
  })
})
