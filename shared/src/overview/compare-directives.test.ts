import { describe, expect, test } from 'vitest'
import { compareDirectives } from './compare-directives.ts'

type Compared = Parameters<typeof compareDirectives>[0][number]

const directive = (change: Partial<Compared> = {}): Compared => ({
  no: 1,
  title: '加快智慧路灯改造',
  unit: { code: 'city-management', name: '县城管局', nameEn: 'Urban Management' },
  state: 'issued',
  light: 'none',
  dueOn: '2024-03-31',
  lastEvent: 1,
  ...change,
})

describe('a directive between two days', () => {
  test.each<[string, Compared[], Compared[], number]>([
    ['to which nothing happened is left out', [directive()], [directive()], 0],
    ['that was issued in between is listed', [], [directive()], 1],
    [
      'to which something happened is listed',
      [directive()],
      [directive({ state: 'received', lastEvent: 2 })],
      1,
    ],
    [
      'that was prolonged is listed',
      [directive()],
      [directive({ dueOn: '2024-04-30', lastEvent: 3 })],
      1,
    ],
    ['that became overdue is listed', [directive()], [directive({ light: 'red' })], 1],
    [
      'that stays overdue is left out',
      [directive({ light: 'red' })],
      [directive({ light: 'red' })],
      0,
    ],
    ['that only comes near its date is left out', [directive()], [directive({ light: 'blue' })], 0],
  ])('%s', (_what, before, after, count) => {
    expect(compareDirectives(before, after)).toHaveLength(count)
  })

  test('shows both standings, and none before it was issued', () => {
    const [change] = compareDirectives([], [directive({ state: 'received' })])
    expect(change).toMatchObject({ before: null, after: { state: 'received', light: 'none' } })
  })
})
