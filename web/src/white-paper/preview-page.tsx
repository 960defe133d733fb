import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useCurrentPlan } from '../api/current-plan.ts'
import { PageHead } from '../ui/page-head.tsx'
import { BookReader } from './book-reader.tsx'
import { requireNamed } from './edition-name.ts'
import { bookQuery } from './queries.ts'
import { useText } from './use-text.ts'

/** The book as it would be published now, for its editors. */
export const PreviewPage = () => {
  const { text, language, pick } = useText()
  const words = text.whitePaper
  const { edition: name } = useParams({ from: '/white-paper/$edition/preview' })
  const { chapter, section } = useSearch({ from: '/white-paper/$edition/preview' })
  const plan = useCurrentPlan()
  const read = { ...requireNamed(name), isDraft: true }
  const { data: book } = useSuspenseQuery(bookQuery(plan.id, read))
  const title = words.edition(read.year, read.revision)
  return (
    <>
      <PageHead
        above={<Link to="/white-paper">{words.title}</Link>}
        title={pick(book.cover.title, words.book.documentTitle(title))}
        documentTitle={words.book.documentTitle(title)}
        lead={language === 'zh' ? title : <span lang="zh-CN">{book.cover.title}</span>}
        tools={
          <Link
            to="/white-paper/$edition/desk"
            params={{ edition: name }}
            search={{ section }}
            hash={section === undefined ? '' : 'text'}
            className="button"
          >
            {words.book.back}
          </Link>
        }
        facts={
          <>
            <b>{words.book.draft}</b>
            <span>{words.book.asOf(book.asOf)}</span>
          </>
        }
      />
      <BookReader edition={read} book={book} chapter={chapter} />
    </>
  )
}
