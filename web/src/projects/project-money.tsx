import { Link } from '@tanstack/react-router'
import { plannedIn, totalIn, totalOf, yearsOf } from '@yardstick/shared/projects/budget.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useProjects } from '../api/project-queries.ts'
import { MoneyBar } from '../charts/money-bar.tsx'
import { formatRatio, moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'

type Props = { project: Project }

/** What the plan gives the project in each year, beside what that is of the year's whole. */
export const ProjectMoney = ({ project, number }: Props & { number: number }) => {
  const { text, language, pick } = useText()
  const words = text.projects.money
  const source = pick(project.fundingSource, project.fundingSourceEn)
  return (
    <Section
      number={number}
      title={words.title}
      note={words.note(moneyUnit(language), source)}
      more={<Link to="/budget">{text.projects.funded.money}</Link>}
    >
      <table className="table project-money">
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <td aria-hidden="true" />
            <th scope="col" className="number">
              {words.planned}
            </th>
            <th scope="col" className="number">
              {words.shareOfYear}
            </th>
          </tr>
        </thead>
        <YearRows project={project} />
        <TotalRow project={project} />
      </table>
    </Section>
  )
}

const YearRows = ({ project }: Props) => {
  const { text, language } = useText()
  const funded = useProjects('funded')
  const largest = Math.max(...project.budget.map(({ plannedWanyuan }) => plannedWanyuan))
  return (
    <tbody>
      {yearsOf(useCurrentPlan()).map((year) => {
        const planned = plannedIn(project, year)
        return (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td className="project-money-bar" aria-hidden="true">
              <MoneyBar plannedWanyuan={planned} fullWanyuan={largest} />
            </td>
            <td className="number">
              {planned === 0 ? text.ui.nothing : moneyFigure(language, planned)}
            </td>
            <td className="number">
              {planned === 0 ? text.ui.nothing : formatRatio(planned / totalIn(funded, year))}
            </td>
          </tr>
        )
      })}
    </tbody>
  )
}

const TotalRow = ({ project }: Props) => {
  const { text, language } = useText()
  const funded = useProjects('funded')
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {text.projects.money.total}
        </th>
        <td className="number">{moneyFigure(language, project.totalWanyuan)}</td>
        <td className="number">{formatRatio(project.totalWanyuan / (totalOf(funded) || 1))}</td>
      </tr>
    </tfoot>
  )
}
