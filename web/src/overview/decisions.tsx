import type { Overview } from '@yardstick/shared/overview/schema.ts'
import { type ReactNode, useState } from 'react'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import {
  indicatorOf,
  type PressingDecision,
  shownAtFirst,
  splitDecisions,
} from './decision-lists.ts'
import { ContradictionRow, DecisionRow } from './decision-row.tsx'
import './decisions.css'

type Props = { overview: Overview }

/** What needs somebody above the units; contradictions of the plan itself wait folded. */
export const Decisions = ({ overview }: Props) => {
  const { text } = useText()
  const words = text.overview.decisions
  const { pressing, contradictions } = splitDecisions(overview.decisions)
  const isQuiet = pressing.length === 0
  return (
    <Section
      number={2}
      className="overview-decisions"
      title={words.title}
      note={isQuiet ? words.contradictionsNote : words.note}
    >
      {isQuiet && overview.period !== null && <p className="decisions-none">{words.none}</p>}
      {!isQuiet && (
        <LongList items={pressing} allLabel={words.all}>
          {(shown) => <PressingTable decisions={shown} overview={overview} />}
        </LongList>
      )}
      {contradictions.length > 0 && (
        <details className="decisions-contradictions" open={isQuiet}>
          <summary>{words.contradictions(formatCount(contradictions.length))}</summary>
          <LongList items={contradictions} allLabel={words.allContradictions}>
            {(shown) => (
              <ul>
                {shown.map((decision) => (
                  <ContradictionRow key={decision.subject} decision={decision} />
                ))}
              </ul>
            )}
          </LongList>
        </details>
      )}
    </Section>
  )
}

type TableProps = Props & { decisions: readonly PressingDecision[] }

const PressingTable = ({ decisions, overview }: TableProps) => {
  const { text } = useText()
  const words = text.overview.decisions
  return (
    <table className="decisions-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{words.mark}</span>
          </th>
          <th scope="col">{words.matter}</th>
          <th scope="col" className="number">
            {words.daysOverdue}
          </th>
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <DecisionRow
            key={`${decision.kind} ${decision.subject}`}
            decision={decision}
            indicator={indicatorOf(decision, overview.indicators)}
          />
        ))}
      </tbody>
    </table>
  )
}

type LongListProps<Item> = {
  items: readonly Item[]
  allLabel: (count: string) => string
  children: (shown: readonly Item[]) => ReactNode
}

/** The first entries, and all of them when asked. */
const LongList = <Item,>({ items, allLabel, children }: LongListProps<Item>) => {
  const { text } = useText()
  const [showsAll, setShowsAll] = useState(false)
  return (
    <>
      {children(showsAll ? items : items.slice(0, shownAtFirst))}
      {items.length > shownAtFirst && (
        <button
          type="button"
          className="link-button"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? text.overview.decisions.fewer : allLabel(formatCount(items.length))}
        </button>
      )}
    </>
  )
}
