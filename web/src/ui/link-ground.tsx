import type { ShownLink } from '../api/link-queries.ts'
import { useText } from '../text/use-text.ts'
import { Citations } from './citation.tsx'
import { useCenterName } from './use-center-name.ts'
import './link-ground.css'

/** Why two are linked: the citing words or the center's note, and where the wording stands. */
export const LinkGround = ({ link }: { link: ShownLink }) => {
  const { text, pick } = useText()
  const words = text.links
  const center = useCenterName()
  const { basis, madeBy, note, noteEn, citations } = link
  return (
    <div className="link-ground">
      <p>{note === null ? text.ui.nothing : pick(note, noteEn ?? note)}</p>
      {basis === 'center' && (
        <p className="note">
          {madeBy === null ? words.basisCenter(center) : words.addedBy(madeBy)}
        </p>
      )}
      {citations.length > 0 && (
        <details className="note">
          <summary>{words.cited(citations.length)}</summary>
          <Citations cites={citations} />
        </details>
      )}
    </div>
  )
}

/** When it was settled; those who may see people read by whom, too. */
export const LinkSettled = ({ link: { settledBy, settledOn } }: { link: ShownLink }) => {
  if (settledOn === null) return null
  return (
    <>
      {settledBy !== null && <span className="note link-settled">{settledBy}</span>}
      <span className="note link-settled">{settledOn}</span>
    </>
  )
}
