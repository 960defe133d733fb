import type { Role } from '@yardstick/shared/accounts/schema.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { standingOfReport } from '@yardstick/shared/indicators/standing.ts'
import { isHandedIn } from '@yardstick/shared/indicators/waiting.ts'
import { mayTake } from '@yardstick/shared/reporting/report-life.ts'
import { useAccount } from '../api/account-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { keyOfReport, useIndicatorNow, useReporterStep } from '../api/report-queries.ts'
import { useText } from '../text/use-text.ts'
import type { Text } from '../text/zh.ts'
import { AnswerFigure } from '../ui/answer.tsx'
import { assessReport } from '../ui/assess-value.ts'
import { gapWord } from '../ui/describe-answer.ts'
import { EvidenceList } from '../ui/evidence-list.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReportEvents } from '../ui/report-events.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { ValueComparison } from '../ui/value-comparison.tsx'
import { ValueOutcome } from '../ui/value-outcome.tsx'
import { Approval } from './approval.tsx'
import { ReturnedBecause } from './returned-because.tsx'
import { awaitsApproval, isPublished } from './to-do.ts'

type Reader = { role: Role | null; text: Text; center: string }

/** Why nothing can be changed. */
const standingOf = (report: Report, { role, text, center }: Reader): string => {
  const { state, periodState, unitHasApprover } = report
  const words = text.report.readOnly
  if (isPublished(report)) return text.ownReports.publishedVerified
  if (periodState === 'published' && !isHandedIn(report)) return text.ownReports.publishedMissing
  if (awaitsApproval(report, role)) return words.awaitsYou
  if (state === 'submitted' && unitHasApprover) return words.awaitsHead
  if (state === 'verified') return words.verified
  if (state === 'approved' && role === 'approver') return words.approved(center)
  if (periodState !== 'open') return words.closed
  return isHandedIn({ state }) ? words.submitted(center) : words.approver
}

/** What was filled in, where it can only be looked at or withdrawn. */
export const ReportView = ({ report }: { report: Report }) => {
  const { text } = useText()
  const plan = useCurrentPlan()
  const center = useCenterName()
  const role = useAccount()?.role ?? null
  const { indicator, outcome, value, note } = report
  const published = useIndicatorNow(indicator.code)
  const assessment = assessReport(report, value, { plan, indicator: published })
  return (
    <div className="report-panel">
      <div className="report-panel-form">
        <ReturnedBecause report={report} />
        <h3>{text.report.viewValue}</h3>
        <p className="report-view-value">
          <AnswerFigure answer={report} measured={indicator} />
        </p>
        <h3>{gapWord(outcome, text) ? text.answer.reason : text.report.viewNote}</h3>
        <p className="report-view-note">{note ?? text.report.emptyNote}</p>
        <h3>{text.reporting.evidence}</h3>
        <EvidenceList report={report} />
        <p className="report-view-standing">{standingOf(report, { role, text, center })}</p>
        <Withdraw report={report} />
        <Approval report={report} />
      </div>
      <ValueComparison report={report} value={value} assessment={assessment} />
      <div>
        {value !== null && <ValueOutcome report={report} assessment={assessment} />}
        <ReportEvents report={report} />
      </div>
    </div>
  )
}

const Withdraw = ({ report }: { report: Report }) => {
  const { text } = useText()
  const account = useAccount()
  const step = useReporterStep(keyOfReport(report))
  const standing = standingOfReport(report)
  if (!account || !mayTake('withdraw', standing, account.role)) return null
  return (
    <>
      {step.isError && <ProblemNotice error={step.error} />}
      <button
        type="button"
        className="button"
        disabled={step.isPending}
        onClick={() => step.mutate({ action: 'withdraw', version: report.version })}
      >
        {text.report.withdraw}
      </button>
    </>
  )
}
