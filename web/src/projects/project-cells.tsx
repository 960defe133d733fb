import { Link } from '@tanstack/react-router'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useText } from '../text/use-text.ts'
import { UnitNames } from '../ui/unit-names.tsx'
import { contentsInBrief } from './brief.ts'

/** Name, lead units, and a discreet word where the printed row had to be read by its totals. */
export const ProjectName = ({ project }: { project: Project }) => {
  const { text, pick } = useText()
  const words = text.projects.table
  const name = pick(project.name, project.nameEn)
  return (
    <th scope="row" className="projects-name">
      <Link to="/projects/$code" params={{ code: project.code }} className="plain-link">
        {name}
      </Link>
      <div className="projects-under">
        <UnitNames units={project.leadUnits} />
        {project.asPrinted.reconciliation && (
          <Link
            to="/projects/$code"
            params={{ code: project.code }}
            hash="printed"
            aria-label={words.reconciledOf(name)}
          >
            {words.reconciled}
          </Link>
        )}
      </div>
    </th>
  )
}

/** What the project builds, at most two lines of it: its page has everything. */
export const ProjectContents = ({ project }: { project: Project }) => {
  const { language } = useText()
  return (
    <td className="projects-contents">
      <div>{contentsInBrief(project, language)}</div>
    </td>
  )
}
