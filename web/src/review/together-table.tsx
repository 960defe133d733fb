import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { formatChange, formatValue } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { answerInWords } from '../ui/describe-answer.ts'
import './together-table.css'

/** Why the server did not let a report be verified with the others, by code. */
export type Refused = ReadonlyMap<string, 'moved' | 'apart'>

type Props = {
  rows: readonly Report[]
  /** Codes of what was taken out by hand. */
  left: ReadonlySet<string>
  refused: Refused
  onToggle: (code: string) => void
}

/** Each report with its value, the last one and the change between them. */
export const TogetherTable = ({ rows, left, refused, onToggle }: Props) => {
  const { text } = useText()
  const words = text.reporting
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="together-rows" aria-label={text.desk.together.rows} tabIndex={0}>
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{text.review.indicator}</th>
            <th scope="col" className="number">
              {words.lastValue}
            </th>
            <th scope="col" className="number">
              {words.thisValue}
            </th>
            <th scope="col" className="number">
              {words.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((report) => (
            <TogetherRow
              key={report.indicator.code}
              report={report}
              isLeft={left.has(report.indicator.code)}
              refusal={refused.get(report.indicator.code)}
              onToggle={onToggle}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = {
  report: Report
  isLeft: boolean
  refusal: 'moved' | 'apart' | undefined
  onToggle: (code: string) => void
}

const TogetherRow = ({ report, isLeft, refusal, onToggle }: RowProps) => {
  const said = useText()
  const { text, language, pick } = said
  const { indicator, unit, value, history } = report
  const last = history.at(-1)?.value
  const change = value === null || last === undefined ? null : value - last
  return (
    <tr className={refusal || isLeft ? 'is-left' : undefined}>
      <th scope="row">
        <label>
          <input
            type="checkbox"
            checked={!isLeft && !refusal}
            disabled={refusal !== undefined}
            onChange={() => onToggle(indicator.code)}
          />
          <span>
            {pick(indicator.name, indicator.nameEn)}{' '}
            <span className="note">{pick(unit.name, unit.nameEn)}</span>
            {refusal && <b className="together-refusal">{text.desk.together.refused[refusal]}</b>}
          </span>
        </label>
      </th>
      <td className="number">
        <CellLabel>{text.reporting.lastValue}</CellLabel>
        {last === undefined ? text.ui.nothing : formatValue(language, last, indicator)}
      </td>
      <td className="number">
        <CellLabel>{text.reporting.thisValue}</CellLabel>
        <b>{answerInWords(report, indicator, said)}</b>
      </td>
      <td className="number">
        <CellLabel>{text.reporting.change}</CellLabel>
        {change === null ? text.ui.nothing : formatChange(language, change, indicator)}
      </td>
    </tr>
  )
}
