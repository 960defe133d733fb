import { Link } from '@tanstack/react-router'
import type { Overview, Timeliness } from '@yardstick/shared/overview/schema.ts'
import { RatioBars } from '../charts/ratio-bars.tsx'
import { formatCount, formatRatio } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { Section } from '../ui/section.tsx'
import { shownAtFirst } from './decision-lists.ts'
import './yearly-tables.css'

/** Units by how many of their reports came on time, the least punctual first. */
export const UnitTimeliness = ({ overview }: { overview: Overview }) => {
  const { text } = useText()
  const words = text.overview.timeliness
  const { timeliness } = overview
  const shown = timeliness.slice(0, shownAtFirst)
  const all = formatCount(timeliness.length)
  const note =
    shown.length < timeliness.length
      ? words.note(formatCount(shown.length), all)
      : words.noteAll(all)
  return (
    <Section
      number={6}
      title={words.title}
      note={shown.length > 0 && note}
      more={<Link to="/units">{words.more}</Link>}
    >
      {shown.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <table className="table timeliness">
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.recent(shown[0]?.recent.length ?? 0)}</th>
              {[words.expected, words.onTime, words.late, words.missing, words.ratio].map(
                (head) => (
                  <th key={head} scope="col" className="number">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((record) => (
              <UnitRow key={record.unit.code} record={record} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

const UnitRow = ({ record }: { record: Timeliness }) => {
  const { text, pick } = useText()
  const { unit, recent, expected, onTime, late, missing, onTimeRatio } = record
  const countOf = (count: number) => (count === 0 ? text.ui.nothing : formatCount(count))
  return (
    <tr>
      <th scope="row">
        <Link to="/units/$code" params={{ code: unit.code }} className="plain-link">
          {pick(unit.name, unit.nameEn)}
        </Link>
      </th>
      <td>
        <RatioBars ratios={recent.map(({ period, onTimeRatio: ratio }) => ({ period, ratio }))} />
      </td>
      <td className="number">{countOf(expected)}</td>
      <td className="number">{countOf(onTime)}</td>
      <td className="number">{countOf(late)}</td>
      <td className="number">{countOf(missing)}</td>
      <td className="number">{formatRatio(onTimeRatio)}</td>
    </tr>
  )
}
