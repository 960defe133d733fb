import { dayNumber } from '@yardstick/shared/basics/dates.ts'
import { Drawing } from '../ui/drawing.tsx'
import { niceScale } from './nice-scale.ts'
import './history-line.css'

/** A value at the day it stands for; `text` is written beside it. */
export type DatedMark = { on: string; value: number; text: string }

type Props = {
  /** The years that the drawing spans, both days included. */
  span: { startsOn: string; endsOn: string }
  /** Verified values, oldest first. */
  past: readonly Omit<DatedMark, 'text'>[]
  /** The value that is looked at; null while there is none. */
  current: DatedMark | null
  /** The current value is not verified yet. */
  isOpen: boolean
  targets: readonly DatedMark[]
  /** Counts have no steps below one. */
  whole: boolean
  /** How a step of the axis is written. */
  format: (value: number) => string
  /** Spoken instead of the drawing. */
  label: string
}

const height = 176
const top = 20
const bottom = 24

type Places = { x: (on: string) => string; share: (on: string) => number; y: (v: number) => number }

/** How a value came about over the years of the plan, with its targets and the value looked at. */
export const HistoryLine = (props: Props) => {
  const { span, past, current, targets, whole, label } = props
  const values = [...past, ...targets, ...(current ? [current] : [])].map(({ value }) => value)
  const scale = niceScale(values, whole)
  const first = dayNumber(span.startsOn)
  const days = dayNumber(span.endsOn) - first
  const share = (on: string) => (dayNumber(on) - first) / days
  const x = (on: string) => `${(share(on) * 100).toFixed(2)}%`
  const rise = (height - top - bottom) / (scale.max - scale.min)
  const places = { share, x, y: (value: number) => height - bottom - (value - scale.min) * rise }
  const steps = Math.round((scale.max - scale.min) / scale.step)
  const ticks = Array.from({ length: steps + 1 }, (_, no) => scale.min + no * scale.step)
  return (
    <div className="history-line">
      <div className="history-line-axis" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ top: places.y(tick) }}>
            {props.format(Number(tick.toPrecision(12)))}
          </span>
        ))}
      </div>
      <Drawing className="history-line-drawing" width="100%" height={height} label={label}>
        {ticks.map((tick) => (
          <line
            key={tick}
            className={tick === scale.min ? 'axis' : 'grid'}
            x1="0"
            x2="100%"
            y1={places.y(tick)}
            y2={places.y(tick)}
          />
        ))}
        <Years span={span} share={share} />
        <Line {...props} places={places} />
        {targets.map((target) => (
          <Target key={target.text} target={target} past={past} places={places} />
        ))}
        {current && <Current {...props} mark={current} places={places} />}
      </Drawing>
    </div>
  )
}

const Years = ({ span, share }: Pick<Props, 'span'> & { share: (on: string) => number }) => {
  const firstYear = Number(span.startsOn.slice(0, 4))
  const count = Number(span.endsOn.slice(0, 4)) - firstYear + 1
  const years = Array.from({ length: count }, (_, no) => firstYear + no)
  return years.map((year) => (
    <g key={year}>
      {year > firstYear && (
        <line
          className="axis"
          x1={`${share(`${year}-01-01`) * 100}%`}
          x2={`${share(`${year}-01-01`) * 100}%`}
          y1={height - bottom}
          y2={height - bottom + 4}
        />
      )}
      <text x={`${share(`${year}-07-01`) * 100}%`} y={height - 6} textAnchor="middle">
        {year}
      </text>
    </g>
  ))
}

const Line = ({ past, current, isOpen, places }: Props & { places: Places }) => {
  const points = current ? [...past, current] : past
  return (
    <>
      {points.slice(1).map((point, no) => {
        const before = points[no] ?? point
        const isLast = current !== null && no === points.length - 2
        return (
          <line
            key={point.on}
            className={isLast && isOpen ? 'way open' : 'way'}
            x1={places.x(before.on)}
            y1={places.y(before.value)}
            x2={places.x(point.on)}
            y2={places.y(point.value)}
          />
        )
      })}
      {past.map(({ on, value }) => (
        <circle key={on} className="settled" cx={places.x(on)} cy={places.y(value)} r="2.5" />
      ))}
    </>
  )
}

type TargetProps = Pick<Props, 'past'> & { target: DatedMark; places: Places }

/** A short thick line from the day of the target on; its words on the side where the values are not. */
const Target = ({ target, past, places }: TargetProps) => {
  const { on, value, text } = target
  const y = places.y(value)
  const then = past.findLast((one) => one.on <= on)
  const isPassed = then !== undefined && then.value > value
  return (
    <>
      <rect className="target" x={places.x(on)} y={y - 1.5} width="18" height="3" />
      <text className="mark" x={places.x(on)} y={isPassed ? y + 16 : y - 6} textAnchor="end">
        {text}
      </text>
    </>
  )
}

type CurrentProps = Pick<Props, 'past' | 'targets' | 'isOpen'> & { mark: DatedMark; places: Places }

/** Over its point where the line comes from below and no target's words stand there, else under it. */
const Current = ({ mark, past, targets, isOpen, places }: CurrentProps) => {
  const { on, value, text } = mark
  const y = places.y(value)
  const isFall = value < (past.at(-1)?.value ?? value)
  const meetsTarget = targets.some(
    (target) =>
      Math.abs(places.share(target.on) - places.share(on)) < 0.4 &&
      Math.abs(places.y(target.value) - y) < 24,
  )
  const isUnder = (isFall || meetsTarget) && y < height - bottom - 20
  return (
    <>
      <circle className={isOpen ? 'open' : 'settled'} cx={places.x(on)} cy={y} r="4.5" />
      <text
        className="mark current"
        x={places.x(on)}
        y={isUnder ? y + 18 : y - 10}
        textAnchor={places.share(on) > 0.5 ? 'end' : 'start'}
      >
        {text}
      </text>
    </>
  )
}
