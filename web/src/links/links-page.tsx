import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAllLinks, useLinks, useMayManageLinks } from '../api/link-queries.ts'
import { useText } from '../text/use-text.ts'
import { AddLink } from '../ui/add-link.tsx'
import { Empty } from '../ui/empty.tsx'
import { LinkState } from '../ui/link-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { useMedia } from '../ui/use-media.ts'
import { BareLists } from './bare-lists.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { LinkList } from './link-list.tsx'
import { LinkMatrixTable } from './link-matrix.tsx'
import { type LinkMatrix, matrixOf } from './matrix.ts'
import { RejectedLinks } from './rejected-links.tsx'
import { type LinkView, linkViews } from './search.ts'
import { useListedEnds } from './use-listed-ends.ts'
import { WaitingLinks } from './waiting-links.tsx'
import './links-page.css'

/** What drives what: every link as a matrix, what has none, and what waits for the center. */
export const LinksPage = () => {
  const { text } = useText()
  const words = text.links
  const links = useLinks()
  const rejected = useAllLinks().filter(({ state }) => state === 'rejected')
  const waiting = links.filter(({ state }) => state === 'proposed')
  const mayManage = useMayManageLinks()
  const { view = 'projects' } = useSearch({ from: '/links' })
  const matrix = matrixOf(view, useListedEnds(), links)
  const [outcome, setOutcome] = useState('')
  return (
    <>
      <PageHead
        title={words.title}
        documentTitle={words.documentTitle}
        lead={<Sentence pieces={words.lead(links.length - waiting.length, waiting.length)} />}
        tools={mayManage && <AddLink from={null} isTool onDone={setOutcome} />}
      />
      {mayManage && <p role="status">{outcome}</p>}
      <div className="sections">
        <MatrixSection view={view} matrix={matrix} />
        {mayManage && <WaitingLinks number={2} links={waiting} />}
        <BareLists number={mayManage ? 3 : 2} view={view} matrix={matrix} />
        {mayManage && rejected.length > 0 && <RejectedLinks number={4} links={rejected} />}
      </div>
    </>
  )
}

/** Pixels below which the links stand as a list. */
const matrixWidth = '(min-width: 900px)'

const MatrixSection = ({ view, matrix }: { view: LinkView; matrix: LinkMatrix }) => {
  const words = useText().text.links
  const isWide = useMedia(matrixWidth)
  const [opened, setOpened] = useState<string | null>(null)
  const drawn = isWide ? (
    <LinkMatrixTable matrix={matrix} onOpen={setOpened} />
  ) : (
    <LinkList matrix={matrix} onOpen={setOpened} />
  )
  return (
    <Section number={1} title={words.views[view]} note={words.matrixNote}>
      <Views current={view} />
      {matrix.rows.length === 0 ? <Empty>{words.noneInView}</Empty> : drawn}
      <LinkDialog pair={opened} onClose={() => setOpened(null)} />
    </Section>
  )
}

const Views = ({ current }: { current: LinkView }) => {
  const words = useText().text.links
  const center = useCenterName()
  return (
    <div className="links-views">
      <nav aria-label={words.viewsLabel}>
        {linkViews.map((view) => (
          <Link
            key={view}
            to="/links"
            search={(old) => ({ ...old, view })}
            resetScroll={false}
            aria-current={view === current ? 'page' : undefined}
          >
            {words.views[view]}
          </Link>
        ))}
      </nav>
      <p className="note">
        <LinkState state="confirmed" />
        <span>
          <LinkState state="proposed" /> {words.proposedNote(center)}
        </span>
      </p>
    </div>
  )
}
