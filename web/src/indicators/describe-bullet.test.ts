import { describe, expect, test } from 'vitest'
import { describeBullet } from './describe-bullet.ts'
import { sampleDetail } from './sample-detail.ts'

describe('the bar of an indicator', () => {
  test('runs to where the value should be today', () => {
    const bullet = describeBullet(sampleDetail())
    expect(bullet).toMatchObject({ value: 21.6, targets: [30, 80], state: 'slightly_behind' })
    expect(bullet.scheduled).toBeCloseTo(27.4, 1)
  })

  test('keeps the last value when the shown period is missing', () => {
    const bullet = describeBullet(sampleDetail({ values: [4.2, 5, null], period: '2021-Q4' }))
    expect(bullet).toMatchObject({ value: null, lastValue: 5, state: 'not_reported' })
  })

  test('a plan without a second target leaves its place empty', () => {
    const bullet = describeBullet(
      sampleDetail({ targets: [{ year: 2023, comparator: 'gte', value: 30 }] }),
    )
    expect(bullet.targets).toEqual([30, null])
  })

  test('after the only target’s date nothing more is scheduled', () => {
    const bullet = describeBullet(
      sampleDetail({
        values: [10],
        first: '2024-Q1',
        period: '2024-Q1',
        targets: [{ year: 2023, comparator: 'gte', value: 30 }],
      }),
    )
    expect(bullet).toMatchObject({ scheduled: null, state: 'not_reported' })
  })

  test('additions are held against the target of their own phase', () => {
    const bullet = describeBullet(
      sampleDetail(
        {
          values: [1],
          first: '2024-Q2',
          period: '2024-Q2',
          targets: [
            { year: 2023, comparator: 'increment', value: 2 },
            { year: 2025, comparator: 'increment', value: 3 },
          ],
        },
        { measure: 'increment', decimals: 0 },
      ),
    )
    expect(bullet.targets).toEqual([3])
  })
})
