/** Which colour of the palette a part is drawn in; the meaning is never in the colour alone. */
export type ChartTone =
  | 'good'
  | 'fair'
  | 'warning'
  | 'bad'
  | 'worst'
  | 'quiet'
  | 'primary'
  | 'secondary'
  | 'tertiary'
  | 'band'

export type ChartSeries = {
  name: string
  tone: ChartTone
  /** One for each category; null leaves a gap. */
  values: readonly (number | null)[]
  /** `bar` unless it is a line over the bars. */
  kind?: 'bar' | 'line'
}

/**
 * What a chart shows, free of any library. `bars` stands or lies, `stacked` piles the series up;
 * `shares` is one whole in parts.
 */
export type ChartSpec =
  | {
      kind: 'bars'
      direction: 'upright' | 'lying'
      stacked: boolean
      categories: readonly string[]
      series: readonly ChartSeries[]
      /** What the axis counts: `万元`, `项`. */
      unit: string
      decimals: number
      /** Upper end of the axis; null lets the data decide. */
      maximum: number | null
      /** A line across the bars, as for the target; null for none. */
      mark: { value: number; name: string } | null
    }
  | {
      kind: 'lines'
      categories: readonly string[]
      series: readonly ChartSeries[]
      unit: string
      decimals: number
    }
  | {
      kind: 'shares'
      parts: readonly { name: string; value: number; tone: ChartTone }[]
      unit: string
    }
