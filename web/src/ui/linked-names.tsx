import type { LinkEnd, NamedEnd } from '@yardstick/shared/plan/links.ts'
import { Fragment } from 'react'
import { useLinksOf } from '../api/link-queries.ts'
import { useText } from '../text/use-text.ts'
import { EndLink, ReserveWord } from './end-link.tsx'
import { useCenterName } from './use-center-name.ts'
import './linked-names.css'

/** What of one kind is linked, as names in a line; a proposal says that it is one. */
export const LinkedNames = ({
  end,
  kind,
  label,
}: {
  end: NamedEnd
  kind: LinkEnd
  label: string
}) => {
  const words = useText().text.links
  const center = useCenterName()
  const links = useLinksOf(end, [kind])
  if (links.length === 0) return null
  return (
    <p className="linked-names">
      <span className="quiet">{label}</span>{' '}
      {links.map(({ link, other }, place) => (
        <Fragment key={other.code}>
          {place > 0 && words.joiner}
          <EndLink end={other} look="text-link" />
          <ReserveWord end={other} />
          {link.state === 'proposed' && (
            <span className="note" title={words.proposedNote(center)}>
              {words.aside(words.states.proposed)}
            </span>
          )}
        </Fragment>
      ))}
    </p>
  )
}
