import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { useText } from '../text/use-text.ts'
import { StateMark, StateWord } from '../ui/state-mark.tsx'
import { basisFor, countStates, isBinding } from './standings.ts'
import type { WallView } from './wall-row.tsx'

type Props = { indicators: readonly Indicator[]; view: WallView }

/** How a row is read, and the states that occur with their words. */
export const WallKey = ({ indicators, view }: Props) => {
  const { text } = useText()
  const words = text.overview.wall.key
  const years = [...new Set([view.first, view.last])]
  return (
    <div className="wall-key">
      {view.period !== null && <ReadingKey indicators={indicators} view={view} />}
      <p className="legend">
        {view.period === null ? (
          <PlainLegend view={view} />
        ) : (
          countStates(indicators, years).map(({ key }) => <StateWord key={key} state={key} />)
        )}
        {view.period !== null && indicators.some(isBinding) && (
          <span>
            <StateMark state="on_schedule" binding decorative />
            {words.binding}
          </span>
        )}
      </p>
    </div>
  )
}

/** Before the first publication there are kinds and targets, no states. */
const PlainLegend = ({ view }: { view: WallView }) => {
  const { text } = useText()
  const words = text.overview.wall.key
  const { first, last } = view
  return (
    <>
      <span>
        <StateMark state="not_reported" binding decorative />
        {words.bindingKind}
      </span>
      <span>
        <StateMark state="not_reported" decorative />
        {words.expectedKind}
      </span>
      <span>
        <svg width="2" height="12" aria-hidden="true">
          <rect className="tick" width="2" height="12" />
        </svg>
        {words.target(first)}
      </span>
      {first !== last && (
        <span>
          <svg width="2" height="12" aria-hidden="true">
            <rect className="tick" width="1" height="12" />
          </svg>
          {words.target(last)}
        </span>
      )}
    </>
  )
}

/** A row in large, each part named beside it. */
const ReadingKey = ({ indicators, view }: Props) => {
  const { text } = useText()
  const words = text.overview.wall.key
  const { first, last, focus } = view
  const judgement = (year: number) =>
    basisFor(indicators, year) === 'outlook' ? words.outlook(year) : words.verdict(year)
  const isFinal = basisFor(indicators, focus) === 'verdict'
  return (
    <>
      <h3 className="visually-hidden">{words.title}</h3>
      <p className="visually-hidden">{words.spoken}</p>
      <svg className="wall-key-drawing" viewBox="0 0 358 84" width="358" aria-hidden="true">
        <text className="title" y="12">
          {words.title}
        </text>
        <path className="verdict" d="M8 41 14 47 8 53 2 47Z" />
        <text x="24" y="51">
          {judgement(first)}
        </text>
        <line className="line" x1="104" x2="290" y1="47.5" y2="47.5" />
        <rect className="value" x="104" y="43" width="68" height="9" />
        <rect className="gap" x="172" y="45" width="40" height="5" />
        <rect className="tick" x="228" y="38" width="2" height="13" />
        <rect className="tick" x="289" y="43" width="1" height="13" />
        <path className="outlook" d="M302 41h12v12h-12Z" />
        <path className="lead" d="M138.5 58v8M192.5 38v-8M229 60v6M289.5 36v-6" />
        <text x="138" y="80" textAnchor="middle">
          {words.value}
        </text>
        <text x="192" y="24" textAnchor="middle">
          {isFinal ? words.finalGap : words.gap}
        </text>
        <text x="229" y="80" textAnchor="middle">
          {words.target(first)}
        </text>
        <text x="289" y="24" textAnchor="middle">
          {words.target(last)}
        </text>
        <text x="308" y="80" textAnchor="middle">
          {judgement(last)}
        </text>
      </svg>
    </>
  )
}
