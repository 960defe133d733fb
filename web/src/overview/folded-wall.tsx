import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { StateMark } from '../ui/state-mark.tsx'
import {
  assessmentFor,
  basisFor,
  groupIndicators,
  type IndicatorGroup,
  isBinding,
  listLate,
  tallyStates,
} from './standings.ts'
import { GroupHeading } from './wall-group.tsx'
import { WallKey } from './wall-key.tsx'
import { WallRow, type WallView } from './wall-row.tsx'

type Props = { indicators: readonly Indicator[]; view: WallView }

/** The wall on a phone: late ones first, then every group folded to its line of marks. */
export const FoldedWall = ({ indicators, view }: Props) => {
  const { text } = useText()
  const words = text.overview.wall
  const title = basisFor(indicators, view.focus) === 'verdict' ? words.missed : words.late
  const late = view.period === null ? [] : listLate(indicators, view.focus)
  return (
    <>
      {late.length > 0 && (
        <section className="wall-group">
          <h3>{title(formatCount(late.length))}</h3>
          <ul>
            {late.map((indicator) => (
              <WallRow key={indicator.code} indicator={indicator} view={view} />
            ))}
          </ul>
        </section>
      )}
      {groupIndicators(indicators).map((group) => (
        <FoldedGroup key={group.code} group={group} view={view} />
      ))}
      <WallKey indicators={indicators} view={view} />
    </>
  )
}

const FoldedGroup = ({ group, view }: { group: IndicatorGroup; view: WallView }) => {
  const { text } = useText()
  const { indicators } = group
  const tally = tallyStates(indicators, view.focus).map(({ state, count }) =>
    text.overview.wall.stateCount(text.ui.states[state], count),
  )
  return (
    <details className="wall-folded">
      <summary>
        <GroupHeading group={group} />
        <span className="wall-strip" aria-hidden="true">
          {indicators.map((indicator) => (
            <StateMark
              key={indicator.code}
              state={
                view.period === null ? 'not_reported' : assessmentFor(indicator, view.focus).state
              }
              binding={isBinding(indicator)}
              decorative
            />
          ))}
        </span>
        <span className="wall-chevron" aria-hidden="true" />
        {view.period !== null && (
          <span className="visually-hidden">{tally.join(text.overview.listJoiner)}</span>
        )}
      </summary>
      <ul>
        {indicators.map((indicator) => (
          <WallRow key={indicator.code} indicator={indicator} view={view} />
        ))}
      </ul>
    </details>
  )
}
