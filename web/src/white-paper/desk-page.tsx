import { Link, useParams } from '@tanstack/react-router'
import type { EditionDetail } from '@yardstick/shared/whitepaper/schema.ts'
import { useState } from 'react'
import { formatInstant } from '../text/format-date.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { ChecklistSection } from './checklist-section.tsx'
import { useChecklist, useDesk } from './desk-queries.ts'
import { type DeskStep, DeskSteps } from './desk-steps.tsx'
import { type EditionName, requireNamed, writeName } from './edition-name.ts'
import { EventsSection } from './events-section.tsx'
import { FilesSection } from './files-section.tsx'
import { SectionsPart } from './sections-part.tsx'
import { useText } from './use-text.ts'
import './desk.css'

/** Where an edition is made: what is wrong with it, its text, its files, its way to the public. */
export const DeskPage = () => {
  const { edition } = useParams({ from: '/white-paper/$edition/desk' })
  // What was said of one edition must not stand above the next.
  return <Desk key={edition} named={requireNamed(edition)} />
}

const Desk = ({ named }: { named: EditionName }) => {
  const { text } = useText()
  const words = text.editionDesk
  const edition = useDesk(named)
  const [outcome, setOutcome] = useState('')
  const [asked, setAsked] = useState<DeskStep | null>(null)
  const isPublished = edition.state === 'published'
  const { year, revision } = edition
  return (
    <>
      <PageHead
        above={<Link to="/white-paper">{text.whitePaper.title}</Link>}
        title={words.title(text.whitePaper.edition(year, revision))}
        lead={<Lead edition={edition} />}
        tools={<DeskSteps edition={edition} asked={asked} onAsk={setAsked} onDone={setOutcome} />}
        facts={<Facts edition={edition} />}
      />
      <p role="status" className="desk-outcome">
        {outcome}
      </p>
      <Returned edition={edition} />
      <div className="sections">
        {!isPublished && (
          <ChecklistSection number={1} edition={edition} onGather={() => setAsked('gather')} />
        )}
        <SectionsPart number={isPublished ? 1 : 2} edition={edition} />
        <FilesSection number={isPublished ? 2 : 3} edition={edition} />
        <EventsSection number={isPublished ? 3 : 4} events={edition.events} />
      </div>
    </>
  )
}

/** Why a draft was sent back, until it is handed in again. */
const Returned = ({ edition: { state, events } }: { edition: EditionDetail }) => {
  const words = useText().text.editionDesk
  const last = events.findLast(({ action }) => action === 'submit' || action === 'return')
  if (state !== 'draft' || last?.action !== 'return') return null
  return (
    <p className="desk-returned">
      {words.returned(last.actorName, formatInstant(last.at))}
      <span lang="zh-CN">{last.note}</span>
    </p>
  )
}

const Lead = ({ edition }: { edition: EditionDetail }) => {
  const words = useText().text.editionDesk.lead
  const checklist = useChecklist(edition)
  if (edition.state !== 'draft') return words[edition.state]
  if (!checklist.data) return words.checking
  const { errors, warnings } = checklist.data
  return (
    <Sentence
      pieces={
        errors > 0 ? words.blocked(String(errors), String(warnings)) : words.ready(String(warnings))
      }
    />
  )
}

const Facts = ({ edition }: { edition: EditionDetail }) => {
  const { text } = useText()
  const words = text.editionDesk
  const { year, revision, asOf, gatheredAt, correctionNote, createdBy, state } = edition
  const name = writeName(edition)
  return (
    <>
      <span>{words.states[state]}</span>
      <span>{words.facts.asOf(asOf)}</span>
      <span>{words.facts.gathered(formatInstant(gatheredAt))}</span>
      <span>{words.facts.begun(createdBy)}</span>
      {state === 'published' ? (
        <Link to="/white-paper/$edition" params={{ edition: name }}>
          {words.readPublished}
        </Link>
      ) : (
        <Link to="/white-paper/$edition/preview" params={{ edition: name }}>
          {words.preview}
        </Link>
      )}
      {revision > 1 && (
        <Link
          to="/white-paper/$edition/changes"
          params={{ edition: name }}
          search={{ since: writeName({ year, revision: revision - 1 }) }}
        >
          {words.compare}
        </Link>
      )}
      {correctionNote !== null && (
        <span className="desk-note">
          {words.facts.corrects}
          <span lang="zh-CN">{correctionNote}</span>
        </span>
      )}
    </>
  )
}
