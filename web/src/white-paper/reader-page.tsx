import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, notFound, useParams, useSearch } from '@tanstack/react-router'
import type { PublishedEdition } from '@yardstick/shared/whitepaper/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { formatInstantDate } from '../text/format-date.ts'
import { PageHead } from '../ui/page-head.tsx'
import { BookReader } from './book-reader.tsx'
import { findNamed, writeName } from './edition-name.ts'
import { bookQuery, fileAddress, useEditions } from './queries.ts'
import { useText } from './use-text.ts'

/** One published edition, read on the page. */
export const ReaderPage = () => {
  const { edition: name } = useParams({ from: '/white-paper/$edition' })
  const { chapter } = useSearch({ from: '/white-paper/$edition' })
  const plan = useCurrentPlan()
  const editions = useEditions()
  const edition = findNamed(editions, name)
  if (!edition) throw notFound()
  const { year, revision } = edition
  const read = { year, revision, isDraft: false }
  const { data: book } = useSuspenseQuery(bookQuery(plan.id, read))
  return (
    <>
      <ReaderHead edition={edition} title={book.cover.title} editions={editions} />
      <BookReader edition={read} book={book} chapter={chapter} />
    </>
  )
}

type HeadProps = { edition: PublishedEdition; title: string; editions: readonly PublishedEdition[] }

const ReaderHead = ({ edition, title, editions }: HeadProps) => {
  const { text, language, pick } = useText()
  const words = text.whitePaper
  const { year, revision, asOf, publishedAt, isLatest, correctionNote } = edition
  const newest = findNamed(editions, String(year))
  const other = editions[editions.indexOf(edition) + 1]
  const name = words.edition(year, revision)
  return (
    <>
      <PageHead
        above={<Link to="/white-paper">{words.book.above}</Link>}
        title={pick(title, words.book.documentTitle(name))}
        documentTitle={words.book.documentTitle(name)}
        lead={language === 'zh' ? name : <span lang="zh-CN">{title}</span>}
        facts={
          <>
            <span>{words.book.asOf(asOf)}</span>
            <span>{words.book.published(formatInstantDate(publishedAt))}</span>
            {language === 'en' && <span>{words.book.onlyChinese}</span>}
            <Downloads edition={edition} />
            {other && (
              <Link
                to="/white-paper/$edition/changes"
                params={{ edition: writeName(edition) }}
                search={{ since: writeName(other) }}
              >
                {words.book.compare}
              </Link>
            )}
          </>
        }
      />
      {!isLatest && newest && (
        <p className="book-superseded">
          {words.book.superseded(words.edition(newest.year, newest.revision))}{' '}
          <Link to="/white-paper/$edition" params={{ edition: String(year) }} className="text-link">
            {words.book.readNewest}
          </Link>
        </p>
      )}
      {correctionNote !== null && (
        <p className="book-superseded">
          {words.comparison.note}
          <span lang="zh-CN">{correctionNote}</span>
        </p>
      )}
    </>
  )
}

const Downloads = ({ edition }: { edition: PublishedEdition }) => {
  const words = useText().text.whitePaper
  const plan = useCurrentPlan()
  if (edition.files.length === 0) return null
  return (
    <span className="book-downloads">
      {words.book.downloads}
      {edition.files.map(({ kind, fileName }) => (
        <a
          key={kind}
          href={fileAddress(plan.id, { ...edition, isDraft: false }, kind)}
          download={fileName}
        >
          {words.files.kinds[kind]}
        </a>
      ))}
    </span>
  )
}
