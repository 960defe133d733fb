import { Link } from '@tanstack/react-router'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useText } from '../text/use-text.ts'
import type { Neighbours } from './neighbours.ts'

/** Where the project stands in the site, and the way to the ones before and after it. */
export const ProjectPath = ({
  project,
  neighbours,
}: {
  project: Project
  neighbours: Neighbours
}) => {
  const { text } = useText()
  const words = text.projects.page
  return (
    <div className="project-path">
      <nav aria-label={words.path}>
        <Link to="/projects">{text.projects.title}</Link>
        <span aria-hidden="true"> / </span>
        {project.place.standing === 'reserve' ? words.reserve : words.funded}
      </nav>
      <nav aria-label={words.neighbours}>
        <Neighbour label={words.previous} project={neighbours.previous} />
        <Neighbour label={words.next} project={neighbours.next} />
      </nav>
    </div>
  )
}

const Neighbour = ({ label, project }: { label: string; project: Project | null }) => {
  const { pick } = useText()
  if (!project) return null
  return (
    <Link to="/projects/$code" params={{ code: project.code }}>
      {label} {pick(project.name, project.nameEn)}
    </Link>
  )
}
