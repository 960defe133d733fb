import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { evidenceAddress, keyOfReport } from '../api/report-queries.ts'
import { formatBytes } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import './evidence-list.css'

type Props = {
  report: Report
  /** Offers to take a file off; left out where nothing can be changed. */
  onRemove?: (id: number) => void
}

/** What proves a report, each file to download. */
export const EvidenceList = ({ report, onRemove }: Props) => {
  const { text, language } = useText()
  const { id: planId } = useCurrentPlan()
  const words = text.reporting
  if (report.evidence.length === 0) return <p className="quiet">{words.noEvidence}</p>
  return (
    <ul className="evidence-list">
      {report.evidence.map(({ id, fileName, bytes }) => (
        <li key={id}>
          <a
            className="text-link"
            href={evidenceAddress(planId, keyOfReport(report), id)}
            download={fileName}
          >
            {fileName}
          </a>{' '}
          <span className="note">{formatBytes(language, bytes)}</span>
          {onRemove && (
            <button
              type="button"
              className="link-button"
              aria-label={words.removeEvidenceOf(fileName)}
              onClick={() => onRemove(id)}
            >
              {words.removeEvidence}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
