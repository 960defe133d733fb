import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import { useState } from 'react'
import { formatInstantDate, formatPeriod } from '../text/format-date.ts'
import { formatCount, formatValue } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { Section } from '../ui/section.tsx'
import './history-section.css'

type Props = { detail: IndicatorDetail }
type Entry = IndicatorDetail['history'][number]

const firstShown = 12

/** Every public step of the values: reported, verified; newest first. */
export const HistorySection = ({ detail }: Props) => {
  const { text } = useText()
  const { history: words } = text.indicators
  const [showsAll, setShowsAll] = useState(false)
  const { history } = detail
  const shown = showsAll ? history : history.slice(0, firstShown)
  return (
    <Section
      number={5}
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

const HistoryTable = ({ detail, entries }: Props & { entries: readonly Entry[] }) => {
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

/** The history names units in Chinese; their English names stand elsewhere in the same reply. */
const englishName = (detail: IndicatorDetail, unit: string): string => {
  const known = [
    ...detail.observations.map(({ reportedBy }) => reportedBy),
    ...(detail.responsibleUnit ? [detail.responsibleUnit] : []),
  ]
  return known.find(({ name }) => name === unit)?.nameEn ?? unit
}

const HistoryRow = ({ detail, entry }: Props & { entry: Entry }) => {
  const { text, language, pick } = useText()
  const { at, period, action, value, unit, note } = entry
  return (
    <tr>
      <td className="nowrap">{formatInstantDate(at)}</td>
      <td className="nowrap">{formatPeriod(language, period)}</td>
      <td className="nowrap">{text.indicators.history.actions[action]}</td>
      <td className="number">
        {value === null ? text.ui.nothing : formatValue(language, value, detail)}
      </td>
      <td>{pick(unit, englishName(detail, unit))}</td>
      <td className="history-note">{note}</td>
    </tr>
  )
}
