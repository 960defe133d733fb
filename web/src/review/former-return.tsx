import type { Report, ReportDetail } from '@yardstick/shared/indicators/reporting.ts'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { answerInWords } from '../ui/describe-answer.ts'

/** The return before this submission, with what was reported then. */
export const FormerReturn = ({
  report,
  detail,
}: {
  report: Report
  detail: ReportDetail | null
}) => {
  const said = useText()
  const words = said.text.review
  const step = detail?.events.findLast(({ action }) => action === 'return')
  if (!step) return null
  const before = answerInWords(step, report.indicator, said)
  const now = answerInWords(report, report.indicator, said)
  return (
    <div className="former-return">
      <h3>
        {words.formerReturn}{' '}
        <span className="note">
          {words.formerReturnLine(step.actorName, formatInstant(step.at))}
        </span>
      </h3>
      <p>{step.reason}</p>
      {before && (
        <p className="note">
          {words.formerValue(before)}
          {now && now !== before && ` · ${words.earlierValue(before, now)}`}
        </p>
      )}
    </div>
  )
}
