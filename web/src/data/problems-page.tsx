import { Link } from '@tanstack/react-router'
import { useText } from '../text/use-text.ts'
import { PageHead } from '../ui/page-head.tsx'

export const ProblemsPage = () => {
  const { text } = useText()
  return (
    <PageHead above={<Link to="/data">{text.data.title}</Link>} title={text.data.problemsTitle} />
  )
}
