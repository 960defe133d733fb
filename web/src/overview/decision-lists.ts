import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import type { Decision } from '@yardstick/shared/overview/schema.ts'
import { assessmentFor } from './standings.ts'

/** How many entries of a long list are shown before the reader asks for all. */
export const shownAtFirst = 8

/** A decision that the figures or their absence call for. */
export type PressingDecision = Decision & {
  kind: Exclude<Decision['kind'], 'plan_contradiction'>
}

const isPressing = (decision: Decision): decision is PressingDecision =>
  decision.kind !== 'plan_contradiction'

/** Contradictions of the plan's own text wait behind what the figures call for. */
export const splitDecisions = (
  decisions: readonly Decision[],
): { pressing: PressingDecision[]; contradictions: Decision[] } => ({
  pressing: decisions.filter(isPressing),
  contradictions: decisions.filter(({ kind }) => kind === 'plan_contradiction'),
})

const fewEnough = 5

/** So many entries stand on the page at first that they need the height of two sections beside them. */
export const isLongList = (decisions: readonly Decision[]): boolean => {
  const { pressing, contradictions } = splitDecisions(decisions)
  return (pressing.length || contradictions.length) > fewEnough
}

/** `indicator:I07` names the indicator I07; null when the subject is something else. */
export const subjectCode = (decision: Decision, kind: 'indicator' | 'discrepancy') => {
  const [named, code] = decision.subject.split(':')
  return named === kind && code ? code : null
}

/** The indicator that a decision is about; undefined when it is about something else. */
export const indicatorOf = (
  decision: Decision,
  indicators: readonly Indicator[],
): Indicator | undefined => {
  const code = subjectCode(decision, 'indicator')
  return indicators.find((indicator) => indicator.code === code)
}

/** A shortfall is measured against the schedule while the target date is ahead, then against the target. */
export const isAgainstSchedule = (decision: Decision, indicator: Indicator): boolean =>
  decision.dueOn !== null &&
  assessmentFor(indicator, Number(decision.dueOn.slice(0, 4))).basis !== 'verdict'
