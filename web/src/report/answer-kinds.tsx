import { type ReportOutcome, reportOutcomes } from '@yardstick/shared/indicators/entry.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { useId } from 'react'
import { formatValue } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import './answer-kinds.css'

type Props = {
  report: Report
  chosen: ReportOutcome
  onChoose: (outcome: ReportOutcome) => void
}

/** How a report is answered; “no change” shows what it would repeat, or that there is nothing. */
export const AnswerKinds = ({ report, chosen, onChoose }: Props) => {
  const { text, language } = useText()
  const words = text.answer
  const name = useId()
  const last = report.history.at(-1)
  const repeated = last
    ? words.repeated(formatValue(language, last.value, report.indicator))
    : words.noEarlier
  return (
    <fieldset className="answer-kinds">
      <legend className="visually-hidden">{words.kind}</legend>
      {reportOutcomes.map((outcome) => (
        <label key={outcome}>
          <input
            type="radio"
            name={name}
            checked={chosen === outcome}
            disabled={outcome === 'no_change' && !last && chosen !== outcome}
            onChange={() => onChoose(outcome)}
          />
          <span>
            {words.kinds[outcome]}
            {outcome === 'no_change' && repeated}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
