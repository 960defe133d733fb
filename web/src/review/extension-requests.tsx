import type { Extension } from '@yardstick/shared/indicators/extensions.ts'
import { useState } from 'react'
import { formatInstant, formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import { GrantDialog, RefuseDialog } from './extension-answers.tsx'
import './extension-requests.css'

/** What units have asked for: the requests that wait, and folded, the answered ones. */
export const ExtensionRequests = ({ requests, onDone }: TableProps) => {
  const { text } = useText()
  const words = text.periods
  const waiting = requests.filter(({ state }) => state === 'asked')
  const answered = requests.filter(({ state }) => state !== 'asked')
  return (
    <Section
      number={1}
      title={words.requests}
      note={words.requestsNote(waiting.length)}
      className="extension-requests"
    >
      {waiting.length > 0 && <WaitingTable requests={waiting} onDone={onDone} />}
      {answered.length > 0 && (
        <details>
          <summary>{words.answered(answered.length)}</summary>
          <AnsweredTable requests={answered} />
        </details>
      )}
    </Section>
  )
}

type TableProps = { requests: readonly Extension[]; onDone: (outcome: string) => void }

const WaitingTable = ({ requests, onDone }: TableProps) => {
  const { text, language, pick } = useText()
  const words = text.periods
  return (
    <table className="table periods-table">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.period}</th>
          <th scope="col">{words.dueNow}</th>
          <th scope="col">{words.askedUntil}</th>
          <th scope="col">{words.reason}</th>
          <th scope="col">{words.askedBy}</th>
          <th scope="col">{words.answer}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <th scope="row">{pick(request.unit.name, request.unit.nameEn)}</th>
            <td>{formatPeriod(language, request.period)}</td>
            <td className="nowrap">
              <span className="cell-name">{words.dueNow} </span>
              {request.currentDueOn}
            </td>
            <td className="nowrap">
              <span className="cell-name">{words.askedUntil} </span>
              {request.dueOn}
            </td>
            <AskedCells request={request} />
            <td>
              <Answers request={request} onDone={onDone} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Why it was asked, by whom and when. */
const AskedCells = ({ request }: { request: Extension }) => {
  const { text } = useText()
  const { reason, askedBy, askedAt } = request
  return (
    <>
      <td className="extension-words">{reason}</td>
      <td className="extension-words note">
        {text.periods.nameAndTime(askedBy, formatInstant(askedAt))}
      </td>
    </>
  )
}

const AnsweredTable = ({ requests }: { requests: readonly Extension[] }) => {
  const { text, language, pick } = useText()
  const words = text.periods
  return (
    <table className="table periods-table">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.period}</th>
          <th scope="col">{words.reason}</th>
          <th scope="col">{words.askedBy}</th>
          <th scope="col">{words.answer}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <th scope="row">{pick(request.unit.name, request.unit.nameEn)}</th>
            <td>{formatPeriod(language, request.period)}</td>
            <AskedCells request={request} />
            <td className="extension-words">
              <Answered request={request} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { request: Extension; onDone: (outcome: string) => void }

const Answers = ({ request, onDone }: RowProps) => {
  const { text, language, pick } = useText()
  const words = text.periods
  const [asked, setAsked] = useState<'grant' | 'refuse' | null>(null)
  const unit = pick(request.unit.name, request.unit.nameEn)
  const period = formatPeriod(language, request.period)
  const dialog = { request, onDone, onClose: () => setAsked(null) }
  return (
    <div className="actions">
      {request.periodState === 'open' && (
        <button
          type="button"
          className="link-button"
          aria-label={words.grantFor(unit, period)}
          onClick={() => setAsked('grant')}
        >
          {words.grant}
        </button>
      )}
      <button
        type="button"
        className="link-button"
        aria-label={words.refuseFor(unit, period)}
        onClick={() => setAsked('refuse')}
      >
        {words.refuse}
      </button>
      <GrantDialog {...dialog} open={asked === 'grant'} />
      <RefuseDialog {...dialog} open={asked === 'refuse'} />
    </div>
  )
}

const Answered = ({ request }: { request: Extension }) => {
  const { text } = useText()
  const words = text.periods
  const { state, dueOn, decisionReason, decidedBy, decidedAt } = request
  return (
    <>
      <p>
        {state === 'granted'
          ? words.grantedUntil(dueOn)
          : words.refusedBecause(dueOn, decisionReason ?? '')}
      </p>
      {decidedBy && decidedAt && (
        <p className="note">{words.nameAndTime(decidedBy, formatInstant(decidedAt))}</p>
      )}
    </>
  )
}
