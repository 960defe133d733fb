import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { chinaDate, daysBetween } from '@yardstick/shared/basics/dates.ts'
import { nameOf } from '@yardstick/shared/basics/problem-words.ts'
import { isOnTime, type Report, type ReportDetail } from '@yardstick/shared/indicators/reporting.ts'
import { waitsForCenter } from '@yardstick/shared/indicators/waiting.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { keyOfReport, reportQuery, useIndicatorNow } from '../api/report-queries.ts'
import { formatDays, formatInstant } from '../text/format-date.ts'
import { formatChange } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { AnswerFigure } from '../ui/answer.tsx'
import { assessReport } from '../ui/assess-value.ts'
import { answerInWords, gapWord } from '../ui/describe-answer.ts'
import { EvidenceList } from '../ui/evidence-list.tsx'
import { ReportEvents } from '../ui/report-events.tsx'
import { ValueComparison } from '../ui/value-comparison.tsx'
import { ValueOutcome } from '../ui/value-outcome.tsx'
import { ReviewActions } from './review-actions.tsx'
import { ValueHistory } from './value-history.tsx'

type Props = {
  report: Report
  /** Place in the queue, from 0; negative for what does not wait. */
  place: number
  count: number
  keysAreOn: boolean
  onStep: (step: 1 | -1) => void
  /** It was verified or returned; what to say of it. */
  onDone: (outcome: string) => void
}

/** One report beside everything that it is checked against. */
export const ReportReview = (props: Props) => {
  const { report } = props
  const { text, pick } = useText()
  const plan = useCurrentPlan()
  const { indicator, unit, value } = report
  const published = useIndicatorNow(indicator.code)
  const detail = useQuery(reportQuery(plan.id, keyOfReport(report))).data ?? null
  const assessment = assessReport(report, value, { plan, indicator: published })
  return (
    <article className="report-review" aria-labelledby="report-review-name">
      <header className="report-review-head">
        <h3 id="report-review-name">
          <Link to="/indicators/$code" params={{ code: indicator.code }}>
            {pick(indicator.name, indicator.nameEn)}
          </Link>
        </h3>
        <p className="quiet">{pick(unit.name, unit.nameEn)}</p>
        <Place {...props} />
      </header>
      <div className="report-review-sides">
        <div>
          <ReportedValue report={report} change={value === null ? null : assessment.change} />
          <Submission report={report} detail={detail} />
          <Findings report={report} />
          <h4>{text.reporting.evidence}</h4>
          <EvidenceList report={report} />
          <FormerReturn report={report} detail={detail} />
          {waitsForCenter(report) && <ReviewActions {...props} />}
          {value !== null && <ValueOutcome report={report} assessment={assessment} />}
          <ReportEvents report={report} />
        </div>
        <div>
          <ValueComparison report={report} value={value} assessment={assessment} />
          <ValueHistory report={report} />
        </div>
      </div>
    </article>
  )
}

const Place = ({ place, count, onStep }: Props) => {
  const { text } = useText()
  const words = text.review
  if (place < 0) return null
  return (
    <div className="actions report-review-place">
      <span className="note">{words.position(place + 1, count)}</span>
      <button
        type="button"
        className="link-button"
        disabled={place === 0}
        onClick={() => onStep(-1)}
      >
        {words.previous}
      </button>
      <button
        type="button"
        className="link-button"
        disabled={place === count - 1}
        onClick={() => onStep(1)}
      >
        {words.next}
      </button>
    </div>
  )
}

const ReportedValue = ({ report, change }: { report: Report; change: number | null }) => {
  const { text, language } = useText()
  const { indicator, outcome, state } = report
  if (outcome === null) {
    return (
      <p className="report-review-hidden">
        {text.reporting.states[state]} · {text.review.hidden}
      </p>
    )
  }
  return (
    <p className="report-review-value">
      <AnswerFigure answer={report} measured={indicator} />
      {change !== null && (
        <span className="report-review-change">
          {text.reporting.change} {formatChange(language, change, indicator)}
        </span>
      )}
    </p>
  )
}

type WithDetail = { report: Report; detail: ReportDetail | null }

const Submission = ({ report, detail }: WithDetail) => {
  const { text, language } = useText()
  const words = text.review
  const { firstSubmittedAt, dueOn, outcome, note } = report
  const step = detail?.events.findLast(({ action }) => action === 'submit')
  if (outcome === null) return null
  const days = firstSubmittedAt ? daysBetween(dueOn, chinaDate(new Date(firstSubmittedAt))) : 0
  const isInTime = firstSubmittedAt === null || isOnTime(firstSubmittedAt, dueOn)
  return (
    <>
      <p className="note">
        {step && words.submittedBy(step.actorName, formatInstant(step.at))}{' '}
        {isInTime ? words.onTime : <b>{words.late(formatDays(language, days))}</b>}
      </p>
      <h4>{gapWord(outcome, text) ? text.answer.reason : words.note}</h4>
      <p className="report-review-note">{note ?? words.noNote}</p>
    </>
  )
}

/** What the checks found; the note should answer it. */
const Findings = ({ report }: { report: Report }) => {
  const { text, language } = useText()
  if (report.checks.length === 0) return null
  return (
    <>
      <h4>{text.reporting.findings}</h4>
      <ul className="report-review-findings">
        {report.checks.map(({ code }) => (
          <li key={code}>{nameOf(code, language)}</li>
        ))}
      </ul>
    </>
  )
}

/** The return before this submission, with what was reported then. */
const FormerReturn = ({ report, detail }: WithDetail) => {
  const said = useText()
  const words = said.text.review
  const step = detail?.events.findLast(({ action }) => action === 'return')
  if (!step) return null
  const before = answerInWords(step, report.indicator, said)
  const now = answerInWords(report, report.indicator, said)
  return (
    <div className="former-return">
      <h4>
        {words.formerReturn}{' '}
        <span className="note">
          {words.formerReturnLine(step.actorName, formatInstant(step.at))}
        </span>
      </h4>
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
