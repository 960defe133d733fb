import type {
  ProjectReport,
  ProjectReportDetail,
} from '@yardstick/shared/projects/progress-schema.ts'
import { useId } from 'react'
import { useProgressDetail } from '../api/progress-queries.ts'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { formatPercent } from './progress-trend.tsx'
import { RatingMark } from './rating-mark.tsx'
import './report-events.css'

type Event = ProjectReportDetail['events'][number]

/** Every step a project report has taken, newest first, without the saves on the way. */
export const ProgressSteps = ({ report }: { report: ProjectReport }) => {
  const { text } = useText()
  const headingId = useId()
  const steps = useProgressDetail(report)?.events.filter(({ action }) => action !== 'save') ?? []
  if (steps.length === 0) return null
  return (
    <section className="report-events" aria-labelledby={headingId}>
      <h3 id={headingId}>{text.reporting.events}</h3>
      <ol>
        {[...steps].reverse().map((event) => (
          <Step key={event.version} event={event} />
        ))}
      </ol>
    </section>
  )
}

const Step = ({ event }: { event: Event }) => {
  const { text } = useText()
  const { action, content, centerRating, at, actorName, reason } = event
  const percent = content?.physicalPercent ?? null
  return (
    <li>
      <b>{text.reporting.actions[action]}</b>{' '}
      {action === 'submit' && percent !== null && (
        <>
          {formatPercent(percent)} <RatingMark rating={content?.rating ?? null} />{' '}
        </>
      )}
      {action === 'verify' && (
        <>
          {text.progress.centerRating} <RatingMark rating={centerRating} />{' '}
        </>
      )}
      <span className="note">{text.reporting.eventLine(formatInstant(at), actorName)}</span>
      {reason && <p>{reason}</p>}
    </li>
  )
}
