import { useQuery } from '@tanstack/react-query'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { keyOfReport, reportQuery } from '../api/report-queries.ts'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'

type Event = { at: string; actorName: string; reason: string | null }

/** Why something came back and, once they are read, when and from whom. */
export const CameBack = ({
  reason,
  events,
}: {
  reason: string
  events: readonly Event[] | undefined
}) => {
  const { text } = useText()
  const step = events?.findLast((event) => event.reason !== null)
  return (
    <div className="returned-because">
      <h3>
        {text.report.returnedBecause}
        {step && (
          <span className="note">
            {' '}
            {text.reporting.eventLine(formatInstant(step.at), step.actorName)}
          </span>
        )}
      </h3>
      <p>{reason}</p>
    </div>
  )
}

/** Why a report came back, above everything else in its form; nothing when it did not. */
export const ReturnedBecause = ({ report }: { report: Report }) => {
  const plan = useCurrentPlan()
  const detail = useQuery(reportQuery(plan.id, keyOfReport(report)))
  if (report.returnReason === null) return null
  return <CameBack reason={report.returnReason} events={detail.data?.events} />
}
