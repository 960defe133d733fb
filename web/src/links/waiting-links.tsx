import { pairKey } from '@yardstick/shared/plan/links.ts'
import { useState } from 'react'
import type { ShownLink } from '../api/link-queries.ts'
import { useText } from '../text/use-text.ts'
import { LinkGround } from '../ui/link-ground.tsx'
import { LinkSteps } from '../ui/link-steps.tsx'
import { Section } from '../ui/section.tsx'
import { LinkPair } from './link-pair.tsx'

type Props = { number: number; links: readonly ShownLink[] }

const shownAtFirst = 10

/** What the plan's wording proposes and the center has not decided yet, gone through in one sitting. */
export const WaitingLinks = ({ number, links }: Props) => {
  const words = useText().text.links
  const [showsAll, setShowsAll] = useState(false)
  const [outcome, setOutcome] = useState('')
  const shown = showsAll ? links : links.slice(0, shownAtFirst)
  return (
    <Section number={number} title={words.waitingTitle} note={words.waitingNote(links.length)}>
      {links.length === 0 ? (
        <p className="quiet">{words.noneWaiting}</p>
      ) : (
        <table className="table stacked links-table">
          <thead>
            <tr>
              <th scope="col">{words.heads.pair}</th>
              <th scope="col">{words.heads.note}</th>
              <th scope="col">{words.heads.steps}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((link) => (
              <tr key={pairKey(link)}>
                <th scope="row">
                  <LinkPair link={link} />
                </th>
                <td>
                  <LinkGround link={link} />
                </td>
                <td>
                  <LinkSteps link={link} onDone={setOutcome} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p role="status">{outcome}</p>
      {shown.length < links.length && (
        <button type="button" className="link-button" onClick={() => setShowsAll(true)}>
          {words.showAll(links.length)}
        </button>
      )}
    </Section>
  )
}
