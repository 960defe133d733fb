import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { evidenceAddress, keyOfReport } from '../api/report-queries.ts'
import { FileList } from './file-list.tsx'

type Props = {
  report: Report
  /** Offers to take a file off; left out where nothing can be changed. */
  onRemove?: (id: number) => void
}

/** What proves a report. */
export const EvidenceList = ({ report, onRemove }: Props) => {
  const { id: planId } = useCurrentPlan()
  return (
    <FileList
      files={report.evidence}
      addressOf={(id) => evidenceAddress(planId, keyOfReport(report), id)}
      onRemove={onRemove}
    />
  )
}
