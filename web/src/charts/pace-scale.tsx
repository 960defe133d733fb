import { formatPace } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Drawing } from '../ui/drawing.tsx'
import './pace-scale.css'
import { bandOf, bands, shareOf } from './pace-bands.ts'
import { stateColours } from './palette.ts'

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`
const edges = bands.slice(1).map(({ from }) => from)
const tenths = Array.from({ length: 15 }, (_, index) => (index - 2) / 10)

/** The bands of pace on one line, with a marker where an indicator stands; null draws them alone. */
export const PaceScale = ({ paceRatio }: { paceRatio: number | null }) => {
  const { text } = useText()
  const { method } = text.indicators
  const [, slight = 0, onSchedule = 0] = edges
  const current = paceRatio === null ? null : bandOf(paceRatio)
  const label =
    paceRatio === null || current === null
      ? method.scaleGeneral(formatPace(slight), formatPace(onSchedule))
      : method.scale(formatPace(paceRatio), text.ui.states[current])
  return (
    <Drawing
      className="pace-scale"
      width="100%"
      height={paceRatio === null ? 48 : 64}
      label={label}
    >
      {bands.map(({ state, from, to }, index) => (
        <BandName
          key={state}
          word={text.ui.states[state]}
          place={index === 0 ? 0 : index === bands.length - 1 ? 1 : shareOf((from + to) / 2)}
          isCurrent={state === current}
        />
      ))}
      {bands.map(({ state, from, to }) => (
        <rect
          key={state}
          x={percent(shareOf(from))}
          y="20"
          width={percent(shareOf(to) - shareOf(from))}
          height="4"
          fill={stateColours[state]}
        />
      ))}
      {tenths.map((tenth) => (
        <line
          key={tenth}
          className="tenth"
          x1={percent(shareOf(tenth))}
          x2={percent(shareOf(tenth))}
          y1="24"
          y2="28"
        />
      ))}
      {edges.map((edge) => (
        <g key={edge}>
          <line x1={percent(shareOf(edge))} x2={percent(shareOf(edge))} y1="18" y2="30" />
          <text x={percent(shareOf(edge))} y="44" textAnchor="middle">
            {formatPace(edge)}
          </text>
        </g>
      ))}
      {paceRatio !== null && <Marker paceRatio={paceRatio} />}
    </Drawing>
  )
}

const anchorAt = (place: number): 'start' | 'middle' | 'end' =>
  place < 0.06 ? 'start' : place > 0.94 ? 'end' : 'middle'

const BandName = ({
  word,
  place,
  isCurrent,
}: {
  word: string
  place: number
  isCurrent: boolean
}) => (
  <text
    className={isCurrent ? 'current' : undefined}
    x={percent(place)}
    y="12"
    textAnchor={anchorAt(place)}
  >
    {word}
  </text>
)

const Marker = ({ paceRatio }: { paceRatio: number }) => {
  const place = shareOf(paceRatio)
  return (
    <>
      <rect className="marker" x={percent(place)} y="16" width="3" height="18" />
      <text className="current" x={percent(place)} y="60" textAnchor={anchorAt(place)}>
        {formatPace(paceRatio)}
      </text>
    </>
  )
}
