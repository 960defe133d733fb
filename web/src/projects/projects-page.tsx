import { Link } from '@tanstack/react-router'
import { totalOf } from '@yardstick/shared/projects/budget.ts'
import { useProjects } from '../api/project-queries.ts'
import { formatCount, formatMoney } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProjectBook } from '../ui/project-book.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { filterProjects } from './filter-projects.ts'
import { FundedProjects } from './funded-projects.tsx'
import { ProjectFilters, useProjectSearch } from './project-filters.tsx'
import { ReserveProjects } from './reserve-projects.tsx'
import './projects.css'

/** Every project of the plan: those with yearly money, and the reserve apart. */
export const ProjectsPage = () => {
  const { text } = useText()
  const projects = useProjects()
  const { search, isNarrowed } = useProjectSearch()
  const shown = filterProjects(projects, search)
  const parts = {
    funded: shown.filter(({ category }) => category === 'funded'),
    reserve: shown.filter(({ category }) => category === 'reserve'),
  }
  if (projects.length === 0) {
    return (
      <>
        <PageHead title={text.projects.title} />
        <Empty>{text.projects.none}</Empty>
      </>
    )
  }
  return (
    <>
      <ProjectsHead />
      <ProjectFilters projects={projects} shown={shown.length} />
      {shown.length === 0 && <Empty>{text.projects.filter.nothing}</Empty>}
      {parts.funded.length > 0 && (
        <FundedProjects projects={parts.funded} isNarrowed={isNarrowed} />
      )}
      {parts.reserve.length > 0 && (
        <ReserveProjects projects={parts.reserve} isNarrowed={isNarrowed} />
      )}
    </>
  )
}

const ProjectsHead = () => {
  const { text, language } = useText()
  const funded = useProjects('funded')
  const reserve = useProjects('reserve')
  const lead = text.projects.lead({
    funded: formatCount(funded.length),
    money: formatMoney(language, totalOf(funded)),
    reserve: formatCount(reserve.length),
    reserveMoney: formatMoney(language, totalOf(reserve)),
  })
  return (
    <PageHead
      title={text.projects.title}
      lead={<Sentence pieces={lead} />}
      tools={
        <>
          <ProjectBook />
          <Link className="button" to="/links">
            {text.links.matrixLink}
          </Link>
        </>
      }
    />
  )
}
