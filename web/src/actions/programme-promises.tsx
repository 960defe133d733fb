import { Link } from '@tanstack/react-router'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import type { Milestone } from '@yardstick/shared/plan/schema.ts'
import { useIndicators } from '../api/indicator-queries.ts'
import { formatDays } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { StateWord } from '../ui/state-mark.tsx'
import { measuredState } from './measured-state.ts'
import { standingOf } from './promises.ts'
import { StandingMark } from './standing-mark.tsx'

type Props = { promises: readonly Milestone[]; on: string }

/** What a programme promises, by when, and where each promise stands. */
export const ProgrammePromises = ({ promises, on }: Props) => {
  const words = useText().text.actions.tree
  if (promises.length === 0) return <p className="quiet">{words.nothingHere}</p>
  return (
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
          <PromiseRow key={promise.code} promise={promise} on={on} />
        ))}
      </tbody>
    </table>
  )
}

const PromiseRow = ({ promise, on }: { promise: Milestone; on: string }) => {
  const { text, pick } = useText()
  const indicator = useIndicators().find(({ code }) => code === promise.indicator)
  return (
    <tr id={promise.code}>
      <th scope="row">{pick(promise.text, promise.textEn)}</th>
      <td className="nowrap">
        {promise.dueOn ?? (promise.recurring ? text.actions.tree.recurring : text.ui.nothing)}
      </td>
      <td>
        <PromiseState promise={promise} indicator={indicator} on={on} />
      </td>
    </tr>
  )
}

type StateProps = { promise: Milestone; indicator: Indicator | undefined; on: string }

/** By its date alone, unless an indicator measures this very promise and has been reported. */
const PromiseState = ({ promise, indicator, on }: StateProps) => {
  const { text, language, pick } = useText()
  const words = text.actions.tree
  const standing = standingOf(promise, on)
  const measured = indicator ? measuredState(indicator, promise) : null
  return (
    <>
      {measured ? (
        <StateWord state={measured} />
      ) : (
        <span className="promise-state">
          <StandingMark kind={standing.kind} />
          {standing.kind === 'ahead'
            ? words.standing.ahead(formatDays(language, standing.daysLeft))
            : words.standing[standing.kind]}
        </span>
      )}
      {indicator && (
        <Link
          to="/indicators/$code"
          params={{ code: indicator.code }}
          className="promise-indicator"
        >
          {words.byIndicator}
          {pick(`“${indicator.name}”`, `: ${indicator.nameEn}`)}
        </Link>
      )}
    </>
  )
}
