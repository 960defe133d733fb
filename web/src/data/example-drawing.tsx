import { dayNumber } from '@yardstick/shared/basics/dates.ts'
import { formatNumber } from '../text/format-value.ts'
import { useMethodologyText } from './use-methodology-text.ts'
import { workedExample } from './worked-example.ts'

const { anchor, asOf, dueOn, targets, observations, latest, near, forecast, forecastPath } =
  workedExample
const [firstTarget, lastTarget] = targets
const scheduled = near.scheduledValue ?? Number.NaN

export const height = 312
const plot = { left: 28, right: 16, top: 24, bottom: 24 } as const
const highest = 90
const gridValues = [0, 20, 40, 60, 80]
const years = [2021, 2022, 2023, 2024, 2025]
const startsOn = dayNumber(`${years[0]}-01-01`)
const days = dayNumber('2026-01-01') - startsOn

export const figure = (value: number): string => formatNumber(value, 1)

/** From days and percent to pixels. */
export const scaleFor = (width: number) => {
  const x = (date: string) =>
    plot.left + ((dayNumber(date) - startsOn) / days) * (width - plot.left - plot.right)
  const y = (value: number) =>
    height - plot.bottom - (value / highest) * (height - plot.top - plot.bottom)
  const path = (points: readonly { on: string; value: number }[]) =>
    points.map(({ on, value }) => `${x(on).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  return { x, y, path }
}
export type Scale = ReturnType<typeof scaleFor>

/** The grid, the years, the day of assessment and the first target's date. */
export const Axes = ({ x, y, width }: Scale & { width: number }) => (
  <>
    {gridValues.map((value) => (
      <g key={value}>
        <line
          className={value ? 'grid' : 'axis'}
          x1={plot.left}
          x2={width - plot.right}
          y1={y(value)}
          y2={y(value)}
        />
        <text className="end" x={plot.left - 8} y={y(value) + 4}>
          {value}
        </text>
      </g>
    ))}
    {years.map((year) => (
      <g key={year}>
        <line
          className="axis"
          x1={x(`${year}-01-01`)}
          x2={x(`${year}-01-01`)}
          y1={y(0)}
          y2={y(0) + 6}
        />
        <text className="middle" x={x(`${year}-07-01`)} y={height - 6}>
          {year}
        </text>
      </g>
    ))}
    <line className="today" x1={x(asOf)} x2={x(asOf)} y1={plot.top - 4} y2={y(0)} />
    <line
      className="grid"
      x1={x(dueOn.first)}
      x2={x(dueOn.first)}
      y1={y(firstTarget.value)}
      y2={y(0)}
    />
  </>
)

/** What was reported, what was due, what is forecast, and what is missing. */
export const Lines = ({ x, y, path }: Scale) => {
  const { high, low, middle } = {
    high: forecastPath.map((point) => ({ on: point.on, value: point.high })),
    low: forecastPath.map((point) => ({ on: point.on, value: point.low })),
    middle: forecastPath,
  }
  return (
    <>
      <polygon className="band" points={path([...high, ...[...low].reverse()])} />
      <polyline className="forecast" points={path(middle)} />
      <polyline
        className="schedule"
        points={path([
          { on: anchor.endsOn, value: anchor.value },
          { on: dueOn.first, value: firstTarget.value },
          { on: dueOn.last, value: lastTarget.value },
        ])}
      />
      <line
        className="gap slightly_behind"
        x1={x(asOf)}
        x2={x(asOf)}
        y1={y(latest.value)}
        y2={y(scheduled)}
      />
      <line
        className="gap behind"
        x1={x(dueOn.last)}
        x2={x(dueOn.last)}
        y1={y(forecast.value)}
        y2={y(lastTarget.value)}
      />
      <polyline
        className="observed"
        points={path(observations.map(({ endsOn, value }) => ({ on: endsOn, value })))}
      />
      {observations.map(({ endsOn, value }) => (
        <circle key={endsOn} cx={x(endsOn)} cy={y(value)} r={endsOn === asOf ? 4 : 3} />
      ))}
      {[
        { on: dueOn.first, value: firstTarget.value },
        { on: dueOn.last, value: lastTarget.value },
      ].map(({ on, value }) => (
        <line
          key={on}
          className="target"
          x1={x(on) - 12}
          x2={x(on) + 12}
          y1={y(value)}
          y2={y(value)}
        />
      ))}
    </>
  )
}

/** The figures that the lines stand for. */
export const Labels = ({ x, y }: Scale) => {
  const { words } = useMethodologyText()
  const { labels } = words.example
  return (
    <>
      <text className="end blue" x={x(asOf) - 6} y={plot.top + 4}>
        {labels.asOf(asOf)}
      </text>
      <text className="end" x={x(anchor.endsOn) + 8} y={y(anchor.value) - 10}>
        {labels.anchor(figure(anchor.value))}
      </text>
      <text className="end late" x={x(asOf) - 6} y={y(scheduled) - 6}>
        {labels.scheduled(figure(scheduled))}
      </text>
      <text className="end strong" x={x(asOf) - 6} y={y(latest.value) + 38}>
        {labels.value(figure(latest.value))}
      </text>
      <text className="strong" x={x(dueOn.first) + 6} y={y(0) - 10}>
        {labels.target(firstTarget.year, `≥${firstTarget.value}`)}
      </text>
      <text className="end strong" x={x(dueOn.last) + 12} y={y(lastTarget.value) - 8}>
        {labels.target(lastTarget.year, `≥${lastTarget.value}`)}
      </text>
      <text className="end blue" x={x(dueOn.last) + 12} y={y(forecast.value) + 34}>
        {labels.forecast(figure(forecast.value))}
      </text>
      <text className="end" x={x(dueOn.last) + 12} y={y(forecast.value) + 50}>
        {figure(forecast.low)}–{figure(forecast.high)}
      </text>
    </>
  )
}
