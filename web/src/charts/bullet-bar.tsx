import type { State } from '@yardstick/shared/indicators/assessment.ts'
import { Drawing } from '../ui/drawing.tsx'
import { stateColours } from './palette.ts'
import './bullet-bar.css'

type Props = {
  /** Value of the shown period; null when it was not reported. */
  value: number | null
  /** The last value at all, drawn hollow when `value` is null. */
  lastValue: number | null
  /** Values of the targets in order of date; null where the plan sets none. */
  targets: readonly (number | null)[]
  /** Where the value should be by now; null when nothing is due yet. */
  scheduled: number | null
  /** Colours the piece between value and schedule. */
  state: State
  /** Spoken instead of the drawing; left out where the same figures stand beside it. */
  label?: string | undefined
}

const percent = (value: number, full: number): string =>
  `${Math.min(100, Math.max(0, (value / full) * 100)).toFixed(2)}%`

/**
 * A value on its way to its targets: hairline from 0 to the final target, blue value, a bar in the
 * state's colour up to where it should be. The first target stands up from the line as a thick
 * tick, the final one hangs below it as a thin one, so that close targets stay apart.
 */
export const BulletBar = ({ value, lastValue, targets, scheduled, state, label }: Props) => {
  const known = targets.filter((target) => target !== null)
  const full = Math.max(...known, value ?? lastValue ?? 0, 0) || 1
  const [first = null, final = null] = targets.length > 1 ? [targets[0], targets.at(-1)] : targets
  const gap = value !== null && scheduled !== null && scheduled > value ? scheduled : null
  return (
    <Drawing className="bullet-bar" width="100%" height={16} label={label}>
      <line className={value === null ? 'missing-line' : 'line'} x1="0" x2="100%" y1="8" y2="8" />
      {value !== null && <rect className="value" y="4" width={percent(value, full)} height="8" />}
      {value === null && lastValue !== null && (
        <rect className="last" x=".5" y="4.5" width={percent(lastValue, full)} height="7" />
      )}
      {value !== null && gap !== null && (
        <rect
          x={percent(value, full)}
          y="6"
          width={percent(gap - value, full)}
          height="4"
          fill={stateColours[state]}
        />
      )}
      {final !== null && <Tick kind="final" at={percent(final, full)} isEnd={final === full} />}
      {first !== null && <Tick kind="first" at={percent(first, full)} isEnd={first === full} />}
    </Drawing>
  )
}

/** `isEnd` keeps a tick at the far end inside the drawing. */
const Tick = ({ kind, at, isEnd }: { kind: 'first' | 'final'; at: string; isEnd: boolean }) =>
  kind === 'first' ? (
    <g transform={isEnd ? 'translate(-2)' : 'translate(-1)'}>
      <rect className="halo" x={at} y="0" width="4" height="13" transform="translate(-1)" />
      <rect className="tick" x={at} y="0" width="2" height="12" />
    </g>
  ) : (
    <g transform={isEnd ? 'translate(-1)' : ''}>
      <rect className="tick" x={at} y="4" width="1" height="12" />
    </g>
  )
