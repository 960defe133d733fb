import { Link } from '@tanstack/react-router'
import type { PublishedEdition } from '@yardstick/shared/whitepaper/schema.ts'
import { formatInstantDate } from '../text/format-date.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { CheckFile } from './check-file.tsx'
import { writeName } from './edition-name.ts'
import { EditionsInMaking } from './editions-in-making.tsx'
import { FileTable } from './file-table.tsx'
import { useDeskEditions, useEditions, useMayEdit } from './queries.ts'
import { useText } from './use-text.ts'
import './white-paper-page.css'

/** Every published edition with its files; for editors also those in the making. */
export const WhitePaperPage = () => {
  const { text } = useText()
  const words = text.whitePaper
  const editions = useEditions()
  const inMaking = useDeskEditions()
  const first = inMaking ? 2 : 1
  const hasFiles = editions.some(({ files }) => files.length > 0)
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div className="sections">
        {inMaking && <EditionsInMaking number={1} editions={inMaking} />}
        <Section number={first} title={words.published} note={words.publishedNote}>
          {editions.length === 0 ? (
            <Empty action={<Link to="/data">{words.openData}</Link>}>{words.empty}</Empty>
          ) : (
            editions
              .filter(({ isLatest }) => isLatest)
              .map((edition) => (
                <YearOfEdition key={edition.year} edition={edition} all={editions} />
              ))
          )}
        </Section>
        {hasFiles && <CheckFile number={first + 1} editions={editions} />}
      </div>
    </>
  )
}

type Props = { edition: PublishedEdition; all: readonly PublishedEdition[] }

/** The newest edition of a year, with those before it folded away. */
const YearOfEdition = ({ edition, all }: Props) => {
  const { text } = useText()
  const words = text.whitePaper
  const earlier = all.filter(({ year, isLatest }) => year === edition.year && !isLatest)
  return (
    <article className="edition">
      <EditionEntry edition={edition} earlier={earlier[0]} />
      {earlier.length > 0 && (
        <details className="edition-earlier">
          <summary>{words.earlier(earlier.length)}</summary>
          {earlier.map((one, at) => (
            <EditionEntry key={one.revision} edition={one} earlier={earlier[at + 1]} />
          ))}
        </details>
      )}
    </article>
  )
}

type EntryProps = {
  edition: PublishedEdition
  /** The revision before it; undefined for the first. */
  earlier: PublishedEdition | undefined
}

const EditionEntry = ({ edition, earlier }: EntryProps) => {
  const { text } = useText()
  const words = text.whitePaper
  const { year, revision, asOf, publishedAt, correctionNote, isLatest, files } = edition
  const name = writeName(edition)
  const mayEdit = useMayEdit()
  const title = words.edition(year, revision)
  return (
    <div className="edition-entry">
      <h3>
        <Link to="/white-paper/$edition" params={{ edition: isLatest ? String(year) : name }}>
          {title}
        </Link>
      </h3>
      <p className="edition-facts">
        <span>
          {words.asOf} {asOf}
        </span>
        <span>
          {words.publishedOn} {formatInstantDate(publishedAt)}
        </span>
        <Link
          to="/white-paper/$edition"
          params={{ edition: isLatest ? String(year) : name }}
          aria-label={words.readOf(title)}
        >
          {words.read}
        </Link>
        {mayEdit && (
          <Link to="/white-paper/$edition/desk" params={{ edition: name }}>
            {text.editionDesk.record}
          </Link>
        )}
        {earlier && (
          <Link
            to="/white-paper/$edition/changes"
            params={{ edition: name }}
            search={{ since: writeName(earlier) }}
          >
            {words.compareWith(words.revision(earlier.revision))}
          </Link>
        )}
      </p>
      {correctionNote !== null && (
        <p className="edition-note">
          <b>{words.corrects}</b>
          <span lang="zh-CN">{correctionNote}</span>
        </p>
      )}
      <FileTable edition={edition} files={files} />
    </div>
  )
}
