import {
  type Assessment,
  type Forecast,
  methodId,
  type State,
  type TargetAssessment,
} from './assessment.ts'
import { forecastTarget } from './forecast.ts'
import {
  type Observed,
  observationsToward,
  type ScheduleInput,
  type SetTarget,
  type Standing,
  standingOn,
  targetDate,
} from './schedule.ts'
import type { RevisionReference } from './schema.ts'

/** Lowest pace of each band; below zero the indicator falls back. */
export const paceBands = { on_schedule: 0.95, slightly_behind: 0.6, behind: 0 } as const

export type Verdict = 'met' | 'missed' | 'no_data'

/** A verdict as it was frozen, and by which method. */
export type FrozenVerdict = { year: number; verdict: Verdict; frozenAt: string; method: string }

/** What is known of one indicator, and the day it is judged for. */
export type AssessmentInput = ScheduleInput & {
  /** Digits with which values are published. Values are compared with targets unrounded. */
  decimals: number
  targetYears: readonly number[]
  /** Observations after this day are left out. */
  asOf: string
  /** The period that ends on `asOf`; null when none is published yet. */
  period: string | null
  frozen: readonly FrozenVerdict[]
}

/** The figures that a verdict was decided on, to be kept beside it. */
export type VerdictInputs = Standing & {
  method: typeof methodId
  on: string
  comparator: SetTarget['comparator']
  target: number
  /** The revision that had set the target; null where the plan's own stood. */
  revision: RevisionReference | null
  period: string | null
  value: number | null
  decimals: number
}

/** Everything that method `scheduled-v1` says of an indicator as of one day. */
export const assess = (input: AssessmentInput): Assessment => {
  const observations = input.observations.filter(({ endsOn }) => endsOn <= input.asOf)
  const known = { ...input, observations }
  const latest = observations.at(-1)
  return {
    method: methodId,
    asOf: input.asOf,
    period: input.period,
    value: valueIn(observations, input.period),
    latestValue: latest?.value ?? null,
    latestPeriod: latest?.period ?? null,
    change: changeOf(known),
    targets: input.targetYears.map((year) => assessYear(known, year)),
  }
}

/**
 * The verdict on a target, from the value of the period that ends on its date.
 * @throws RangeError when the plan sets no target for the year, or its date lies after `asOf`
 */
export const freezeVerdict = (
  input: AssessmentInput,
  year: number,
): { verdict: Verdict; inputs: VerdictInputs } => {
  const target = input.targets.find((candidate) => candidate.year === year)
  if (!target) throw new RangeError(`no target for ${year}`)
  const on = targetDate(year)
  if (on > input.asOf) throw new RangeError(`target of ${year} is not due on ${input.asOf}`)
  const decisive = observationsToward(input, target).findLast(({ endsOn }) => endsOn === on)
  const value = decisive?.value ?? null
  return {
    verdict: value === null ? 'no_data' : value >= target.value ? 'met' : 'missed',
    inputs: {
      method: methodId,
      on,
      comparator: target.comparator,
      target: target.value,
      revision: target.revision ?? null,
      period: decisive?.period ?? null,
      value,
      decimals: input.decimals,
      ...standingOn(input, target, { on, value }),
    },
  }
}

const valueIn = (observations: readonly Observed[], period: string | null): number | null =>
  observations.findLast((observation) => observation.period === period)?.value ?? null

const changeOf = ({ observations, measure, targets, decimals }: AssessmentInput): number | null => {
  const [before, latest] = observations.slice(-2)
  if (!before || !latest) return null
  const startsAnew = targets.some(
    ({ phaseStartsOn }) => phaseStartsOn > before.endsOn && phaseStartsOn <= latest.endsOn,
  )
  if (measure === 'increment' && startsAnew) return null
  // Rounded to the published digits: the difference of two decimals carries binary noise. And no -0.
  return Number((latest.value - before.value).toFixed(decimals)) + 0
}

const assessYear = (input: AssessmentInput, year: number): TargetAssessment => {
  const target = input.targets.find((candidate) => candidate.year === year)
  if (!target) return blankAssessment(input, year)
  return targetDate(year) <= input.asOf ? judgeDue(input, target) : judgeAhead(input, target)
}

