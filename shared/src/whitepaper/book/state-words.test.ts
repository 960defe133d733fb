import { describe, expect, test } from 'vitest'
import type { State } from '../../indicators/assessment.ts'
import { milestoneStates } from '../../plan/milestones.ts'
import { milestoneTones, stateTones } from './state-words.ts'

const together: [string, readonly State[]][] = [
  ['verdicts', ['achieved', 'met_late', 'missed', 'not_reported', 'not_assessable']],
  [
    'outlooks',
    [
      'achieved',
      'on_schedule',
      'slightly_behind',
      'behind',
      'falling_back',
      'not_reported',
      'not_assessable',
    ],
  ],
]

describe('what stands side by side in one chart differs in tone', () => {
  test.each(together)('%s', (_, states) => {
    expect(new Set(states.map((state) => stateTones[state])).size).toBe(states.length)
  })

  test('promises and milestones', () => {
    const tones = milestoneStates.map((state) => milestoneTones[state])
    expect(new Set(tones).size).toBe(milestoneStates.length)
  })
})
