import { Link, useParams } from '@tanstack/react-router'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useDiscrepancies } from '../api/plan-queries.ts'
import { useProject, useProjects } from '../api/project-queries.ts'
import { useText } from '../text/use-text.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { TouchingDiscrepancies } from '../ui/touching-discrepancies.tsx'
import { neighboursOf } from './neighbours.ts'
import { ProjectContentsSection } from './project-contents.tsx'
import { ProjectFacts } from './project-facts.tsx'
import { ProjectHeadline } from './project-headline.tsx'
import { ProjectMoney } from './project-money.tsx'
import { ProjectPath } from './project-path.tsx'
import { ProjectPrinted } from './project-printed.tsx'
import './project.css'

/** One project: its money, what it builds, who answers, and how its printed row was read. */
export const ProjectPage = () => {
  const { text, pick } = useText()
  const { code } = useParams({ from: '/projects/$code' })
  const project = useProject(code)
  const neighbours = neighboursOf(useProjects(), code)
  return (
    <>
      <PageHead
        title={pick(project.name, project.nameEn)}
        above={<ProjectPath project={project} neighbours={neighbours} />}
        facts={<ListedIn project={project} />}
      />
      <ProjectHeadline project={project} />
      <div className="project-columns">
        <div className="project-main">
          {project.category === 'funded' && <ProjectMoney project={project} />}
          <ProjectContentsSection project={project} />
        </div>
        <div className="project-side">
          <ProjectFacts project={project} namesakes={neighbours.namesakes} />
          {project.asPrinted.reconciliation && <ProjectPrinted project={project} />}
          <TouchingSection project={project} />
        </div>
      </div>
      <p className="project-back">
        <Link to="/projects">{text.projects.page.all}</Link>
      </p>
    </>
  )
}

/** In which list of the plan the project stands, and where. */
const ListedIn = ({ project }: { project: Project }) => {
  const words = useText().text.projects.page
  return (
    <>
      <span>{project.category === 'funded' ? words.funded : words.reserve}</span>
      {project.list && <span lang="zh-CN">{project.list}</span>}
      <span>{words.rowOf(project.no)}</span>
    </>
  )
}

const TouchingSection = ({ project }: { project: Project }) => {
  const words = useText().text.projects.discrepancies
  const touching = useDiscrepancies().filter(({ code }) => project.discrepancies.includes(code))
  if (touching.length === 0) return null
  return (
    <Section title={words.title} note={words.note(touching.length)}>
      <TouchingDiscrepancies discrepancies={touching} />
    </Section>
  )
}
