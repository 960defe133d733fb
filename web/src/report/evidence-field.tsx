import {
  evidenceTypes,
  mostEvidenceBytes,
  mostEvidenceFiles,
} from '@yardstick/shared/indicators/evidence.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { type ChangeEvent, useId } from 'react'
import { keyOfReport, useAddEvidence, useRemoveEvidence } from '../api/report-queries.ts'
import { useText } from '../text/use-text.ts'
import { EvidenceList } from '../ui/evidence-list.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import './evidence-field.css'

const accepted = Object.values(evidenceTypes)
  .flat()
  .map((extension) => `.${extension}`)
  .join(',')

const megabytes = mostEvidenceBytes / 1024 / 1024

/** Files that prove the value: added one by one, taken off again, and downloaded by who checks. */
export const EvidenceField = ({ report }: { report: Report }) => {
  const { text } = useText()
  const words = text.reporting
  const id = useId()
  const add = useAddEvidence(keyOfReport(report))
  const remove = useRemoveEvidence(keyOfReport(report))
  const isFull = report.evidence.length >= mostEvidenceFiles
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.target
    if (files?.[0]) add.mutate(files[0])
    event.target.value = ''
  }
  return (
    <div className="evidence-field">
      <h3>{words.evidence}</h3>
      <EvidenceList report={report} onRemove={remove.mutate} />
      {(add.isError || remove.isError) && <ProblemNotice error={add.error ?? remove.error} />}
      {!isFull && (
        <p className="evidence-add">
          <input
            id={id}
            className="visually-hidden"
            type="file"
            accept={accepted}
            disabled={add.isPending}
            aria-describedby={`${id}-hint`}
            onChange={choose}
          />
          <label htmlFor={id} className="link-button">
            {words.addEvidence}
          </label>
          <span id={`${id}-hint`} className="note" role="status">
            {add.isPending ? words.addingEvidence : words.evidenceHint(megabytes)}
          </span>
        </p>
      )}
    </div>
  )
}
