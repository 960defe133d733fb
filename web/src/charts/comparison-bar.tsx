import type { State } from '@yardstick/shared/indicators/assessment.ts'
import { Drawing } from '../ui/drawing.tsx'
import { placeLabels } from '../ui/ruler-labels.ts'
import { useWidth } from '../ui/use-width.ts'
import { stateColours } from './palette.ts'
import type { ValueScale } from './value-scale.ts'
import './comparison-bar.css'

/** A value on the axis with its label, from the fullest text to the shortest. */
export type ComparedMark = { value: number; texts: readonly string[] }

type Props = {
  /** The last verified value; null when there is none to compare with. */
  last: ComparedMark | null
  /** The value that is looked at; null while there is none. */
  current: ComparedMark | null
  /** In order of date. */
  targets: readonly ComparedMark[]
  /** Where the value should be at the end of the period; null when nothing is due. */
  scheduled: number | null
  /** Colours the piece between the value and where it should be. */
  state: State
  scale: ValueScale
  /** How a tick of the axis is written. */
  format: (value: number) => string
  /** Spoken instead of the drawing. */
  label: string
}

const barTop = 20
const axisTop = 60

/** A value beside the last one, on its way to its targets, over an axis. */
export const ComparisonBar = (props: Props) => {
  const { box, width } = useWidth()
  const { last, current, targets, scale, label, format } = props
  const x = (value: number): string => `${Math.min(100, (value / scale.full) * 100).toFixed(2)}%`
  return (
    <div className="comparison-bar" ref={box} role="img" aria-label={label}>
      <MarkLabels marks={[last, current]} full={scale.full} width={width} place="above" />
      <Drawing className="comparison-drawing" width="100%" height={72}>
        <line className="line" x1="0" x2="100%" y1={barTop + 8} y2={barTop + 8} />
        <Bars {...props} x={x} />
        {targets.map(({ value }, index) => (
          <TargetTick key={value} at={x(value)} isFirst={index === 0} isEnd={value >= scale.full} />
        ))}
        <line className="axis" x1="0" x2="100%" y1={axisTop} y2={axisTop} />
        {scale.ticks.map((tick) => (
          <line
            key={tick}
            className="axis"
            x1={x(tick)}
            x2={x(tick)}
            y1={axisTop}
            y2={axisTop + 4}
          />
        ))}
      </Drawing>
      <MarkLabels marks={targets} full={scale.full} width={width} place="below" />
      <div className="axis-labels" aria-hidden="true">
        {scale.labelled.map((tick) => (
          <span key={tick} style={{ left: x(tick) }} className={edgeOf(tick, scale.full)}>
            {format(tick)}
          </span>
        ))}
      </div>
    </div>
  )
}

const edgeOf = (tick: number, full: number): string => {
  if (tick === 0) return 'first'
  return tick === full ? 'last' : 'middle'
}

const Bars = ({ last, current, scheduled, state, x }: Props & { x: (value: number) => string }) => {
  const before = last?.value ?? 0
  const now = current?.value ?? null
  const bar = { y: barTop, height: 16 }
  const kept = now === null ? before : Math.min(before, now)
  return (
    <>
      <rect className={now === null ? 'lost' : 'value'} {...bar} width={x(kept)} />
      {now !== null && now > before && (
        <rect className={last ? 'gain' : 'value'} {...bar} x={x(before)} width={x(now - before)} />
      )}
      {now !== null && now < before && (
        <rect className="lost" {...bar} x={x(now)} width={x(before - now)} />
      )}
      {now !== null && scheduled !== null && scheduled > now && (
        <rect
          x={x(now)}
          y={barTop + 5}
          width={x(scheduled - now)}
          height="6"
          fill={stateColours[state]}
        />
      )}
    </>
  )
}

const TargetTick = ({ at, isFirst, isEnd }: { at: string; isFirst: boolean; isEnd: boolean }) => {
  const thickness = isFirst ? 2 : 1
  return (
    <rect
      className="tick"
      x={at}
      y={barTop - 4}
      width={thickness}
      height="40"
      transform={`translate(${isEnd ? -thickness : -thickness / 2})`}
    />
  )
}

type Labelled = {
  marks: readonly (ComparedMark | null)[]
  full: number
  width: number
  place: 'above' | 'below'
}

const MarkLabels = ({ marks, full, width, place }: Labelled) => {
  const known = marks.filter((mark) => mark !== null).sort((a, b) => a.value - b.value)
  const at = known.map(({ value, texts }) => ({
    x: Math.min(1, value / full) * width,
    texts,
    prefers: 'right' as const,
  }))
  const labels = width > 0 ? placeLabels(at, width) : []
  return (
    <div className={`mark-labels ${place}`} aria-hidden="true">
      {known.map(({ value, texts }, index) => {
        const label = labels[index]
        if (!label) return null
        const share = `${Math.min(100, (value / full) * 100)}%`
        const style = label.side === 'left' ? { right: `calc(100% - ${share})` } : { left: share }
        const strong = marks.at(-1) === known[index] && place === 'above'
        return (
          <span key={texts[0]} className={`${label.side} ${strong ? 'strong' : ''}`} style={style}>
            {label.text}
          </span>
        )
      })}
    </div>
  )
}
