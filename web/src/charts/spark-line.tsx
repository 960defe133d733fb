import { Drawing } from '../ui/drawing.tsx'
import './spark-line.css'

type Props = {
  /** Oldest first; at least one. */
  values: readonly number[]
  /** The last value stands apart: it is not verified yet. */
  isLastOpen: boolean
  /** Spoken instead of the drawing; left out where the same figures stand beside it. */
  label?: string | undefined
}

const height = 48
const margin = 5

/** How a value came about: a line through all of them from the lowest to the highest. */
export const SparkLine = ({ values, isLastOpen, label }: Props) => {
  const low = Math.min(...values)
  const spread = Math.max(...values) - low
  const x = (place: number): number => (place / Math.max(1, values.length - 1)) * 100
  const y = (value: number): number =>
    spread === 0 ? height / 2 : height - margin - ((value - low) / spread) * (height - 2 * margin)
  return (
    <Drawing className="spark-line" width="100%" height={height} label={label}>
      {values.slice(1).map((value, index) => (
        <line
          // biome-ignore lint/suspicious/noArrayIndexKey: points keep their order
          key={index}
          className={isLastOpen && index === values.length - 2 ? 'open' : 'settled'}
          x1={`${x(index)}%`}
          y1={y(values[index] ?? value)}
          x2={`${x(index + 1)}%`}
          y2={y(value)}
        />
      ))}
      {values.map((value, index) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: points keep their order
          key={index}
          className={isLastOpen && index === values.length - 1 ? 'open' : 'settled'}
          cx={`${x(index)}%`}
          cy={y(value)}
          r={index === values.length - 1 ? 4 : 2}
        />
      ))}
    </Drawing>
  )
}
