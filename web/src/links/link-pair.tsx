import type { ShownLink } from '../api/link-queries.ts'
import { useText } from '../text/use-text.ts'
import { EndLink, kindWordOf } from '../ui/end-link.tsx'

/** Both ends with their kinds, the one that drives first. */
export const LinkPair = ({ link: { from, to } }: { link: ShownLink }) => {
  const { kinds } = useText().text.links
  return (
    <>
      {[from, to].map((end) => (
        <span key={end.kind} className="link-pair-end">
          <span className="note">{kinds[kindWordOf(end)]}</span>{' '}
          <EndLink end={end} look="text-link" />
        </span>
      ))}
    </>
  )
}
