import { standingOfReport } from '@yardstick/shared/indicators/standing.ts'
import type { ProjectReport } from '@yardstick/shared/projects/progress-schema.ts'
import { mayTake, transitionsWithCenter } from '@yardstick/shared/reporting/report-life.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { keyOfProgress, useProgressDetail, useProgressStep } from '../api/progress-queries.ts'
import { useText } from '../text/use-text.ts'
import type { Text } from '../text/zh.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProgressForm } from '../ui/progress-form.tsx'
import { ProgressGround } from '../ui/progress-ground.tsx'
import { ProgressSteps } from '../ui/progress-steps.tsx'
import { formatPercent } from '../ui/progress-trend.tsx'
import { ProgressWords } from '../ui/progress-words.tsx'
import { BothRatings } from '../ui/rating-mark.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { CameBack } from './returned-because.tsx'
import { isPublished, isSubmitted } from './to-do.ts'
import { useMayWrite } from './use-may-write.ts'

type Props = { report: ProjectReport; onSubmitted: () => void }

/** What a row opens into: the form, or what was written where nothing can be changed. */
export const ProgressPanel = ({ report, onSubmitted }: Props) => {
  const { text } = useText()
  const mayWrite = useMayWrite(report)
  const { submitTo, submitToHead } = text.report
  const center = useCenterName()
  return (
    <div className="progress-panel">
      <div>
        <Returned report={report} />
        {mayWrite ? (
          <ProgressForm
            report={report}
            submitLabel={report.unitHasApprover ? submitToHead : submitTo(center)}
            onSubmitted={onSubmitted}
          />
        ) : (
          <View report={report} />
        )}
      </div>
      <div>
        <ProgressGround report={report} />
        <ProgressSteps report={report} />
      </div>
    </div>
  )
}

const Returned = ({ report }: { report: ProjectReport }) => {
  const detail = useProgressDetail(report)
  if (report.returnReason === null) return null
  return <CameBack reason={report.returnReason} events={detail?.events} />
}

/** Why nothing can be changed. */
const standingOf = (report: ProjectReport, { progress }: Text, center: string): string => {
  const words = progress.standing
  const { state, periodState, unitHasApprover } = report
  if (isPublished(report)) return words.published
  if (periodState === 'published' && !isSubmitted(report)) return words.publishedMissing
  if (state === 'submitted' && unitHasApprover) return words.awaitsHead
  if (state === 'verified') return words.verified
  if (state === 'submitted' || state === 'approved') return words.submitted(center)
  return periodState === 'open' ? words.approver : words.closed
}

const View = ({ report }: { report: ProjectReport }) => {
  const { text } = useText()
  const center = useCenterName()
  const { state, content, centerRating, centerRemark, writtenByCenter } = report
  const percent = content?.physicalPercent ?? null
  return (
    <>
      <h3>{text.progress.physical}</h3>
      <p>
        <span className="display">
          {percent === null ? text.ui.nothing : formatPercent(percent)}
        </span>{' '}
        {writtenByCenter && <span className="note">{text.progress.writtenByCenter(center)}</span>}
      </p>
      <BothRatings
        rating={content?.rating ?? null}
        centerRating={state === 'verified' ? centerRating : null}
        centerRemark={state === 'verified' ? centerRemark : null}
      />
      {content && <ProgressWords content={content} />}
      <p className="progress-panel-standing">{standingOf(report, text, center)}</p>
      <UnitSteps report={report} />
    </>
  )
}

/** What the unit may still do with what was handed in: withdraw it, approve it, give it back. */
const UnitSteps = ({ report }: { report: ProjectReport }) => {
  const { text, pick } = useText()
  const words = text.report
  const center = useCenterName()
  const role = useAccount()?.role
  const step = useProgressStep(keyOfProgress(report))
  const [isReturning, setIsReturning] = useState(false)
  const { version, project } = report
  const may = (action: 'withdraw' | 'approve') =>
    role !== undefined && mayTake(action, standingOfReport(report), role, transitionsWithCenter)
  return (
    <>
      {step.isError && !isReturning && <ProblemNotice error={step.error} />}
      {may('withdraw') && (
        <button
          type="button"
          className="button"
          disabled={step.isPending}
          onClick={() => step.mutate({ action: 'withdraw', version })}
        >
          {words.withdraw}
        </button>
      )}
      {may('approve') && (
        <div className="actions">
          <button
            type="button"
            className="button-primary"
            disabled={step.isPending}
            onClick={() => step.mutate({ action: 'approve', version })}
          >
            {words.approval.approve(center)}
          </button>
          <button type="button" className="button" onClick={() => setIsReturning(true)}>
            {words.approval.return}
          </button>
        </div>
      )}
      <ConfirmDialog
        open={isReturning}
        title={words.approval.returnTitle(pick(project.name, project.nameEn))}
        confirmLabel={words.approval.return}
        reason={{ required: true }}
        busy={step.isPending}
        error={step.error}
        onConfirm={(reason) =>
          step.mutate(
            { action: 'return', version, reason },
            { onSuccess: () => setIsReturning(false) },
          )
        }
        onClose={() => setIsReturning(false)}
      >
        {words.approval.returnLead}
      </ConfirmDialog>
    </>
  )
}
