import { yearsOf } from '@yardstick/shared/projects/budget.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useProjects } from '../api/project-queries.ts'
import { formatCount, formatMoney } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProjectBook } from '../ui/project-book.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { BudgetByLead } from './budget-by-lead.tsx'
import { BudgetMatrix } from './budget-matrix.tsx'
import { Execution } from './execution.tsx'
import { ExportMatrix } from './export-matrix.tsx'
import { budgetMatrix } from './matrix.ts'
import { ReserveSums } from './reserve-sums-table.tsx'
import { Revisions } from './revisions.tsx'
import { SolvedRows } from './solved-rows.tsx'
import './budget.css'

/** Is the money where the plan put it? Year by project, by lead unit, and the reserve. */
export const BudgetPage = () => {
  const { text, language } = useText()
  const plan = useCurrentPlan()
  const funded = useProjects('funded')
  const matrix = budgetMatrix(funded, yearsOf(plan), plan.budget)
  if (funded.length === 0) {
    return (
      <>
        <PageHead title={text.budget.title} />
        <Empty>{text.budget.none}</Empty>
      </>
    )
  }
  const lead = text.budget.lead(
    formatMoney(language, plan.budget.yearlyWanyuan),
    formatMoney(language, plan.budget.totalWanyuan),
    formatCount(funded.length),
  )
  return (
    <>
      <PageHead
        title={text.budget.title}
        lead={<Sentence pieces={lead} />}
        tools={
          <>
            <ProjectBook />
            <ExportMatrix matrix={matrix} />
          </>
        }
      />
      <div className="budget-parts">
        <BudgetMatrix matrix={matrix} />
        <Execution number={2} />
        <Revisions number={3} />
        <BudgetByLead projects={funded} />
        <div className="budget-pair">
          <ReserveSums />
          <SolvedRows funded={funded} />
        </div>
      </div>
    </>
  )
}
