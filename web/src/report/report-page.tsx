import { useNavigate, useSearch } from '@tanstack/react-router'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useOwnReports } from '../api/report-queries.ts'
import { ReportingSteps } from '../charts/reporting-steps.tsx'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { HeadSelect } from '../ui/head-select.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { Standing } from './standing.tsx'
import { periodsOf } from './to-do.ts'
import { ToDoTable } from './to-do-table.tsx'
import './report-page.css'

/** What the unit owes in one period, and the form of whichever row is open. */
export const ReportPage = () => {
  const { text, language } = useText()
  const words = text.report
  const reports = useOwnReports()
  const search = useSearch({ from: '/report' })
  const navigate = useNavigate({ from: '/report' })
  const periods = periodsOf(reports)
  const shown = periods.find((period) => period === search.for) ?? periods[0]
  if (!shown) {
    return (
      <>
        <PageHead title={words.title} />
        <Empty>{words.nothingOwed}</Empty>
      </>
    )
  }
  const owed = reports.filter(({ period }) => period === shown)
  const choose = (period: string) =>
    void navigate({ search: (old) => ({ ...old, for: period, open: undefined }) })
  return (
    <>
      <PageHead
        title={words.titleOf(formatPeriod(language, shown))}
        lead={<Standing reports={owed} today={chinaDate(new Date())} />}
        tools={
          periods.length > 1 && (
            <HeadSelect
              label={text.ui.period}
              value={shown}
              choices={periods.map((period) => ({
                value: period,
                label: formatPeriod(language, period),
              }))}
              onChoose={choose}
            />
          )
        }
      />
      {search.for !== undefined && search.for !== shown && (
        <p className="to-do-gone">{words.settledPeriod(formatPeriod(language, search.for))}</p>
      )}
      <ToDo key={shown} period={shown} reports={owed} />
    </>
  )
}

const ToDo = ({ period, reports }: { period: string; reports: readonly Report[] }) => {
  const { text } = useText()
  const { targetYears } = useCurrentPlan()
  return (
    <Section number={1} title={text.report.todo} note={text.report.todoNote} className="to-do">
      <ToDoTable period={period} reports={reports} targetYears={targetYears} />
      <StepsLegend />
    </Section>
  )
}

const steps = [1, 2, 3, 4] as const

const StepsLegend = () => {
  const { text } = useText()
  return (
    <p className="legend to-do-legend">
      {steps.map((step) => (
        <span key={step}>
          <ReportingSteps done={step} />
          {text.reporting.steps[step - 1]}
        </span>
      ))}
    </p>
  )
}
