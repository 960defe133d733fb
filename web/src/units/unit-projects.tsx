import { Link } from '@tanstack/react-router'
import { largestYear, plannedIn, yearsOf } from '@yardstick/shared/projects/budget.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useProjects } from '../api/project-queries.ts'
import { YearBars } from '../charts/year-bars.tsx'
import { formatMoney, moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'

type Props = { number: number; projects: readonly Project[] }

/** The projects that a unit leads, alone or with others, funded and in reserve. */
export const UnitProjects = ({ number, projects }: Props) => {
  const { text, language } = useText()
  const words = text.units.projects
  return (
    <Section number={number} title={words.title} note={words.note(moneyUnit(language))}>
      <table className="table unit-projects">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.role}</th>
            <th scope="col" className="unit-years">
              {words.years}
            </th>
            <th scope="col" className="number">
              {words.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <ProjectRow key={project.code} project={project} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const ProjectRow = ({ project }: { project: Project }) => {
  const { text, language, pick } = useText()
  const words = text.units.projects
  const leads = project.leadUnits.length
  return (
    <tr>
      <th scope="row">
        <Link to="/projects/$code" params={{ code: project.code }} className="plain-link">
          {pick(project.name, project.nameEn)}
        </Link>
        {project.category === 'reserve' && <span className="unit-basis">{words.reserve}</span>}
      </th>
      <td className="quiet">{leads === 1 ? words.alone : words.joint(leads)}</td>
      <td className="unit-years">
        <ProjectYears project={project} />
      </td>
      <td className="number">{moneyFigure(language, project.totalWanyuan)}</td>
    </tr>
  )
}

const ProjectYears = ({ project }: { project: Project }) => {
  const { text, language } = useText()
  const words = text.units.projects
  const years = yearsOf(useCurrentPlan())
  const fullWanyuan = largestYear(useProjects('funded'))
  if (project.budget.length === 0) return <span className="quiet">{words.unscheduled}</span>
  const amounts = project.budget.map(({ year, plannedWanyuan }) =>
    words.yearAmount(year, formatMoney(language, plannedWanyuan)),
  )
  return (
    <YearBars
      years={years.map((year) => ({ year, plannedWanyuan: plannedIn(project, year) }))}
      fullWanyuan={fullWanyuan}
      label={amounts.join(words.yearJoiner)}
    />
  )
}
