import { mostEvidenceFiles } from '@yardstick/shared/indicators/evidence.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { keyOfReport, useAddEvidence, useRemoveEvidence } from '../api/report-queries.ts'
import { useText } from '../text/use-text.ts'
import { EvidenceList } from '../ui/evidence-list.tsx'
import { FilePicker } from '../ui/file-picker.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import './evidence-field.css'

/** Files that prove the value: added one by one, taken off again, and downloaded by who checks. */
export const EvidenceField = ({ report }: { report: Report }) => {
  const words = useText().text.reporting
  const add = useAddEvidence(keyOfReport(report))
  const remove = useRemoveEvidence(keyOfReport(report))
  const isFull = report.evidence.length >= mostEvidenceFiles
  return (
    <div className="evidence-field">
      <h3>{words.evidence}</h3>
      <EvidenceList report={report} onRemove={remove.mutate} />
      {(add.isError || remove.isError) && <ProblemNotice error={add.error ?? remove.error} />}
      {!isFull && (
        <FilePicker label={words.addEvidence} busy={add.isPending} onChoose={add.mutate} />
      )}
    </div>
  )
}
