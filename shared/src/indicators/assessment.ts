import { z } from 'zod'
import { dateSchema } from '../basics/dates.ts'

/** States of method `scheduled-v1`, for one target at one date. */
export const states = [
  'achieved',
  'met_late',
  'on_schedule',
  'slightly_behind',
  'behind',
  'falling_back',
  'missed',
  'not_reported',
  'no_target',
  'not_assessable',
] as const
export const stateSchema = z.enum(states)
export type State = z.infer<typeof stateSchema>

export const methodId = 'scheduled-v1'

/** From where the schedule runs: value at a date, and what it is. */
export const anchorSchema = z.object({
  kind: z.enum(['baseline', 'previous_target', 'first_observation', 'phase_start']),
  on: dateSchema,
  value: z.number(),
})
export type Anchor = z.infer<typeof anchorSchema>

/** Least squares on the last observations. `low`/`high` bound 80 % of what may be expected. */
export const forecastSchema = z.object({
  observations: z.int(),
  perQuarter: z.number(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  /** Day on which the line meets the target; null when it does not within ten years. */
  meetsTargetOn: dateSchema.nullable(),
})
export type Forecast = z.infer<typeof forecastSchema>

export const targetAssessmentSchema = z.object({
  year: z.int(),
  on: dateSchema,
  /** As in force; null where neither the plan nor a revision sets a value for this year. */
  target: z.number().nullable(),
  /**
   * `verdict` is final (the target date has passed; the figures are those of that date),
   * `provisional` judges by pace, `outlook` by forecast.
   */
  basis: z.enum(['verdict', 'provisional', 'outlook']),
  state: stateSchema,
  /** Frozen when the period of the target date was published; null before. */
  frozenAt: z.iso.datetime().nullable(),
  /** The method by which the verdict was frozen; null before. It may be an earlier one. */
  frozenMethod: z.string().nullable(),
  anchor: anchorSchema.nullable(),
  /** Value that the linear schedule asks for on the date of assessment. */
  scheduledValue: z.number().nullable(),
  /** Value over target; null without both. Not capped. */
  attainmentRatio: z.number().nullable(),
  /** Actual growth over required growth since the anchor; null when nothing is due yet. */
  paceRatio: z.number().nullable(),
  forecast: forecastSchema.nullable(),
  /** The outlook rests on the pace because there are fewer than four observations. */
  paceStandsIn: z.boolean(),
})
export type TargetAssessment = z.infer<typeof targetAssessmentSchema>

/** Everything the method says of one indicator as of one date. */
export const assessmentSchema = z.object({
  method: z.literal(methodId),
  asOf: dateSchema,
  period: z.string().nullable(),
  /** Value of the assessed period; null when it was not reported. */
  value: z.number().nullable(),
  /** The last value at all, maybe of an older period. */
  latestValue: z.number().nullable(),
  latestPeriod: z.string().nullable(),
  /** Change since the observation before `latestValue`; null with fewer than two. */
  change: z.number().nullable(),
  targets: z.array(targetAssessmentSchema),
})
export type Assessment = z.infer<typeof assessmentSchema>
