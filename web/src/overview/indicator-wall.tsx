import { Link } from '@tanstack/react-router'
import type { Overview } from '@yardstick/shared/overview/schema.ts'
import { formatQuarter } from '../text/format-date.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import { useIsPhone } from '../ui/use-is-phone.ts'
import { FoldedWall } from './folded-wall.tsx'
import { focusYear, groupIndicators, outerYears } from './standings.ts'
import { WallGroup } from './wall-group.tsx'
import { WallKey } from './wall-key.tsx'
import type { WallView } from './wall-row.tsx'
import './indicator-wall.css'

/** Every indicator in its group and always in its place: state, value, way to go, outlook. */
export const IndicatorWall = ({ overview }: { overview: Overview }) => {
  const { text } = useText()
  const isPhone = useIsPhone()
  const { indicators, plan, period, asOf } = overview
  const words = text.overview.wall
  const years = outerYears(plan.targetYears)
  const [first = 0, last = first] = years
  const view: WallView = { period, first, last, focus: focusYear(plan.targetYears, asOf) }
  const notes = period === null ? words.notePlain : words.note
  return (
    <Section
      number={3}
      className="overview-wall"
      title={words.title(formatCount(indicators.length))}
      note={first === last ? words.noteSingle : notes(first, last)}
      more={<Link to="/indicators">{words.more}</Link>}
    >
      {isPhone ? (
        <FoldedWall indicators={indicators} view={view} />
      ) : (
        <>
          <WallHeads view={view} />
          <div className="wall-columns">
            {groupIndicators(indicators).map((group) => (
              <WallGroup key={group.code} group={group} view={view} />
            ))}
            <WallKey indicators={indicators} view={view} />
          </div>
        </>
      )}
    </Section>
  )
}

/** What the columns mean, over each column of groups; every row says it to assistive technology. */
const WallHeads = ({ view }: { view: WallView }) => {
  const { text, language } = useText()
  const words = text.overview.wall
  const { period, first, last } = view
  return (
    <div className="wall-heads" aria-hidden="true">
      {['first', 'second', 'third'].map((column) => (
        <div key={column} className={`wall-grid ${period === null ? 'plain' : ''}`}>
          <span className="wall-head-name">
            {period === null ? words.headName : words.headIndicator(first)}
          </span>
          <span className="wall-value">
            {period === null ? words.headTargets : words.headValue(formatQuarter(language, period))}
          </span>
          <span>{period !== null && words.headBar}</span>
          {period !== null && first !== last && <span className="wall-head-last">{last}</span>}
        </div>
      ))}
    </div>
  )
}
