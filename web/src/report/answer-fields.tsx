import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { formatPeriod } from '../text/format-date.ts'
import { valueParts } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { AnswerKinds } from './answer-kinds.tsx'
import type { ReadAnswer, Typed } from './typed-answer.ts'
import { ValueField } from './value-field.tsx'

type Props = {
  report: Report
  typed: Typed
  read: ReadAnswer
  /** Somebody tried to submit: what is missing is said. */
  isChecked: boolean
  onType: (changes: Partial<Typed>) => void
}

/** The kind of answer, and what that kind asks for. */
export const AnswerFields = (props: Props) => {
  const { report, typed, onType } = props
  return (
    <>
      <AnswerKinds
        report={report}
        chosen={typed.outcome}
        onChoose={(outcome) => onType({ outcome })}
      />
      <KindFields {...props} />
    </>
  )
}

const KindFields = (props: Props) => {
  const { text } = useText()
  const { outcome } = props.typed
  if (outcome === 'value') return <ValueField {...props} />
  if (outcome === 'no_change') return <RepeatedValue report={props.report} />
  return <p className="answer-without-value">{text.answer.withoutValue[outcome]}</p>
}

const RepeatedValue = ({ report }: { report: Report }) => {
  const { text, language } = useText()
  const last = report.history.at(-1)
  if (!last) return <p className="answer-without-value">{text.reporting.noHistory}</p>
  const { figure, unit } = valueParts(language, last.value, report.indicator)
  return (
    <div className="answer-repeated">
      <p className="field-caption">{text.report.value}</p>
      <p className="answer-figure">
        <span className="display">{figure}</span> {unit}
      </p>
      <p className="field-hint">{text.answer.repeats(formatPeriod(language, last.period))}</p>
    </div>
  )
}
