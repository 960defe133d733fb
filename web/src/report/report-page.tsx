import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { type ReactNode, useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useOwnProgress } from '../api/progress-queries.ts'
import { useOwnReports } from '../api/report-queries.ts'
import { usePeriods } from '../api/review-queries.ts'
import { ReportingSteps } from '../charts/reporting-steps.tsx'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { DueLine } from './due-line.tsx'
import { EarlierReports } from './earlier-reports.tsx'
import { OwnPeriodPicker } from './own-period-picker.tsx'
import { ProgressSection } from './progress-section.tsx'
import { Standing } from './standing.tsx'
import { SubmitAll } from './submit-all.tsx'
import { periodsOf } from './to-do.ts'
import { ToDoTable } from './to-do-table.tsx'
import { WorkbookTools } from './workbook-tools.tsx'
import './report-page.css'

/** What the unit owes, or reported, in one period: indicators, then projects; one row opens into its form. */
export const ReportPage = () => {
  const { text, language } = useText()
  const words = text.report
  const center = useCenterName()
  const reports = useOwnReports()
  const progress = useOwnProgress()
  const search = useSearch({ from: '/report' })
  const current = periodsOf([...reports, ...progress])
  const published = usePeriods().filter(({ state }) => state === 'published')
  const earlier = published.find(({ code }) => code === search.for)
  if (earlier) return <EarlierReports key={earlier.code} period={earlier} current={current} />
  const shown = current.find((period) => period === search.for) ?? current[0]
  if (!shown) {
    return (
      <>
        <PageHead title={words.title} tools={<OwnPeriodPicker shown="" current={[]} />} />
        <Empty>{words.nothingOwed(center)}</Empty>
      </>
    )
  }
  const owed = reports.filter(({ period }) => period === shown)
  const projects = progress.filter(({ period }) => period === shown)
  const all = [...owed, ...projects]
  return (
    <>
      <PageHead
        title={words.titleOf(formatPeriod(language, shown))}
        facts={<DueLine key={shown} reports={all} />}
        lead={<Standing reports={all} today={chinaDate(new Date())} />}
        tools={<OwnPeriodPicker shown={shown} current={current} />}
      />
      {search.for !== undefined && search.for !== shown && (
        <p className="to-do-gone">{words.settledPeriod(formatPeriod(language, search.for))}</p>
      )}
      {owed.length > 0 && <ToDo key={shown} period={shown} reports={owed} />}
      {projects.length > 0 && (
        <ProgressSection
          key={`${shown} projects`}
          number={owed.length > 0 ? 2 : 1}
          reports={projects}
        />
      )}
      <ForSystems />
    </>
  )
}

/** Who hands in for a unit may let a system do it. */
const ForSystems = () => {
  const { text } = useText()
  const role = useAccount()?.role ?? null
  if (!mayDo(role, 'token.manageOwn')) return null
  return (
    <p className="report-systems">
      <Link to="/tokens">{text.tokens.fromReports}</Link>
    </p>
  )
}

const ToDo = ({ period, reports }: { period: string; reports: readonly Report[] }) => {
  const { text } = useText()
  const { targetYears } = useCurrentPlan()
  const navigate = useNavigate({ from: '/report' })
  const closeRow = () =>
    void navigate({
      search: (old) => ({ ...old, open: undefined }),
      replace: true,
      resetScroll: false,
    })
  const [written, setWritten] = useState('')
  return (
    <Section
      number={1}
      title={text.report.todo}
      note={text.report.todoNote}
      more={<WorkbookTools period={period} reports={reports} onWritten={setWritten} />}
      className="to-do"
    >
      <p role="status" className="to-do-done">
        {written && text.workbook.writtenLead(written)}
      </p>
      <ToDoTable period={period} reports={reports} targetYears={targetYears} />
      <StepsLegend>
        <SubmitAll reports={reports} onAsk={closeRow} />
      </StepsLegend>
    </Section>
  )
}

const steps = [1, 2, 3, 4] as const

const StepsLegend = ({ children }: { children: ReactNode }) => {
  const { text } = useText()
  return (
    <div className="to-do-foot">
      <p className="legend">
        {steps.map((step) => (
          <span key={step}>
            <ReportingSteps done={step} />
            {text.reporting.steps[step - 1]}
          </span>
        ))}
      </p>
      {children}
    </div>
  )
}
