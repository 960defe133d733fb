import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { standingOfReport } from '@yardstick/shared/indicators/standing.ts'
import { mayTake } from '@yardstick/shared/reporting/report-life.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { keyOfReport, useReporterStep } from '../api/report-queries.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useCenterName } from '../ui/use-center-name.ts'

/** What the unit's own head does with a report: lets it go to the center, or gives it back. */
export const Approval = ({ report }: { report: Report }) => {
  const { text, pick } = useText()
  const words = text.report.approval
  const center = useCenterName()
  const account = useAccount()
  const step = useReporterStep(keyOfReport(report))
  const [isReturning, setIsReturning] = useState(false)
  if (!account || !mayTake('approve', standingOfReport(report), account.role)) return null
  const { version } = report
  return (
    <>
      {step.isError && !isReturning && <ProblemNotice error={step.error} />}
      <div className="actions">
        <button
          type="button"
          className="button-primary"
          disabled={step.isPending}
          onClick={() => step.mutate({ action: 'approve', version })}
        >
          {words.approve(center)}
        </button>
        <button type="button" className="button" onClick={() => setIsReturning(true)}>
          {words.return}
        </button>
      </div>
      <ConfirmDialog
        open={isReturning}
        title={words.returnTitle(pick(report.indicator.name, report.indicator.nameEn))}
        confirmLabel={words.return}
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
        {words.returnLead}
      </ConfirmDialog>
    </>
  )
}
