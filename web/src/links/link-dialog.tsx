import { pairKey } from '@yardstick/shared/plan/links.ts'
import { useState } from 'react'
import { type ShownLink, useLinks, useMayManageLinks } from '../api/link-queries.ts'
import { useText } from '../text/use-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { EndLink, kindWordOf } from '../ui/end-link.tsx'
import { LinkGround, LinkSettled } from '../ui/link-ground.tsx'
import { LinkState } from '../ui/link-state.tsx'
import { LinkSteps } from '../ui/link-steps.tsx'
import { useCenterName } from '../ui/use-center-name.ts'

type Props = {
  /** Which link is looked at, as `pairKey` names it; null for none. */
  pair: string | null
  onClose: () => void
}

/** One link of the matrix with its ground; the center decides about it here. */
export const LinkDialog = ({ pair, onClose }: Props) => {
  const words = useText().text.links
  const link = useLinks().find((one) => pairKey(one) === pair)
  return (
    <Dialog open={link !== undefined} title={words.title} onClose={onClose}>
      {link && <Contents link={link} onClose={onClose} />}
    </Dialog>
  )
}

const Contents = ({ link, onClose }: { link: ShownLink; onClose: () => void }) => {
  const words = useText().text.links
  const mayManage = useMayManageLinks()
  const center = useCenterName()
  const [outcome, setOutcome] = useState('')
  return (
    <>
      <dl className="facts link-facts">
        <dt>{words.kinds[kindWordOf(link.from)]}</dt>
        <dd>
          <EndLink end={link.from} />
        </dd>
        <dt>{words.kinds[kindWordOf(link.to)]}</dt>
        <dd>
          <EndLink end={link.to} />
        </dd>
        <dt>{words.heads.note}</dt>
        <dd>
          <LinkGround link={link} />
        </dd>
        <dt>{words.heads.state}</dt>
        <dd>
          <LinkState state={link.state} />
          {link.state === 'proposed' && <p className="note">{words.proposedNote(center)}</p>}
          <LinkSettled link={link} />
        </dd>
        {mayManage && (
          <>
            <dt>{words.heads.steps}</dt>
            <dd>
              <LinkSteps link={link} onDone={setOutcome} />
            </dd>
          </>
        )}
      </dl>
      <p role="status">{outcome}</p>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </>
  )
}
