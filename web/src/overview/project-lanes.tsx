import { Link } from '@tanstack/react-router'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { Overview } from '@yardstick/shared/overview/schema.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { PlanLane } from '../charts/plan-lane.tsx'
import { YearBars } from '../charts/year-bars.tsx'
import { formatCount, formatMoney, moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import './project-lanes.css'

type Props = { overview: Overview }

const yearsOf = ({ plan }: Overview): number[] => {
  const first = Number(plan.startsOn.slice(0, 4))
  return Array.from({ length: Number(plan.endsOn.slice(0, 4)) - first + 1 }, (_, n) => first + n)
}

/** The funded projects on the plan's years, with their money; stages come with their reports. */
export const ProjectLanes = ({ overview }: Props) => {
  const { text, language } = useText()
  const words = text.overview.projects
  const { projects, plan } = overview
  const fullWanyuan = Math.max(
    ...projects.flatMap(({ budget }) => budget.map(({ plannedWanyuan }) => plannedWanyuan)),
    1,
  )
  return (
    <Section
      number={7}
      className="overview-projects"
      title={words.title(formatCount(projects.length))}
      note={words.note}
      more={<Link to="/projects">{words.more(formatCount(plan.counts.reserveProjects))}</Link>}
    >
      <table className="table project-lanes">
        <LaneHead overview={overview} />
        <tbody>
          {projects.map((project) => (
            <ProjectRow
              key={project.code}
              project={project}
              overview={overview}
              fullWanyuan={fullWanyuan}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className="lane-no" />
            <th scope="row">{words.totalRow}</th>
            <td className="lane-leads" />
            <td className="lane-stage" />
            <td className="lane-years" />
            <td />
            <td className="number">{moneyFigure(language, plan.budget.totalWanyuan)}</td>
          </tr>
        </tfoot>
      </table>
      <Legend overview={overview} />
    </Section>
  )
}

/** The signs of the lanes and the small bars. */
const Legend = ({ overview }: Props) => {
  const { text } = useText()
  const words = text.overview.projects
  const { asOf, period, plan } = overview
  return (
    <p className="legend lane-legend">
      <span className="lane-legend-years">
        <svg width="24" height="8" aria-hidden="true">
          <rect x=".5" y=".5" width="23" height="7" />
        </svg>
        {words.legendPlanned}
      </span>
      {asOf <= plan.endsOn && (
        <span className="lane-legend-years">
          <svg width="2" height="16" aria-hidden="true">
            <line x1="1" x2="1" y2="16" />
          </svg>
          {period === null ? words.legendToday(asOf) : words.legendNow(asOf)}
        </span>
      )}
      <span>
        <svg width="26" height="16" aria-hidden="true">
          <rect x=".5" y="9.5" width="11" height="6" />
          <rect x="14.5" y=".5" width="11" height="15" />
        </svg>
        {words.legendMoney}
      </span>
    </p>
  )
}

const LaneHead = ({ overview }: Props) => {
  const { text, language } = useText()
  const words = text.overview.projects
  return (
    <thead>
      <tr>
        <th scope="col" className="lane-no">
          {words.no}
        </th>
        <th scope="col">{words.name}</th>
        <th scope="col" className="lane-leads">
          {words.leads}
        </th>
        <th scope="col" className="lane-stage">
          {words.stage}
        </th>
        <th scope="col" className="lane-years">
          <span className="visually-hidden">{words.years}</span>
          <span className="lane-year-names" aria-hidden="true">
            {yearsOf(overview).map((year) => (
              <span key={year}>{year}</span>
            ))}
          </span>
        </th>
        <th scope="col">{words.money}</th>
        <th scope="col" className="number">
          {words.total(moneyUnit(language))}
        </th>
      </tr>
    </thead>
  )
}

type RowProps = Props & { project: Project; fullWanyuan: number }

const ProjectRow = ({ project, overview, fullWanyuan }: RowProps) => {
  const { text, language, pick } = useText()
  const words = text.overview.projects
  const { plan, asOf } = overview
  const years = yearsOf(overview).map((year) => ({
    year,
    plannedWanyuan: project.budget.find((line) => line.year === year)?.plannedWanyuan ?? 0,
  }))
  const amounts = project.budget.map(({ year, plannedWanyuan }) =>
    words.yearAmount(year, formatMoney(language, plannedWanyuan)),
  )
  return (
    <tr>
      <td className="lane-no">{project.no}</td>
      <th scope="row">
        <Link to="/projects/$code" params={{ code: project.code }} className="plain-link">
          {pick(project.name, project.nameEn)}
        </Link>
      </th>
      <td className="lane-leads">
        <Leads project={project} />
      </td>
      <td className="lane-stage">{nameOf(project.stage, language)}</td>
      <td className="lane-years">
        <PlanLane
          startsOn={plan.startsOn}
          endsOn={plan.endsOn}
          plannedYears={project.budget.map(({ year }) => year)}
          asOf={asOf}
          label={project.budget.map(({ year }) => year).join(text.overview.listJoiner)}
        />
      </td>
      <td>
        <YearBars
          years={years}
          fullWanyuan={fullWanyuan}
          label={amounts.join(text.overview.listJoiner)}
        />
      </td>
      <td className="number">{moneyFigure(language, project.totalWanyuan)}</td>
    </tr>
  )
}

/** The first unit in charge, and how many lead together. */
const Leads = ({ project }: { project: Project }) => {
  const { text, pick } = useText()
  const [first, ...others] = project.leadUnits
  if (!first) return text.ui.nothing
  return (
    <>
      {pick(first.name, first.nameEn)}
      {others.length > 0 && (
        <small> {text.overview.projects.andOthers(project.leadUnits.length)}</small>
      )}
    </>
  )
}
