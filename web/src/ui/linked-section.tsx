import { Link } from '@tanstack/react-router'
import type { LinkEnd, NamedEnd } from '@yardstick/shared/plan/links.ts'
import { useState } from 'react'
import { type LinkToEnd, useLinksOf, useMayManageLinks } from '../api/link-queries.ts'
import { useText } from '../text/use-text.ts'
import { AddLink } from './add-link.tsx'
import { CellLabel } from './cell-label.tsx'
import { EndLink, kindWordOf } from './end-link.tsx'
import { LinkGround, LinkSettled } from './link-ground.tsx'
import { LinkState } from './link-state.tsx'
import { LinkSteps } from './link-steps.tsx'
import { Section } from './section.tsx'
import { useCenterName } from './use-center-name.ts'
import './linked-section.css'

type Props = {
  end: NamedEnd
  /** Of which kinds the other ends are, in their order. */
  kinds: readonly LinkEnd[]
  number: number
  title: string
  note?: string
  /** What is said when nothing is linked. */
  none: string
}

/** What is linked to the one that the page is about; the center decides about it here. */
export const LinkedSection = ({ end, kinds, number, title, note, none }: Props) => {
  const words = useText().text.links
  const links = useLinksOf(end, kinds)
  const mayManage = useMayManageLinks()
  const [outcome, setOutcome] = useState('')
  return (
    <Section
      number={number}
      title={title}
      note={note}
      more={<Link to="/links">{words.matrixLink}</Link>}
      className="linked"
    >
      {links.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <LinkedTable links={links} mayManage={mayManage} onDone={setOutcome} />
      )}
      {mayManage && (
        <div className="linked-tools">
          <AddLink from={end} onDone={setOutcome} />
          <span role="status">{outcome}</span>
        </div>
      )}
    </Section>
  )
}

type TableProps = {
  links: readonly LinkToEnd[]
  mayManage: boolean
  onDone: (outcome: string) => void
}

const LinkedTable = ({ links, mayManage, onDone }: TableProps) => {
  const center = useCenterName()
  const words = useText().text.links
  return (
    <table className="table stacked linked-table">
      <thead>
        <tr>
          <th scope="col">{words.heads.end}</th>
          <th scope="col">{words.heads.note}</th>
          <th scope="col">{words.heads.state}</th>
          {mayManage && <th scope="col">{words.heads.steps}</th>}
        </tr>
      </thead>
      <tbody>
        {links.map(({ link, other }) => (
          <tr key={`${other.kind}:${other.code}`}>
            <th scope="row">
              <span className="note linked-kind">{words.kinds[kindWordOf(other)]}</span>
              <EndLink end={other} />
            </th>
            <td>
              <LinkGround link={link} />
            </td>
            <td title={link.state === 'proposed' ? words.proposedNote(center) : undefined}>
              <CellLabel>{words.heads.state}</CellLabel>
              <LinkState state={link.state} />
              <LinkSettled link={link} />
            </td>
            {mayManage && (
              <td>
                <LinkSteps link={link} onDone={onDone} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
