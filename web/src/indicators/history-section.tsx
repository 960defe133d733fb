import type { IndicatorDetail, ValueHistoryEntry } from '@yardstick/shared/indicators/schema.ts'
import { useState } from 'react'
import { formatInstantDate, formatPeriod } from '../text/format-date.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Answer } from '../ui/answer.tsx'
import { gapWord } from '../ui/describe-answer.ts'
import { Empty } from '../ui/empty.tsx'
import { Section } from '../ui/section.tsx'
import './history-section.css'

type Props = { detail: IndicatorDetail }

const firstShown = 12

/** Every public step of the values: reported, verified; newest first. */
export const HistorySection = ({ detail, number }: Props & { number: number }) => {
  const { text } = useText()
  const { history: words } = text.indicators
  const [showsAll, setShowsAll] = useState(false)
  const { history } = detail
  const shown = showsAll ? history : history.slice(0, firstShown)
  return (
    <Section
      number={number}
      title={words.title}
      note={words.note}
      more={
        shown.length < history.length && (
          <button type="button" className="link-button" onClick={() => setShowsAll(true)}>
            {words.all(formatCount(history.length))}
          </button>
        )
      }
    >
      {history.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <HistoryTable detail={detail} entries={shown} />
      )}
    </Section>
  )
}

const HistoryTable = ({ detail, entries }: Props & { entries: readonly ValueHistoryEntry[] }) => {
  const { text } = useText()
  const { columns } = text.indicators.history
  return (
    <table className="table history-table">
      <thead>
        <tr>
          <th scope="col">{columns.date}</th>
          <th scope="col">{columns.period}</th>
          <th scope="col">{columns.action}</th>
          <th scope="col" className="number">
            {columns.value}
          </th>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{columns.note}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <HistoryRow key={`${entry.at}${entry.action}${entry.period}`} {...{ detail, entry }} />
        ))}
      </tbody>
    </table>
  )
}

const HistoryRow = ({ detail, entry }: Props & { entry: ValueHistoryEntry }) => {
  const { text, language, pick } = useText()
  const { at, period, action, outcome, unit, unitEn, note, correction } = entry
  return (
    <tr>
      <td className="nowrap">{formatInstantDate(at)}</td>
      <td className="nowrap">{formatPeriod(language, period)}</td>
      <td className="nowrap">{text.indicators.history.actions[action]}</td>
      <td className="number">
        <Answer answer={entry} measured={detail} />
      </td>
      <td>{pick(unit, unitEn)}</td>
      <td className="history-note">
        {correction !== null && <p>{text.indicators.history.correctedBecause(correction)}</p>}
        {note && gapWord(outcome, text) ? text.answer.explained(note) : note}
      </td>
    </tr>
  )
}
