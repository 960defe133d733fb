import type { ChartSeries, ChartSpec, ChartTone } from '@yardstick/shared/whitepaper/chart-spec.ts'
import type { DocumentChart } from '@yardstick/shared/whitepaper/document.ts'
import type { ReactNode } from 'react'
import { formatNumber, formatRatio } from '../text/format-value.ts'
import { useText } from './use-text.ts'
import './book-chart.css'

type Bars = Extract<ChartSpec, { kind: 'bars' }>
type Shares = Extract<ChartSpec, { kind: 'shares' }>

/** A chart of the book, drawn for screens: lying bars whatever stands on paper, one line each. */
export const BookChart = ({ chart: { id, no, caption, alt, spec } }: { chart: DocumentChart }) => {
  const { text } = useText()
  return (
    <figure className="book-exhibit book-chart" id={id}>
      <figcaption>
        {text.whitePaper.book.chart(no)}　{caption} <span className="note">{spec.unit}</span>
      </figcaption>
      <div role="img" aria-label={alt}>
        {spec.kind === 'shares' ? (
          <SharesDrawing spec={spec} />
        ) : (
          <BarsDrawing spec={barsOf(spec)} />
        )}
      </div>
    </figure>
  )
}

/** Lines over a few points read as well as bars. */
const barsOf = (spec: Exclude<ChartSpec, Shares>): Bars =>
  spec.kind === 'bars'
    ? spec
    : { ...spec, kind: 'bars', direction: 'upright', stacked: false, maximum: null, mark: null }

type LegendProps = {
  parts: readonly { name: string; tone: ChartTone }[]
  mark?: ReactNode
}

const Legend = ({ parts, mark }: LegendProps) => (
  <p className="legend">
    {parts.map(({ name, tone }) => (
      <span key={name}>
        <i className={`book-chart-key tone-${tone}`} />
        {name}
      </span>
    ))}
    {mark && (
      <span>
        <i className="book-chart-mark" />
        {mark}
      </span>
    )}
  </p>
)

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

const SharesDrawing = ({ spec: { parts, unit } }: { spec: Shares }) => {
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  return (
    <div className="book-shares">
      <div className="book-stack is-whole">
        {parts.map(({ name, value, tone }) => (
          <i key={name} className={`tone-${tone}`} style={{ flexGrow: value }} />
        ))}
      </div>
      <ul>
        {parts.map(({ name, value, tone }) => (
          <li key={name}>
            <i className={`book-chart-key tone-${tone}`} />
            <span>{name}</span>
            <b>
              {formatNumber(value)}
              {unit}
            </b>
            <span className="quiet">{whole > 0 && formatRatio(value / whole)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const valuesOf = ({ series, stacked, categories }: Bars): number[] =>
  stacked
    ? categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
    : series.flatMap(({ values }) => values.map((value) => value ?? 0))

/** The value that fills the whole width. */
const fullOf = (spec: Bars): number =>
  Math.max(spec.maximum ?? 0, spec.mark?.value ?? 0, ...valuesOf(spec)) || 1

const BarsDrawing = ({ spec }: { spec: Bars }) => {
  const { categories, series, stacked, mark, unit } = spec
  const full = fullOf(spec)
  return (
    <>
      {(series.length > 1 || stacked || mark) && (
        <Legend parts={series} mark={mark && `${mark.name} ${formatNumber(mark.value)}${unit}`} />
      )}
      <div className="book-bars">
        {categories.map((category, at) => (
          <div key={category} className="book-bars-row">
            <span className="book-bars-name">{category}</span>
            <div className="book-bars-field">
              {mark && (
                <i className="book-bars-mark" style={{ left: percent(mark.value / full) }} />
              )}
              {stacked ? (
                <Stack spec={spec} at={at} full={full} />
              ) : (
                series.map((one) => (
                  <Bar key={one.name} one={one} at={at} spec={spec} full={full} />
                ))
              )}
            </div>
          </div>
        ))}
      </div>
    </>
  )
}

type BarProps = { spec: Bars; at: number; full: number }

const Bar = ({ one, at, spec, full }: BarProps & { one: ChartSeries }) => {
  const { text } = useText()
  const value = one.values[at] ?? null
  return (
    <div className="book-bar">
      <i className={`tone-${one.tone}`} style={{ width: percent((value ?? 0) / full) }} />
      <span>{value === null ? text.ui.nothing : formatNumber(value, spec.decimals)}</span>
    </div>
  )
}

const Stack = ({ spec: { series, decimals }, at, full }: BarProps) => {
  const parts = series.map(({ name, tone, values }) => ({ name, tone, value: values[at] ?? 0 }))
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  return (
    <div className="book-stack" style={{ width: percent(whole / full) }}>
      {parts
        .filter(({ value }) => value > 0)
        .map(({ name, tone, value }) => (
          <i key={name} className={`tone-${tone}`} style={{ flexGrow: value }}>
            {formatNumber(value, decimals)}
          </i>
        ))}
    </div>
  )
}
