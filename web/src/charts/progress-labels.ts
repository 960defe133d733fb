import type { Gap, ProgressSeries } from './progress-series.ts'

/** A piece of a label in one colour and weight. */
export type LabelPiece = {
  text: string
  tone: 'ink' | 'quiet' | 'blue' | Gap['state']
  bold?: boolean
}

/** What the chart writes beside its marks; null where there is no such mark. */
export type ProgressLabels = {
  /** Unit of the vertical axis. */
  unit: string
  tick: (value: number, decimals: number) => string
  asOf: string | null
  value: string | null
  scheduled: LabelPiece[] | null
  /** One a target, in their order; `short` where there is little room. */
  targets: { full: string; short: string }[]
  /** One for each of the plan’s own targets that is no longer in force. */
  planned: { full: string; short: string }[]
  /** One an event, in their order; `short` where there is little room. */
  events: { full: string; short: string }[]
  /** One a gap that belongs to a target's date. */
  gaps: { gap: Gap; text: string }[]
  forecast: { value: string; interval: string } | null
  baseline: string | null
  schedule: string
  /** What the pointer reads at a verified value. */
  hint: (on: string) => string
}

/** The drawing of a chart: what, with which words, on a narrow screen or not. */
export type ProgressDrawing = {
  series: ProgressSeries
  labels: ProgressLabels
  isNarrow: boolean
  /** Values are counts: no ticks between whole numbers. */
  isWhole: boolean
}
