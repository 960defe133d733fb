import { Link } from '@tanstack/react-router'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { PlaceWord, useStageName } from '../ui/place-words.tsx'
import { UnitNames } from '../ui/unit-names.tsx'
import { useMedia } from '../ui/use-media.ts'
import { contentsInBrief } from './brief.ts'

/** Below this width the units stand under the name and the contents are left to the project's page. */
export const useIsNarrow = (): boolean => useMedia('(max-width: 960px)')

/** The heads of what every list of projects begins with. */
export const ProjectHeads = () => {
  const words = useText().text.projects.table
  const isNarrow = useIsNarrow()
  return (
    <>
      <th scope="col" className="projects-no">
        {words.no}
      </th>
      <th scope="col" className="projects-name">
        {isNarrow ? words.nameAndLeads : words.name}
      </th>
      {!isNarrow && (
        <>
          <th scope="col" className="projects-leads">
            {words.leads}
          </th>
          <th scope="col" className="projects-stage">
            {words.stage}
          </th>
          <th scope="col">{words.contents}</th>
        </>
      )}
    </>
  )
}

/** Number, name, lead units, stage and contents of a project, as two or as five columns. */
export const ProjectCells = ({ project }: { project: Project }) => {
  const { text, pick, language } = useText()
  const words = text.projects.table
  const isNarrow = useIsNarrow()
  return (
    <>
      <td className="projects-no">{project.no}</td>
      <th scope="row">
        <Link to="/projects/$code" params={{ code: project.code }} className="plain-link">
          {pick(project.name, project.nameEn)}
        </Link>
        <PlaceWord project={project} />
        <Reconciled project={project} />
        {isNarrow && (
          <div className="projects-under">
            <UnitNames units={project.leadUnits} />
            <div>
              {words.stage} <Stage project={project} />
            </div>
          </div>
        )}
      </th>
      {!isNarrow && (
        <>
          <td>
            <UnitNames units={project.leadUnits} />
          </td>
          <td>
            <Stage project={project} />
          </td>
          <td className="projects-contents">
            <div>{contentsInBrief(project, language)}</div>
          </td>
        </>
      )}
    </>
  )
}

/** Where the project is, and since when. */
const Stage = ({ project }: { project: Project }) => {
  const stageName = useStageName()
  return (
    <>
      {stageName(project)}{' '}
      {project.stageSince && <span className="note nowrap">{project.stageSince}</span>}
    </>
  )
}

/** A discreet word where the printed row had to be read by its totals. */
const Reconciled = ({ project }: { project: Project }) => {
  const { text, pick } = useText()
  const words = text.projects.table
  if (!project.asPrinted.reconciliation) return null
  return (
    <Link
      to="/projects/$code"
      params={{ code: project.code }}
      hash="printed"
      className="projects-reconciled"
      aria-label={words.reconciledOf(pick(project.name, project.nameEn))}
    >
      {words.reconciled}
    </Link>
  )
}

type TotalProps = {
  label: string
  /** What is said of the sum; left out when there is nothing to say. */
  note?: ReactNode
}

/** The beginning of a row of totals. */
export const TotalCells = ({ label, note }: TotalProps) => {
  const isNarrow = useIsNarrow()
  return (
    <>
      <td />
      <th scope="row">
        {label}
        {isNarrow && note}
      </th>
      {!isNarrow && <td colSpan={3}>{note}</td>}
    </>
  )
}
