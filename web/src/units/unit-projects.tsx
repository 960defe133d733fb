import { Link } from '@tanstack/react-router'
import { largestYear, plannedIn, yearsOf } from '@yardstick/shared/projects/budget.ts'
import type { Project, UnitProject } from '@yardstick/shared/projects/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useProjects } from '../api/project-queries.ts'
import { useUnitProjects } from '../api/unit-queries.ts'
import { YearBars } from '../charts/year-bars.tsx'
import { formatPeriod } from '../text/format-date.ts'
import { formatMoney, moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { PlaceWord, useStageName } from '../ui/place-words.tsx'
import { Section } from '../ui/section.tsx'
import { ledFirst, partsOf } from './unit-parts.ts'

/** The projects that a unit leads or supports, whole or in part: its part, their stage, their money. */
export const UnitProjects = ({ number, unit }: { number: number; unit: string }) => {
  const { text, language } = useText()
  const words = text.units.projects
  const own = ledFirst(useUnitProjects(unit))
  const projects = useProjects()
  return (
    <Section
      number={number}
      title={text.unitLife.projects.title}
      note={words.note(moneyUnit(language))}
    >
      <table className="table stacked unit-projects">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{text.unitLife.projects.part}</th>
            <th scope="col">{text.unitLife.projects.stage}</th>
            <th scope="col" className="unit-years">
              {words.years}
            </th>
            <th scope="col" className="number">
              {words.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {own.map((one) => {
            const project = projects.find(({ code }) => code === one.code)
            return project && <ProjectRow key={one.code} own={one} project={project} />
          })}
        </tbody>
      </table>
    </Section>
  )
}

const ProjectRow = ({ own, project }: { own: UnitProject; project: Project }) => {
  const { text, language, pick } = useText()
  const words = text.units.projects
  const stageName = useStageName()
  return (
    <tr>
      <th scope="row">
        <Link to="/projects/$code" params={{ code: project.code }} className="plain-link">
          {pick(project.name, project.nameEn)}
        </Link>
        <PlaceWord project={project} />
      </th>
      <td>
        <CellLabel>{text.unitLife.projects.part}</CellLabel>
        <Parts own={own} project={project} />
      </td>
      <td>
        <CellLabel>{text.unitLife.projects.stage}</CellLabel>
        <span className="unit-stage">
          {stageName(own)}
          {own.stageSince && <span className="note nowrap"> {own.stageSince}</span>}
        </span>
        {own.rating?.center === 'red' && (
          <p className="note behind-text">
            {text.unitLife.projects.red(formatPeriod(language, own.rating.period))}
          </p>
        )}
      </td>
      <td className="unit-years">
        <CellLabel>{words.years}</CellLabel>
        <ProjectYears project={project} />
      </td>
      <td className="number">
        <CellLabel>{words.amount}</CellLabel>
        {moneyFigure(language, project.totalWanyuan)}
      </td>
    </tr>
  )
}

/** “牵头”, “2家共同牵头”, “牵头第1、2项”, “配合”. */
const Parts = ({ own, project }: { own: UnitProject; project: Project }) => {
  const { text } = useText()
  const words = text.unitLife.projects
  const leads = project.leadUnits.length
  const said = partsOf(own).map(({ role, contentNos }) => {
    if (contentNos.length > 0) {
      return words.parts(words.ofPart[role], contentNos.join(text.units.joiner))
    }
    return role === 'lead' && leads > 1 ? words.joint(leads) : words.whole[role]
  })
  return said.map((one) => (
    <span key={one} className="unit-part">
      {one}
    </span>
  ))
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
