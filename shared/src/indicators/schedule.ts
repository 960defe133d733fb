import { daysBetween } from '../basics/dates.ts'
import type { Anchor } from './assessment.ts'
import type { Comparator, Measure, RevisionReference } from './schema.ts'

/** A target in force. `phaseStartsOn` opens the phase its year belongs to. */
export type SetTarget = {
  year: number
  comparator: Comparator
  value: number
  phaseStartsOn: string
  /** The revision that set it; null or left out where the plan's own stands. */
  revision?: RevisionReference | null
}

/** A verified value; it stands for the last day of its period. */
export type Observed = { period: string; endsOn: string; value: number }

/** What the schedule of one indicator rests on; targets and observations ascend in time. */
export type ScheduleInput = {
  measure: Measure
  targets: readonly SetTarget[]
  baseline: { value: number; asOf: string } | null
  observations: readonly Observed[]
}

/**
 * Where a value stands against its target and its schedule on one day. Null: no anchor yet, no value,
 * or for a ratio nothing positive that it could be measured by.
 */
export type Standing = {
  anchor: Anchor | null
  scheduledValue: number | null
  attainmentRatio: number | null
  paceRatio: number | null
}

/** The day on which a target is due. */
export const targetDate = (year: number): string => `${year}-12-31`

/** The observations that count towards a target: those of its phase for additions, otherwise all. */
export const observationsToward = (input: ScheduleInput, target: SetTarget): readonly Observed[] =>
  input.measure === 'increment'
    ? input.observations.filter(
        ({ endsOn }) => endsOn >= target.phaseStartsOn && endsOn <= targetDate(target.year),
      )
    : input.observations

/** Where `value` stands on `on`, a day not after the target date; `value` null when none is known. */
export const standingOn = (
  input: ScheduleInput,
  target: SetTarget,
  { on, value }: { on: string; value: number | null },
): Standing => {
  const anchor = anchorOn(input, target, on)
  const scheduledValue = scheduledOn(input, target, on)
  return {
    anchor,
    scheduledValue,
    attainmentRatio: value === null ? null : ratioOf(value, target.value),
    paceRatio:
      value === null || scheduledValue === null || anchor === null || anchor.on >= on
        ? null
        : ratioOf(value - anchor.value, scheduledValue - anchor.value),
  }
}

// Less than this is binary noise, not something that is asked for.
const leastAsked = 1e-9

const ratioOf = (reached: number, asked: number): number | null =>
  asked >= leastAsked ? reached / asked : null

// A target date still belongs to the segment that ends there: on that very day the growth towards it
// can be judged, and none is due yet towards the next.
const anchorOn = (input: ScheduleInput, target: SetTarget, on: string): Anchor | null => {
  const known = anchorsOf(input, target).filter((anchor) => anchor.on <= on)
  return known.findLast((anchor) => anchor.on < on) ?? known.at(-1) ?? null
}

const anchorsOf = (input: ScheduleInput, target: SetTarget): Anchor[] => {
  if (input.measure === 'increment') {
    return [{ kind: 'phase_start', on: target.phaseStartsOn, value: 0 }]
  }
  const earlier = input.targets.filter(({ year }) => year < target.year)
  return [
    ...originsOf(input),
    ...earlier.map(({ year, value }): Anchor => {
      return { kind: 'previous_target', on: targetDate(year), value }
    }),
  ]
}

const originsOf = ({ baseline, observations }: ScheduleInput): Anchor[] => {
  if (baseline) return [{ kind: 'baseline', on: baseline.asOf, value: baseline.value }]
  const first = observations[0]
  return first ? [{ kind: 'first_observation', on: first.endsOn, value: first.value }] : []
}

const scheduledOn = (input: ScheduleInput, target: SetTarget, on: string): number | null => {
  const next = nextOn(input, target, on)
  const dueOn = targetDate(next.year)
  if (dueOn <= on) return next.value
  const anchor = anchorOn(input, target, on)
  if (!anchor) return null
  const share = daysBetween(anchor.on, on) / daysBetween(anchor.on, dueOn)
  return anchor.value + (next.value - anchor.value) * share
}

const nextOn = (input: ScheduleInput, target: SetTarget, on: string): SetTarget =>
  input.measure === 'increment'
    ? target
    : (input.targets.find(({ year }) => targetDate(year) >= on) ?? target)
