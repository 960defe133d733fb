import { type State, states } from '@yardstick/shared/indicators/assessment.ts'
import { compareUrgency } from '@yardstick/shared/indicators/urgency.ts'

/** Every state, the most urgent first, as lists sort them. */
export const statesByUrgency: readonly State[] = [...states].sort((a, b) =>
  compareUrgency(
    { state: a, kind: 'expected', basis: 'outlook' },
    { state: b, kind: 'expected', basis: 'outlook' },
  ),
)
