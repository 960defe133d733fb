import { useQuery } from '@tanstack/react-query'
import type { Report, ReportDetail } from '@yardstick/shared/indicators/reporting.ts'
import { useId } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { keyOfReport, reportQuery } from '../api/report-queries.ts'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Answer } from './answer.tsx'
import './report-events.css'

type Event = ReportDetail['events'][number]

/** Every step a report has taken, newest first, without the saves on the way. */
export const ReportEvents = ({ report }: { report: Report }) => {
  const { text } = useText()
  const headingId = useId()
  const plan = useCurrentPlan()
  const detail = useQuery(reportQuery(plan.id, keyOfReport(report)))
  const steps = detail.data?.events.filter(({ action }) => action !== 'save') ?? []
  if (steps.length === 0) return null
  return (
    <section className="report-events" aria-labelledby={headingId}>
      <h3 id={headingId}>{text.reporting.events}</h3>
      <ol>
        {[...steps].reverse().map((event) => (
          <EventLine key={event.version} event={event} report={report} />
        ))}
      </ol>
    </section>
  )
}

const EventLine = ({ event, report }: { event: Event; report: Report }) => {
  const { text } = useText()
  const { action, at, actorName, reason } = event
  return (
    <li>
      <b>{text.reporting.actions[action]}</b>{' '}
      {action === 'submit' && <Answer answer={event} measured={report.indicator} />}
      <span className="note">{text.reporting.eventLine(formatInstant(at), actorName)}</span>
      {reason && <p>{reason}</p>}
    </li>
  )
}
