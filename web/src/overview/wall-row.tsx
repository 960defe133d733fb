import { Link } from '@tanstack/react-router'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { BulletBar } from '../charts/bullet-bar.tsx'
import { useText } from '../text/use-text.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { assessmentFor, isBinding, isLate } from './standings.ts'
import { PlannedTargets, WallValue } from './wall-value.tsx'

/** What the rows are read against. */
export type WallView = {
  /** The published period; null before the first publication. */
  period: string | null
  first: number
  last: number
  /** The target year that decides on bold type and the gap bar. */
  focus: number
}

type Props = { indicator: Indicator; view: WallView }

/** One indicator as a link: state, name, value, bullet bar, state for the last target year. */
export const WallRow = ({ indicator, view }: Props) => {
  const { pick, language } = useText()
  const { period, first, last, focus } = view
  const { state, scheduledValue } = assessmentFor(indicator, focus)
  const { value, latestValue } = indicator.assessment
  const isPlain = period === null
  const name = pick(indicator.name, indicator.nameEn)
  return (
    <li className={!isPlain && isLate(state) ? 'late' : undefined}>
      <Link
        to="/indicators/$code"
        params={{ code: indicator.code }}
        className={`wall-grid ${isPlain ? 'plain' : ''}`}
        title={language === 'en' ? name : undefined}
      >
        <StateMark
          state={isPlain ? 'not_reported' : assessmentFor(indicator, first).state}
          binding={isBinding(indicator)}
          decorative
        />
        <span className="wall-name">{pick(indicator.name, indicator.shortNameEn)}</span>
        {isPlain ? (
          <PlannedTargets indicator={indicator} first={first} last={last} />
        ) : (
          <WallValue indicator={indicator} />
        )}
        <BulletBar
          value={value}
          lastValue={latestValue}
          targets={[...new Set([first, last])].map((year) => assessmentFor(indicator, year).target)}
          scheduled={scheduledValue}
          state={state}
        />
        {!isPlain && first !== last && (
          <StateMark
            state={assessmentFor(indicator, last).state}
            binding={isBinding(indicator)}
            decorative
          />
        )}
        <SpokenStates indicator={indicator} view={view} />
      </Link>
    </li>
  )
}

/** The marks in words, for those who do not see them. */
const SpokenStates = ({ indicator, view }: Props) => {
  const { text, language } = useText()
  const words = text.overview.wall
  const kind = text.ui.kinds[indicator.kind]
  const states = [...new Set([view.first, view.last])].map((year) =>
    words.states(year, text.ui.states[assessmentFor(indicator, year).state]),
  )
  const spoken = [kind, ...(view.period === null ? [] : states)]
  return (
    <span className="visually-hidden">
      {text.overview.listJoiner}
      {language === 'en' && `${indicator.nameEn}, `}
      {spoken.join(text.overview.listJoiner)}
    </span>
  )
}
