import { useParams } from '@tanstack/react-router'
import type { Project, ProjectDetail } from '@yardstick/shared/projects/schema.ts'
import { useDiscrepancies } from '../api/plan-queries.ts'
import { useProject, useProjects } from '../api/project-queries.ts'
import { useText } from '../text/use-text.ts'
import { IssueAbout } from '../ui/issue-about.tsx'
import { LinkedSection } from '../ui/linked-section.tsx'
import { PageColumns } from '../ui/page-columns.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { usePlaceWords, usePlannedPlace } from '../ui/place-words.tsx'
import { useReserveListName } from '../ui/reserve-list-name.ts'
import { Section } from '../ui/section.tsx'
import { TouchingDiscrepancies } from '../ui/touching-discrepancies.tsx'
import { UnitNames } from '../ui/unit-names.tsx'
import { MilestonesSection } from './milestones-section.tsx'
import { neighboursOf } from './neighbours.ts'
import { DecidePlace } from './place-decision.tsx'
import { ProgressSection } from './progress-section.tsx'
import { ProjectContentsSection } from './project-contents.tsx'
import { ProjectFacts } from './project-facts.tsx'
import { ProjectHeadline } from './project-headline.tsx'
import { ProjectMoney } from './project-money.tsx'
import { ProjectPath } from './project-path.tsx'
import { ProjectPrinted } from './project-printed.tsx'
import { SharingSection } from './sharing-section.tsx'
import { StageSection } from './stage-section.tsx'
import './project.css'

/** One project: its stages and milestones, its money, what it builds, who answers, and how its printed row was read. */
export const ProjectPage = () => {
  const { text, pick } = useText()
  const { code } = useParams({ from: '/projects/$code' })
  const project = useProject(code)
  const neighbours = neighboursOf(useProjects(), code)
  const touching = useDiscrepancies().filter(({ code: one }) => project.discrepancies.includes(one))
  const numberOf = numberSections(project)
  return (
    <>
      <PageHead
        title={pick(project.name, project.nameEn)}
        above={<ProjectPath project={project} neighbours={neighbours} />}
        facts={<ListedIn project={project} />}
        tools={
          <>
            <DecidePlace project={project} />
            <IssueAbout subject={`project:${project.code}`} />
          </>
        }
      />
      <ProjectHeadline project={project} />
      <StageSection number={numberOf('stage')} project={project} />
      <PageColumns
        main={
          <>
            <ProgressSection key={`progress ${code}`} number={numberOf('progress')} code={code} />
            <MilestonesSection number={numberOf('milestones')} project={project} />
            <ProjectMoney number={numberOf('money')} project={project} />
            <ProjectContentsSection number={numberOf('contents')} project={project} />
            <LinkedSection
              key={code}
              end={{
                kind: 'project',
                code,
                name: project.name,
                nameEn: project.nameEn,
                isReserve: project.place.standing === 'reserve',
              }}
              kinds={['programme', 'indicator']}
              number={numberOf('links')}
              title={text.links.ofProject}
              note={text.links.ofProjectNote}
              none={text.links.noneOfProject}
            />
          </>
        }
        side={
          <>
            {hasGates(project) && <SharingSection number={numberOf('sharing')} project={project} />}
            <ProjectFacts
              number={numberOf('who')}
              project={project}
              namesakes={neighbours.namesakes}
            />
            {wasReconciled(project) && (
              <ProjectPrinted number={numberOf('printed')} project={project} />
            )}
            {touching.length > 0 && (
              <Section
                number={numberOf('discrepancies')}
                title={text.projects.discrepancies.title}
                note={text.projects.discrepancies.note(touching.length)}
              >
                <TouchingDiscrepancies discrepancies={touching} />
              </Section>
            )}
          </>
        }
      />
    </>
  )
}

/** In which list of the plan the project stands, and where. */
const ListedIn = ({ project }: { project: Project }) => {
  const words = useText().text.projects.page
  const plannedPlace = usePlannedPlace()(project)
  const place = usePlaceWords()(project)
  const nameOf = useReserveListName()
  const { decision } = project.place
  return (
    <>
      <span>
        {place}
        {decision && ` ${decision.decidedOn}`}
      </span>
      {plannedPlace && <span>{plannedPlace}</span>}
      {project.list && <span>{nameOf(project.list)}</span>}
      <span>{words.rowOf(project.no)}</span>
      <span className="project-leads">
        {words.ledBy} <UnitNames units={project.leadUnits} />
      </span>
    </>
  )
}

const hasGates = ({ track }: ProjectDetail): boolean => track.gates.length > 0
const wasReconciled = ({ asPrinted }: Project): boolean => asPrinted.reconciliation !== null

/** Sections are numbered from 1 without gaps, whichever of them a project has. */
const numberSections = (project: ProjectDetail) => {
  const parts = [
    'stage',
    'progress',
    'milestones',
    'money',
    'contents',
    'links',
    ...(hasGates(project) ? ['sharing'] : []),
    'who',
    ...(wasReconciled(project) ? ['printed'] : []),
  ]
  return (part: string): number =>
    parts.includes(part) ? parts.indexOf(part) + 1 : parts.length + 1
}
