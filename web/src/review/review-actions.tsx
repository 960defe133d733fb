import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { standingOfReport } from '@yardstick/shared/indicators/standing.ts'
import { waitsForCenter } from '@yardstick/shared/indicators/waiting.ts'
import { mayTake } from '@yardstick/shared/reporting/report-life.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { keyOfReport } from '../api/report-queries.ts'
import { useReviewStep } from '../api/review-queries.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { OpenCorrection } from './correction.tsx'
import { FollowUp } from './follow-up.tsx'
import { useShortcuts } from './use-shortcuts.ts'

type Props = {
  report: Report
  keysAreOn: boolean
  /** It was verified or returned; what to say of it. */
  onDecided: (outcome: string) => void
  /** Something else about it was changed; what to say of it. */
  onDone: (outcome: string) => void
}

/** What the center may do with a report now; it stays in sight while one reads. */
export const ReviewActions = (props: Props) => {
  const { report } = props
  const role = useAccount()?.role
  const mayCorrect = role !== undefined && mayTake('correct', standingOfReport(report), role)
  return (
    <div className="review-actions">
      {waitsForCenter(report) && <Decision {...props} />}
      {mayCorrect && <OpenCorrection report={report} onDone={props.onDone} />}
      <FollowUp {...props} />
      <Hint report={report} />
    </div>
  )
}

const Hint = ({ report }: { report: Report }) => {
  const { text } = useText()
  const { state, correctionNote } = report
  const hint = () => {
    if (state === 'submitted' && !waitsForCenter(report)) return text.desk.awaitsApproval
    if (!waitsForCenter(report)) return null
    return correctionNote !== null && report.periodState === 'published'
      ? text.desk.correction.publicAtOnce
      : text.review.verifyHint
  }
  return <p className="note">{hint()}</p>
}

/** Accepts the value, or sends it back with a reason. */
const Decision = ({ report, keysAreOn, onDecided }: Props) => {
  const { text, pick } = useText()
  const words = text.review
  const verify = useReviewStep()
  const [isReturning, setIsReturning] = useState(false)
  const name = pick(report.indicator.name, report.indicator.nameEn)
  const key = { ...keyOfReport(report), version: report.version }
  const accept = () => {
    if (verify.isPending) return
    verify.mutate(
      { ...key, action: 'verify' },
      { onSuccess: () => onDecided(words.verified(name)) },
    )
  }
  useShortcuts(keysAreOn, { v: accept, r: () => setIsReturning(true) })
  return (
    <>
      {verify.isError && <ProblemNotice error={verify.error} />}
      <button type="button" className="button-primary" disabled={verify.isPending} onClick={accept}>
        {words.verify}
      </button>
      <button type="button" className="button" onClick={() => setIsReturning(true)}>
        {words.return}
      </button>
      <ReturnDialog
        report={report}
        open={isReturning}
        onReturned={() => onDecided(words.returned(name))}
        onClose={() => setIsReturning(false)}
      />
    </>
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
