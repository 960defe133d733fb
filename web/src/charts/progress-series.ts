import type { State } from '@yardstick/shared/indicators/assessment.ts'

export type Point = { on: string; value: number }

/** A piece that is missing: up to the schedule on the day shown, or up to a target on its date. */
export type Gap = {
  kind: 'schedule' | 'target'
  on: string
  from: number
  to: number
  state: State
}

/** Everything that a chart of values on their way to targets draws, in days and values. */
export type ProgressSeries = {
  /** First and last day of the horizontal axis. */
  from: string
  to: string
  /** The day shown; null when it lies outside the axis. */
  asOf: string | null
  /** Verified values; additions make one run a phase. */
  runs: Point[][]
  /** The value that the plan states for a day before its first year; null when it states none. */
  baseline: Point | null
  schedule: Point[][]
  /** What the plan had set where a revision set something else; its schedule only where it runs apart. */
  planned: { targets: (Point & { year: number })[]; schedule: Point[][] }
  /** Days on which a target was revised or the method of judging changed. */
  events: { kind: 'target' | 'method'; on: string }[]
  /** To a target's date, where the interval holds 80 % of what may be expected. */
  forecast: { from: Point; to: Point; low: number; high: number } | null
  targets: (Point & { year: number })[]
  /** Where the value should be on the day shown; null when nothing is scheduled or reported. */
  scheduled: Point | null
  gaps: Gap[]
}

/** Every value of a series, for its axis. */
export const valuesOf = (series: ProgressSeries): number[] => [
  ...series.runs.flat().map(({ value }) => value),
  ...series.schedule.flat().map(({ value }) => value),
  ...series.targets.map(({ value }) => value),
  ...series.planned.targets.map(({ value }) => value),
  ...(series.baseline ? [series.baseline.value] : []),
  ...(series.forecast ? [series.forecast.low, series.forecast.high] : []),
]
