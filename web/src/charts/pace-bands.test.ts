import { describe, expect, test } from 'vitest'
import { bandOf, shareOf } from './pace-bands.ts'

describe('the scale of pace', () => {
  test.each([
    [-3, 'falling_back'],
    [-0.01, 'falling_back'],
    [0, 'behind'],
    [0.5999, 'behind'],
    [0.6, 'slightly_behind'],
    [0.75, 'slightly_behind'],
    [0.95, 'on_schedule'],
    [7, 'on_schedule'],
  ] as const)('%d lies in %s', (pace, state) => {
    expect(bandOf(pace)).toBe(state)
  })

  test('paces beyond the scale stand at its ends', () => {
    expect(shareOf(-9)).toBe(0)
    expect(shareOf(9)).toBe(1)
  })
})
