import { Link } from '@tanstack/react-router'
import { PageHead } from '../ui/page-head.tsx'
import { useText } from './use-text.ts'

/** The address names an edition that is not there, or not for this reader. */
export const NoEditionPage = () => {
  const words = useText().text.whitePaper.noEdition
  return (
    <>
      <PageHead title={words.title} />
      <p className="lead">{words.lead}</p>
      <p className="actions">
        <Link to="/white-paper">{words.all}</Link>
      </p>
    </>
  )
}
