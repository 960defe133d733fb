import type { Rating } from '@yardstick/shared/projects/progress-report.ts'
import { formatPeriod } from '../text/format-date.ts'
import { formatNumber } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Drawing } from './drawing.tsx'
import { ratingShapes } from './rating-mark.tsx'
import './progress-trend.css'

/** One quarter of a project; null where nothing was reported. */
export type TrendPoint = {
  period: string
  /** Paid over revised, 0–1; null where there is no money or it is not known. */
  paidRatio: number | null
  report: { physicalPercent: number; rating: Rating; centerRating: Rating } | null
}

const barsHeight = 96
const rowHeight = 20
const yearsHeight = 18
const height = barsHeight + 2 * rowHeight + yearsHeight
/** Few quarters do not fill the width. */
const fewest = 8

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`
const levelOf = (value: number): number => barsHeight - (value / 100) * (barsHeight - 8)

/** Progress over the quarters, what was paid by then, and under it the unit's and the center's rating. */
export const ProgressTrend = ({ points }: { points: readonly TrendPoint[] }) => {
  const { text } = useText()
  const words = text.progress
  const label = useSpoken()(points)
  const width = 1 / Math.max(points.length, fewest)
  return (
    <figure className="progress-trend">
      <div className="progress-trend-body">
        <div className="progress-trend-rows" aria-hidden="true">
          <span style={{ top: levelOf(100) - 8 }}>100%</span>
          <span style={{ top: barsHeight + 2 }}>{words.unitRating}</span>
          <span style={{ top: barsHeight + rowHeight + 2 }}>{words.centerRating}</span>
        </div>
        <Drawing className="progress-trend-drawing" width="100%" height={height} label={label}>
          <line className="grid" x1="0" x2="100%" y1={levelOf(100)} y2={levelOf(100)} />
          <line className="grid" x1="0" x2="100%" y1={levelOf(50)} y2={levelOf(50)} />
          <line className="axis" x1="0" x2="100%" y1={barsHeight} y2={barsHeight} />
          {points.map((point, place) => (
            <Quarter key={point.period} point={point} place={place} width={width} />
          ))}
        </Drawing>
      </div>
      <p className="legend">
        <span>
          <i className="progress-trend-key physical" />
          {words.legendPhysical}
        </span>
        {points.some(({ paidRatio }) => paidRatio !== null) && (
          <span>
            <i className="progress-trend-key paid" />
            {words.legendPaid}
          </span>
        )}
      </p>
    </figure>
  )
}

const Quarter = ({ point, place, width }: { point: TrendPoint; place: number; width: number }) => {
  const { period, report, paidRatio } = point
  const left = place * width
  const middle = percent(left + width / 2)
  const isFirst = place === 0 || period.endsWith('Q1')
  return (
    <>
      {report && (
        <rect
          className="physical"
          x={percent(left + width * 0.2)}
          width={percent(width * 0.6)}
          y={levelOf(report.physicalPercent)}
          height={barsHeight - levelOf(report.physicalPercent)}
        />
      )}
      {paidRatio !== null && (
        <line
          className="paid"
          x1={percent(left + width * 0.08)}
          x2={percent(left + width * 0.92)}
          y1={levelOf(Math.min(100, paidRatio * 100))}
          y2={levelOf(Math.min(100, paidRatio * 100))}
        />
      )}
      {report ? (
        <>
          <Shape rating={report.rating} x={middle} row={0} />
          <Shape rating={report.centerRating} x={middle} row={1} />
        </>
      ) : (
        <text className="gap" x={middle} y={barsHeight + rowHeight + 4}>
          –
        </text>
      )}
      {isFirst && (
        <text className="year" x={percent(left)} y={height - 4}>
          {period.slice(0, 4)}
        </text>
      )}
    </>
  )
}

/** Drawn around the middle of its column. */
const Shape = ({ rating, x, row }: { rating: Rating; x: string; row: 0 | 1 }) => (
  <svg x={x} y={barsHeight + 3 + row * rowHeight} overflow="visible" aria-hidden="true">
    <path className={`rating-shape ${rating}`} d={ratingShapes[rating]} transform="translate(-8)" />
  </svg>
)

const useSpoken = () => {
  const { text, language } = useText()
  const words = text.progress
  return (points: readonly TrendPoint[]): string =>
    words.trendSpoken(
      points.map(({ period, report }) => {
        const name = formatPeriod(language, period)
        if (!report) return words.trendGap(name)
        const figure = formatPercent(report.physicalPercent)
        const { rating, centerRating } = report
        return words.trendPart(name, figure, words.ratings[rating], words.ratings[centerRating])
      }),
    )
}

/** `62.5%`, `62%`. */
export const formatPercent = (value: number): string =>
  `${formatNumber(value, Number.isInteger(value) ? 0 : 1)}%`
