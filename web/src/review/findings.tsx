import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { FiredCheck } from '@yardstick/shared/indicators/checks.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { formatChange, formatValue } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { gapWord } from '../ui/describe-answer.ts'

/** What the checks found, and beside it what the reporter says of it. */
export const Findings = ({ report }: { report: Report }) => {
  const { text } = useText()
  const { outcome, checks, note } = report
  if (outcome === null) return null
  return (
    <div className={checks.length > 0 ? 'findings has-fired' : 'findings'}>
      <div>
        <h3>{text.desk.findings}</h3>
        {checks.length === 0 ? (
          <p className="quiet">{text.desk.noFindings}</p>
        ) : (
          <ul>
            {checks.map((check) => (
              <Finding key={check.code} check={check} report={report} />
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3>{gapWord(outcome, text) ? text.answer.reason : text.desk.explanation}</h3>
        <p className={note === null ? 'quiet' : 'findings-note'}>{note ?? text.review.noNote}</p>
      </div>
    </div>
  )
}

const Finding = ({ check, report }: { check: FiredCheck; report: Report }) => {
  const { text, language } = useText()
  const { code, facts } = check
  const { indicator } = report
  const { last, change, usual } = facts
  return (
    <li>
      {nameOf(code, language)}
      {code === 'fall' && last !== undefined && (
        <span className="note">{text.desk.lastWas(formatValue(language, last, indicator))}</span>
      )}
      {code === 'jump' && change !== undefined && usual !== undefined && (
        <span className="note">
          {text.desk.usually(
            formatChange(language, change, indicator),
            formatChange(language, usual, indicator),
          )}
        </span>
      )}
    </li>
  )
}
