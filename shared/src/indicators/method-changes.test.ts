import { describe, expect, test } from 'vitest'
import { methodChanges } from './method-changes.ts'

const verdict = (frozenAt: string | null, frozenMethod: string | null) => ({
  frozenAt,
  frozenMethod,
})

describe('changes of the method, read from frozen verdicts', () => {
  test('none while every verdict was judged by the present method', () => {
    const same = [verdict('2024-01-25T02:00:00Z', 'scheduled-v1'), verdict(null, null)]
    expect(methodChanges(same)).toEqual([])
  })

  test('after the last verdict of an earlier method, on the day in China', () => {
    const earlier = [verdict('2024-01-25T17:00:00Z', 'scheduled-v0'), verdict(null, null)]
    expect(methodChanges(earlier)).toEqual([
      { on: '2024-01-26', from: 'scheduled-v0', to: 'scheduled-v1' },
    ])
  })

  test('each step of several, whatever their order', () => {
    const several = [
      verdict('2026-01-25T02:00:00Z', 'scheduled-v1'),
      verdict('2024-01-25T02:00:00Z', 'ratio-v2'),
      verdict('2022-01-25T02:00:00Z', 'ratio-v1'),
    ]
    expect(methodChanges(several)).toEqual([
      { on: '2022-01-25', from: 'ratio-v1', to: 'ratio-v2' },
      { on: '2024-01-25', from: 'ratio-v2', to: 'scheduled-v1' },
    ])
  })
})
