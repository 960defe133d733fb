import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useCurrentPlan } from '../api/current-plan.ts'
import { editionsQuery } from '../api/edition-queries.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { findReadable, readName, writeName } from './edition-name.ts'
import { useText } from './use-text.ts'

/** Instead of an editors’ page, for everybody else: what of that edition they may read. */
export const EditorsOnlyPage = () => {
  const { edition: name = '' } = useParams({ strict: false })
  const { data } = useSuspenseQuery(editionsQuery(useCurrentPlan().id))
  const { text } = useText()
  const words = text.whitePaper.editorsOnly
  const center = useCenterName()
  const readable = findReadable(data.items, name)
  const year = readName(name)?.year
  const named = readable && text.whitePaper.edition(readable.year, readable.revision)
  return (
    <>
      <PageHead title={words.title} />
      <p className="lead">
        {words.lead(center)}
        {named !== undefined && words.published(named)}
        {named === undefined && year !== undefined && words.unpublished(text.whitePaper.year(year))}
      </p>
      <p className="actions">
        {readable && named !== undefined && (
          <Link
            to="/white-paper/$edition"
            params={{ edition: writeName(readable) }}
            className="button"
          >
            {text.whitePaper.readOf(named)}
          </Link>
        )}
        <Link to="/white-paper">{text.whitePaper.noEdition.all}</Link>
      </p>
    </>
  )
}
