import type { Timeliness } from '@yardstick/shared/overview/schema.ts'
import { formatPeriod } from '../text/format-date.ts'
import { formatRatio } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'

/** How much of what was owed in each period came on time, newest first. */
export const UnitPunctuality = ({ record, number }: { record: Timeliness; number: number }) => {
  const words = useText().text.units.punctuality
  const { expected, onTime, late, missing, recent } = record
  return (
    <Section number={number} title={words.title} note={words.note(recent.length)}>
      <table className="table unit-punctuality">
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <td aria-hidden="true" />
            <th scope="col" className="number">
              {words.ratio}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...recent].reverse().map((one) => (
            <PeriodRow key={one.period} period={one.period} ratio={one.onTimeRatio} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {words.sum}
            </th>
            <td className="number">{formatRatio(record.onTimeRatio)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="note unit-note">{words.counts(expected, onTime, late, missing)}</p>
    </Section>
  )
}

const PeriodRow = ({ period, ratio }: { period: string; ratio: number | null }) => {
  const { text, language } = useText()
  return (
    <tr>
      <th scope="row">{formatPeriod(language, period)}</th>
      <td className="unit-period-bar" aria-hidden="true">
        <svg width="100%" height="8" aria-hidden="true">
          <line x1="0" x2="100%" y1="7.5" y2="7.5" />
          {ratio !== null && <rect width={`${ratio * 100}%`} height="8" />}
        </svg>
      </td>
      <td className="number">
        {ratio === null ? (
          <span className="quiet">{text.units.punctuality.nothingOwed}</span>
        ) : (
          formatRatio(ratio)
        )}
      </td>
    </tr>
  )
}
