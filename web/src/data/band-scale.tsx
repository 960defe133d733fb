import type { State } from '@yardstick/shared/indicators/assessment.ts'
import { paceBands } from '@yardstick/shared/indicators/progress.ts'
import { formatPace } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Drawing } from '../ui/drawing.tsx'
import './band-scale.css'

const low = -0.3
const high = 1.25

const bands: readonly { state: State; from: number; to: number }[] = [
  { state: 'falling_back', from: low, to: paceBands.behind },
  { state: 'behind', from: paceBands.behind, to: paceBands.slightly_behind },
  { state: 'slightly_behind', from: paceBands.slightly_behind, to: paceBands.on_schedule },
  { state: 'on_schedule', from: paceBands.on_schedule, to: high },
]

const at = (pace: number): string => `${((pace - low) / (high - low)) * 100}%`
const middle = ({ from, to }: { from: number; to: number }): string => at((from + to) / 2)

type Props = {
  /** What the scale shows, spoken instead of it. */
  label: string
  /** A pace to mark on the scale. */
  pace?: number
}

/** The bands of pace on one line, with the state that each gives. */
export const BandScale = ({ label, pace }: Props) => {
  const { text } = useText()
  return (
    <Drawing className="band-scale" width="100%" height={56} label={label}>
      {bands.map((band) => (
        <g key={band.state} className={band.state}>
          <line x1={at(band.from)} x2={at(band.to)} y1={26} y2={26} />
          <text x={middle(band)} y={14}>
            {text.ui.states[band.state]}
          </text>
        </g>
      ))}
      {bands.slice(1).map(({ from }) => (
        <g key={from} className="bound">
          <line x1={at(from)} x2={at(from)} y1={20} y2={34} />
          <text x={at(from)} y={50}>
            {formatPace(from)}
          </text>
        </g>
      ))}
      {pace !== undefined && (
        <g className="pace">
          <line x1={at(pace)} x2={at(pace)} y1={18} y2={36} />
          <text x={at(pace)} y={50}>
            {formatPace(pace)}
          </text>
        </g>
      )}
    </Drawing>
  )
}
