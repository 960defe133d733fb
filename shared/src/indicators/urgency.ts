import type { State, TargetAssessment } from './assessment.ts'
import type { IndicatorKind } from './schema.ts'

/** Most urgent first, among targets of one kind. */
const urgencyRank: Record<State, number> = {
  missed: 0,
  falling_back: 1,
  behind: 2,
  not_reported: 3,
  slightly_behind: 4,
  not_assessable: 5,
  on_schedule: 6,
  met_late: 7,
  achieved: 8,
  no_target: 9,
}

/** What decides where an indicator's target stands in a list. */
export type Urgency = Pick<TargetAssessment, 'basis' | 'state'> & { kind: IndicatorKind }

/**
 * Sorts the most urgent first. A binding target that its date found unmet or without a value comes
 * before everything else; after that the state decides, and binding comes before expected.
 */
export const compareUrgency = (a: Urgency, b: Urgency): number =>
  Number(isBindingShortfall(b)) - Number(isBindingShortfall(a)) ||
  urgencyRank[a.state] - urgencyRank[b.state] ||
  Number(b.kind === 'binding') - Number(a.kind === 'binding')

const isBindingShortfall = ({ kind, basis, state }: Urgency): boolean =>
  kind === 'binding' && basis === 'verdict' && (state === 'missed' || state === 'not_reported')
