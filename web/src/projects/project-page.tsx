import { useParams } from '@tanstack/react-router'
import { useProject } from '../api/project-queries.ts'
import { useText } from '../text/use-text.ts'
import { PageHead } from '../ui/page-head.tsx'

export const ProjectPage = () => {
  const { pick } = useText()
  const { code } = useParams({ from: '/projects/$code' })
  const project = useProject(code)
  return <PageHead title={pick(project.name, project.nameEn)} />
}
