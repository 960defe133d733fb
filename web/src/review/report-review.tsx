import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { chinaDate, daysBetween } from '@yardstick/shared/basics/dates.ts'
import { isOnTime, type Report, type ReportDetail } from '@yardstick/shared/indicators/reporting.ts'
import { useEffect, useRef } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { keyOfReport, reportQuery, useIndicatorNow } from '../api/report-queries.ts'
import { formatDays, formatInstant } from '../text/format-date.ts'
import { formatChange } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { AnswerFigure } from '../ui/answer.tsx'
import { assessReport } from '../ui/assess-value.ts'
import { CommentThread } from '../ui/comment-thread.tsx'
import { EvidenceList } from '../ui/evidence-list.tsx'
import { ReportEvents } from '../ui/report-events.tsx'
import { ComparisonFacts } from '../ui/value-comparison.tsx'
import { ValueOutcome } from '../ui/value-outcome.tsx'
import { UnderCorrection } from './correction.tsx'
import { Findings } from './findings.tsx'
import { FormerReturn } from './former-return.tsx'
import { ReviewActions } from './review-actions.tsx'
import { HistoryDrawing, HistoryTable } from './value-history.tsx'
import './report-review.css'

type Props = {
  report: Report
  /** Place in the queue, from 0; negative for what is not in it. */
  place: number
  count: number
  keysAreOn: boolean
  onStep: (step: 1 | -1) => void
  /** It was verified or returned; what to say of it. */
  onDecided: (outcome: string) => void
  /** Something else about it was changed; what to say of it. */
  onDone: (outcome: string) => void
}

/** One report beside everything that it is checked against. */
export const ReportReview = (props: Props) => {
  const { report } = props
  const { text } = useText()
  const plan = useCurrentPlan()
  const { indicator, value, state } = report
  const published = useIndicatorNow(indicator.code)
  const detail = useQuery(reportQuery(plan.id, keyOfReport(report))).data ?? null
  const assessment = assessReport(report, value, { plan, indicator: published })
  const article = useRef<HTMLElement>(null)
  // Whoever has read to the end of one report goes on at the head of the next.
  useEffect(() => {
    const place = article.current
    if (place && place.getBoundingClientRect().top < 0) place.scrollIntoView()
  }, [])
  return (
    <article className="report-review" ref={article} aria-labelledby="report-review-name">
      <Head {...props} />
      <UnderCorrection report={report} detail={detail} />
      <div className="report-review-sides">
        <div>
          <ReportedValue report={report} change={value === null ? null : assessment.change} />
          <Submission report={report} detail={detail} />
          <Findings report={report} />
          {report.outcome !== null && (
            <>
              <h3>{text.reporting.evidence}</h3>
              <EvidenceList report={report} />
            </>
          )}
          <FormerReturn report={report} detail={detail} />
        </div>
        <div>
          <h3>{text.desk.historyTitle}</h3>
          <HistoryDrawing report={report} />
          <ComparisonFacts report={report} value={value} assessment={assessment} />
          {value !== null && state !== 'verified' && (
            <ValueOutcome report={report} assessment={assessment} />
          )}
        </div>
      </div>
      <ReviewActions {...props} />
      <div className="report-review-sides">
        <CommentThread report={report} />
        <div>
          <HistoryTable report={report} />
          <ReportEvents report={report} />
        </div>
      </div>
    </article>
  )
}

const Head = (props: Props) => {
  const { pick } = useText()
  const { indicator, unit } = props.report
  return (
    <header className="report-review-head">
      <h3 id="report-review-name">
        <Link to="/indicators/$code" params={{ code: indicator.code }}>
          {pick(indicator.name, indicator.nameEn)}
        </Link>
      </h3>
      <p className="quiet">{pick(unit.name, unit.nameEn)}</p>
      <Place {...props} />
    </header>
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

const Submission = ({ report, detail }: { report: Report; detail: ReportDetail | null }) => {
  const { text, language } = useText()
  const words = text.review
  const { firstSubmittedAt, dueOn, outcome } = report
  const step = detail?.events.findLast(({ action }) => action === 'submit')
  if (outcome === null) return null
  const days = firstSubmittedAt ? daysBetween(dueOn, chinaDate(new Date(firstSubmittedAt))) : 0
  const isInTime = firstSubmittedAt === null || isOnTime(firstSubmittedAt, dueOn)
  return (
    <p className="note">
      {step && words.submittedBy(step.actorName, formatInstant(step.at))}{' '}
      {isInTime ? words.onTime : <b>{words.late(formatDays(language, days))}</b>}
    </p>
  )
}
