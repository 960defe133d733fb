import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { useState } from 'react'
import { keyOfReport } from '../api/report-queries.ts'
import { useReviewStep } from '../api/review-queries.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useShortcuts } from './use-shortcuts.ts'

type Props = { report: Report; keysAreOn: boolean; onDone: (outcome: string) => void }

/** Accepts the value, or sends it back with a reason. */
export const ReviewActions = ({ report, keysAreOn, onDone }: Props) => {
  const { text, pick } = useText()
  const words = text.review
  const verify = useReviewStep()
  const [isReturning, setIsReturning] = useState(false)
  const name = pick(report.indicator.name, report.indicator.nameEn)
  const key = { ...keyOfReport(report), version: report.version }
  const accept = () => {
    if (verify.isPending) return
    verify.mutate({ ...key, action: 'verify' }, { onSuccess: () => onDone(words.verified(name)) })
  }
  useShortcuts(keysAreOn, { v: accept, r: () => setIsReturning(true) })
  return (
    <div className="review-actions">
      {verify.isError && <ProblemNotice error={verify.error} />}
      <div className="actions">
        <button
          type="button"
          className="button-primary"
          disabled={verify.isPending}
          onClick={accept}
        >
          {words.verify}
        </button>
        <button type="button" className="button" onClick={() => setIsReturning(true)}>
          {words.return}
        </button>
        <span className="note">{words.verifyHint}</span>
      </div>
      <ReturnDialog
        report={report}
        open={isReturning}
        onReturned={() => onDone(words.returned(name))}
        onClose={() => setIsReturning(false)}
      />
    </div>
  )
}

type ReturnProps = { report: Report; open: boolean; onReturned: () => void; onClose: () => void }

const ReturnDialog = ({ report, open, onReturned, onClose }: ReturnProps) => {
  const { text, pick } = useText()
  const words = text.review
  const step = useReviewStep()
  const send = (reason: string) =>
    step.mutate(
      { ...keyOfReport(report), version: report.version, action: 'return', reason },
      { onSuccess: onReturned },
    )
  return (
    <ConfirmDialog
      open={open}
      title={words.returnTitle(pick(report.indicator.name, report.indicator.nameEn))}
      confirmLabel={words.return}
      reason={{ label: words.returnReason, required: true }}
      busy={step.isPending}
      error={step.error}
      onConfirm={send}
      onClose={onClose}
    >
      {report.periodState === 'closed' ? words.returnClosed : words.returnLead}
    </ConfirmDialog>
  )
}
