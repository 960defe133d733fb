import type { Assessment, TargetAssessment } from '@yardstick/shared/indicators/assessment.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { formatInstantDate } from '../text/format-date.ts'
import { formatPace, formatValue } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { StateWord } from './state-mark.tsx'
import './value-outcome.css'

type Props = { report: Report; assessment: Assessment }

/** What the method would say of each target that is still open if this value were published. */
export const ValueOutcome = ({ report, assessment }: Props) => {
  const { text } = useText()
  const open = assessment.targets.filter(
    ({ target, on, state }) => target !== null && (on >= assessment.asOf || state === 'met_late'),
  )
  if (open.length === 0) return null
  return (
    <div className="value-outcome">
      <h3>
        {text.reporting.outcome}
        {report.periodState !== 'published' && (
          <span className="note"> {text.reporting.outcomeNote}</span>
        )}
      </h3>
      <ul>
        {open.map((target) => (
          <OutcomeLine key={target.year} target={target} report={report} asOf={assessment.asOf} />
        ))}
      </ul>
    </div>
  )
}

type LineProps = { target: TargetAssessment; report: Report; asOf: string }

const OutcomeLine = ({ target, report, asOf }: LineProps) => {
  const { text } = useText()
  const { year, state, basis } = target
  return (
    <li>
      <span className="value-outcome-name">{text.reporting.outcomeLine[basis](year)}</span>
      <StateWord state={state} binding={report.indicator.kind === 'binding'} />
      <OutcomeGround target={target} report={report} asOf={asOf} />
    </li>
  )
}

const OutcomeGround = ({ target, report, asOf }: LineProps) => {
  const { text, language } = useText()
  const { on, frozenAt, forecast, paceRatio, basis } = target
  const words = text.reporting
  if (frozenAt) return <p className="note">{words.alreadyFrozen(formatInstantDate(frozenAt))}</p>
  if (on === asOf) return <p className="note">{words.frozenAtPublish(on)}</p>
  if (basis === 'outlook' && forecast) {
    const value = formatValue(language, forecast.value, report.indicator)
    return <p className="note">{words.byForecast(value)}</p>
  }
  return paceRatio === null ? null : <p className="note">{words.byPace(formatPace(paceRatio))}</p>
}
