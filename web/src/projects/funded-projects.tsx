import { Link } from '@tanstack/react-router'
import {
  largestYear,
  plannedIn,
  totalIn,
  totalOf,
  yearsOf,
} from '@yardstick/shared/projects/budget.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useProjects } from '../api/project-queries.ts'
import { YearBars } from '../charts/year-bars.tsx'
import { formatMoney, moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import { ProjectCells, ProjectHeads, TotalCells } from './project-cells.tsx'

type Props = {
  projects: readonly Project[]
  /** The list is part of the whole: its sum is not held against the plan's totals. */
  isNarrowed: boolean
}

/** The projects with yearly money, and their sum beside the plan's own. */
export const FundedProjects = ({ projects, isNarrowed }: Props) => {
  const { text, language } = useText()
  const words = text.projects
  const years = yearsOf(useCurrentPlan())
  const fullWanyuan = largestYear(useProjects('funded'))
  return (
    <Section
      number={1}
      title={words.funded.title(projects.length)}
      note={words.funded.note}
      more={<Link to="/budget">{words.funded.money}</Link>}
      className="projects-part"
    >
      <table className="table projects-table">
        <thead>
          <tr>
            <ProjectHeads />
            <th scope="col" className="projects-bar">
              {words.table.years(years[0] ?? 0, years.at(-1) ?? 0)}
            </th>
            <th scope="col" className="number">
              {words.table.amount(moneyUnit(language))}
            </th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <FundedRow
              key={project.code}
              project={project}
              years={years}
              fullWanyuan={fullWanyuan}
            />
          ))}
        </tbody>
        <FundedTotal projects={projects} isNarrowed={isNarrowed} />
      </table>
    </Section>
  )
}

type RowProps = { project: Project; years: readonly number[]; fullWanyuan: number }

const FundedRow = ({ project, years, fullWanyuan }: RowProps) => {
  const { text, language } = useText()
  const words = text.projects.table
  const amounts = project.budget.map(({ year, plannedWanyuan }) =>
    words.yearAmount(year, formatMoney(language, plannedWanyuan)),
  )
  return (
    <tr>
      <ProjectCells project={project} />
      <td className="projects-bar">
        <YearBars
          years={years.map((year) => ({ year, plannedWanyuan: plannedIn(project, year) }))}
          fullWanyuan={fullWanyuan}
          label={amounts.join(words.yearJoiner)}
        />
      </td>
      <td className="number">{moneyFigure(language, project.totalWanyuan)}</td>
    </tr>
  )
}

/** A selection shows its sum; the whole list is held against the totals that the plan prints. */
const FundedTotal = ({ projects, isNarrowed }: Props) => {
  const { text, language } = useText()
  const words = text.projects
  const plan = useCurrentPlan()
  const { yearlyWanyuan, totalWanyuan } = plan.budget
  const agrees =
    totalOf(projects) === totalWanyuan &&
    yearsOf(plan).every((year) => totalIn(projects, year) === yearlyWanyuan)
  const control = (
    <div className="projects-control">
      {words.funded.control(
        formatMoney(language, yearlyWanyuan),
        formatMoney(language, totalWanyuan),
      )}
      <span className={agrees ? 'projects-agrees' : 'projects-differs'}>
        {agrees ? words.funded.agrees : words.funded.differs}
      </span>
    </div>
  )
  return (
    <tfoot>
      <tr>
        {isNarrowed ? (
          <TotalCells label={words.table.selected(projects.length)} />
        ) : (
          <TotalCells label={words.table.total} note={control} />
        )}
        <td />
        <td className="number">{moneyFigure(language, totalOf(projects))}</td>
      </tr>
    </tfoot>
  )
}