const basisOf = ({ targets, asOf }: AssessmentInput, year: number): TargetAssessment['basis'] => {
  if (targetDate(year) <= asOf) return 'verdict'
  return targets.some((target) => target.year < year) ? 'outlook' : 'provisional'
}

/** An assessment that says only which target it is about. */
const blankAssessment = (input: AssessmentInput, year: number): TargetAssessment => ({
  year,
  on: targetDate(year),
  target: null,
  basis: basisOf(input, year),
  state: 'no_target',
  frozenAt: null,
  frozenMethod: null,
  anchor: null,
  scheduledValue: null,
  attainmentRatio: null,
  paceRatio: null,
  forecast: null,
  paceStandsIn: false,
})

const judgeDue = (input: AssessmentInput, target: SetTarget): TargetAssessment => {
  const decided = freezeVerdict(input, target.year)
  const frozen = input.frozen.find(({ year }) => year === target.year)
  const { on, anchor, scheduledValue, attainmentRatio, paceRatio } = decided.inputs
  const metLater = observationsToward(input, target).some(
    ({ endsOn, value }) => endsOn > on && value >= target.value,
  )
  return {
    ...blankAssessment(input, target.year),
    target: target.value,
    state: dueState(frozen?.verdict ?? decided.verdict, metLater),
    frozenAt: frozen?.frozenAt ?? null,
    frozenMethod: frozen?.method ?? null,
    anchor,
    scheduledValue,
    attainmentRatio,
    paceRatio,
  }
}

const dueState = (verdict: Verdict, metLater: boolean): State => {
  if (verdict === 'met') return 'achieved'
  if (metLater) return 'met_late'
  return verdict === 'missed' ? 'missed' : 'not_reported'
}

const judgeAhead = (input: AssessmentInput, target: SetTarget): TargetAssessment => {
  const observations = observationsToward(input, target)
  const value = valueIn(observations, input.period)
  const standing = standingOn(input, target, { on: input.asOf, value })
  const judged = { ...blankAssessment(input, target.year), ...standing, target: target.value }
  if (value === null) return { ...judged, state: stateWithoutValue(input, target) }
  const { on, basis } = judged
  const goal = { measure: input.measure, value: target.value, on, asOf: input.asOf }
  const forecast = forecastTarget(observations, goal)
  if (value >= target.value) return { ...judged, state: 'achieved', forecast }
  const leading = basis === 'outlook' ? forecast : null
  return {
    ...judged,
    state: hasFallen(input, value, standing)
      ? 'falling_back'
      : leading
        ? stateByForecast(leading, target.value)
        : stateByPace(standing.paceRatio),
    forecast,
    paceStandsIn: basis === 'outlook' && leading === null,
  }
}

// Additions cannot be reported before their phase begins, so nobody owes them.
const stateWithoutValue = ({ measure, asOf }: AssessmentInput, target: SetTarget): State =>
  measure === 'increment' && asOf < target.phaseStartsOn ? 'not_assessable' : 'not_reported'

/**
 * A value below a target that was never reached has not fallen: there it must lie below what the
 * indicator had on that date.
 */
const hasFallen = (input: AssessmentInput, value: number, standing: Standing): boolean => {
  const { anchor, paceRatio } = standing
  if (!anchor || paceRatio === null || paceRatio >= 0) return false
  if (anchor.kind !== 'previous_target') return true
  const { observations, baseline } = input
  const held = observations.findLast(({ endsOn }) => endsOn <= anchor.on) ?? baseline
  return value < (held ?? observations[0] ?? anchor).value
}

const stateByForecast = (forecast: Forecast, target: number): State => {
  if (forecast.value >= target) return 'on_schedule'
  return forecast.high >= target ? 'slightly_behind' : 'behind'
}

const stateByPace = (paceRatio: number | null): State => {
  if (paceRatio === null) return 'not_assessable'
  // Binary noise must not push a value that lies exactly on a band's edge below it.
  const reaches = (band: number) => paceRatio >= band - 1e-9
  if (reaches(paceBands.on_schedule)) return 'on_schedule'
  return reaches(paceBands.slightly_behind) ? 'slightly_behind' : 'behind'
}
