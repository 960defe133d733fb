import { standingOfReport } from '@yardstick/shared/indicators/standing.ts'
import { waitsForCenter } from '@yardstick/shared/indicators/waiting.ts'
import type { Rating } from '@yardstick/shared/projects/progress-report.ts'
import type { ProjectReport } from '@yardstick/shared/projects/progress-schema.ts'
import { mayTake, transitionsWithCenter } from '@yardstick/shared/reporting/report-life.ts'
import { type FormEvent, useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { keyOfProgress, useProgressStep } from '../api/progress-queries.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { TextArea } from '../ui/field.tsx'
import { fieldFault, isShownBeside, ProblemNotice } from '../ui/problem-notice.tsx'
import { RatingChoice } from '../ui/rating-choice.tsx'
import { useCenterName } from '../ui/use-center-name.ts'

type Props = { report: ProjectReport; onDecided: (outcome: string) => void }

/** What the center may do with a project report now. */
export const ProgressDecision = (props: Props) => {
  const { report } = props
  const { text } = useText()
  const role = useAccount()?.role
  const mayCorrect =
    role !== undefined && mayTake('correct', standingOfReport(report), role, transitionsWithCenter)
  if (waitsForCenter(report)) return <Verify {...props} />
  if (mayCorrect) return <SendBack {...props} action="correct" />
  if (report.state === 'submitted') return <p className="note">{text.desk.awaitsApproval}</p>
  return null
}

const remarkPath = 'body.centerRemark'

/** The center rates by itself, and accepts the report with it. */
const Verify = ({ report, onDecided }: Props) => {
  const { text, pick } = useText()
  const words = text.progress
  const step = useProgressStep(keyOfProgress(report))
  const [rating, setRating] = useState<Rating | null>(null)
  const [remark, setRemark] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const center = useCenterName()
  const { version, project, content, periodState } = report
  const verify = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (rating === null) return
    step.mutate(
      { action: 'verify', version, centerRating: rating, centerRemark: remark.trim() || null },
      { onSuccess: () => onDecided(words.verified(pick(project.name, project.nameEn))) },
    )
  }
  return (
    <form className="progress-decision" onSubmit={verify} noValidate>
      <RatingChoice
        name="centerRating"
        label={words.rateTitle(center)}
        hint={words.rateHint}
        error={isChecked && rating === null ? words.rateFirst : null}
        chosen={rating}
        onChoose={setRating}
      />
      <TextArea
        label={words.remarkLabel}
        hint={words.remarkHint}
        error={fieldFault(step.error, remarkPath)}
        rows={2}
        maxLength={2000}
        aria-required={rating !== null && rating !== content?.rating}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
      />
      {step.isError && !isShownBeside(step.error, [remarkPath]) && (
        <div className="whole">
          <ProblemNotice error={step.error} />
        </div>
      )}
      <div className="actions whole">
        <button type="submit" className="button-primary" disabled={step.isPending}>
          {text.review.verify}
        </button>
        <SendBack report={report} onDecided={onDecided} action="return" />
        <span className="note">
          {periodState === 'published' ? text.desk.correction.publicAtOnce : words.verifyHint}
        </span>
      </div>
    </form>
  )
}

/** Sends a report back, or opens a published one for correction, with the reason. */
const SendBack = ({ report, onDecided, action }: Props & { action: 'return' | 'correct' }) => {
  const { text, pick } = useText()
  const { review, progress, desk } = text
  const step = useProgressStep(keyOfProgress(report))
  const [isAsking, setIsAsking] = useState(false)
  const { version, project, periodState } = report
  const name = pick(project.name, project.nameEn)
  const isReturn = action === 'return'
  const label = isReturn ? review.return : desk.correction.name
  const lead = periodState === 'closed' ? review.returnClosed : review.returnLead
  return (
    <>
      <button type="button" className="button" onClick={() => setIsAsking(true)}>
        {label}
      </button>
      <ConfirmDialog
        open={isAsking}
        title={isReturn ? progress.returnTitle(name) : desk.correction.title(name)}
        confirmLabel={label}
        reason={{ label: isReturn ? review.returnReason : desk.correction.reason, required: true }}
        busy={step.isPending}
        error={step.error}
        onConfirm={(reason) =>
          step.mutate(
            { action, version, reason },
            {
              onSuccess: () =>
                onDecided(isReturn ? progress.returned(name) : desk.correction.opened(name)),
            },
          )
        }
        onClose={() => setIsAsking(false)}
      >
        {isReturn ? lead : progress.correctionOpens}
      </ConfirmDialog>
    </>
  )
}
