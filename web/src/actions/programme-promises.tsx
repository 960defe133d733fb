import { Link } from '@tanstack/react-router'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { datesOf, type Occurrence } from '@yardstick/shared/plan/milestones.ts'
import type { Milestone } from '@yardstick/shared/plan/schema.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useIndicators } from '../api/indicator-queries.ts'
import { useText } from '../text/use-text.ts'
import { DocumentCount } from '../ui/documents.tsx'
import { MilestoneStateWords } from '../ui/milestone-state.tsx'
import { StateWord } from '../ui/state-mark.tsx'
import { measuredState } from './measured-state.ts'
import { PromiseDialog } from './promise-dialog.tsx'

type Props = { promises: readonly Milestone[]; on: string }

/** What a programme promised, by when, and whether it was kept. */
export const ProgrammePromises = ({ promises, on }: Props) => {
  const words = useText().text.actions.tree
  const [asked, setAsked] = useState<string | null>(null)
  const mayTick = mayDo(useAccount()?.role ?? null, 'promise.tick')
  if (promises.length === 0) return <p className="quiet">{words.nothingHere}</p>
  return (
    <>
      <table className="table stacked promises">
        <thead>
          <tr>
            <th scope="col">{words.promises}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {promises.map((promise) => (
            <PromiseRow
              key={promise.code}
              promise={promise}
              on={on}
              {...(mayTick && { onRecord: () => setAsked(promise.code) })}
            />
          ))}
        </tbody>
      </table>
      <PromiseDialog
        promise={promises.find(({ code }) => code === asked) ?? null}
        on={on}
        onClose={() => setAsked(null)}
      />
    </>
  )
}

type RowProps = {
  promise: Milestone
  on: string
  /** Left out for whoever only looks. */
  onRecord?: () => void
}

const PromiseRow = ({ promise, on, onRecord }: RowProps) => {
  const { text, pick } = useText()
  const words = text.actions.tree
  const indicator = useIndicators().find(({ code }) => code === promise.indicator)
  const name = pick(promise.text, promise.textEn)
  return (
    <tr id={promise.code}>
      <th scope="row">
        {name}
        {onRecord && (
          <button
            type="button"
            className="link-button promise-record"
            aria-label={words.recordOf(name)}
            onClick={onRecord}
          >
            {words.record}
          </button>
        )}
      </th>
      <td className="nowrap">
        {promise.dueOn ?? (promise.recurring ? words.recurring : text.ui.nothing)}
      </td>
      <td>
        {promise.occurrences.map((occurrence) => (
          <OccurrenceState
            key={occurrence.year}
            occurrence={occurrence}
            on={on}
            name={name}
            mayWrite={onRecord !== undefined}
          />
        ))}
        {indicator && <Measured promise={promise} indicator={indicator} />}
      </td>
    </tr>
  )
}

type OccurrenceProps = { occurrence: Occurrence; on: string; name: string; mayWrite: boolean }

/** One date of a promise: where it stands, what was said of it, and how much proves it. */
const OccurrenceState = ({ occurrence, on, name, mayWrite }: OccurrenceProps) => {
  const { text } = useText()
  const mayRead = mayDo(useAccount()?.role ?? null, 'promise.readRecord')
  const { year, standings } = occurrence
  const last = standings.at(-1)
  return (
    <div className="promise-standing">
      <p>
        {year !== null && <span className="promise-year">{text.actions.tree.ofYear(year)}</span>}
        <MilestoneStateWords dates={datesOf(occurrence)} asOf={on} />
      </p>
      {last && (
        <p className="note">
          {last.statement}{' '}
          {(last.files > 0 || mayWrite) && (
            <DocumentCount
              of={{ collection: 'promise-standings', row: last.id }}
              count={last.files}
              mayRead={mayRead}
              mayWrite={mayWrite}
              title={name}
            />
          )}
        </p>
      )}
    </div>
  )
}

/** What the indicator that measures this very promise says, beside what the center recorded. */
const Measured = ({ promise, indicator }: { promise: Milestone; indicator: Indicator }) => {
  const { text, pick } = useText()
  const measured = measuredState(indicator, promise)
  return (
    <p className="promise-measured">
      {measured && <StateWord state={measured} />}
      <Link to="/indicators/$code" params={{ code: indicator.code }}>
        {text.actions.tree.byIndicator}
        {pick(`“${indicator.name}”`, `: ${indicator.nameEn}`)}
      </Link>
    </p>
  )
}
