import { Link } from '@tanstack/react-router'
import type { Chapter, DocumentTree, FigureSource } from '@yardstick/shared/whitepaper/document.ts'
import { type ReactNode, useState } from 'react'
import { Blocks } from './book-blocks.tsx'
import { ShowSourceContext } from './figure-context.ts'
import type { ReadEdition } from './queries.ts'
import { SourceDialog } from './source-dialog.tsx'
import { useText } from './use-text.ts'
import './book-reader.css'

type Props = {
  edition: ReadEdition
  book: DocumentTree
  /** Id of the chapter that is read; undefined for the first. */
  chapter: string | undefined
}

export const chapterTitle = ({ number, title }: Chapter): string =>
  number === null ? title : `${number}　${title}`

const hasTables = ({ blocks }: Chapter): boolean => blocks.some(({ kind }) => kind === 'table')

/** The book chapter by chapter, its contents beside it; every figure tells where it comes from. */
export const BookReader = ({ edition, book, chapter }: Props) => {
  const { text, language } = useText()
  const [source, setSource] = useState<FigureSource | null>(null)
  const at = chapter === undefined ? 0 : book.chapters.findIndex(({ id }) => id === chapter)
  const current = book.chapters[at]
  return (
    <ShowSourceContext value={setSource}>
      <div className="book">
        <Contents book={book} current={current} />
        {current ? (
          <article className={`book-page is-${current.kind}`} lang={book.language}>
            <h2>{chapterTitle(current)}</h2>
            {hasTables(current) && (
              <p className="note book-hint" lang={language === 'zh' ? 'zh-CN' : 'en'}>
                {text.whitePaper.book.tableHint}
              </p>
            )}
            <Blocks blocks={current.blocks} />
            <Turn before={book.chapters[at - 1]} after={book.chapters[at + 1]} />
          </article>
        ) : (
          <p>{text.whitePaper.book.unknownChapter}</p>
        )}
      </div>
      <SourceDialog edition={edition} source={source} onClose={() => setSource(null)} />
    </ShowSourceContext>
  )
}

const ChapterLink = ({
  chapter,
  isCurrent = false,
  children,
}: {
  chapter: Chapter
  isCurrent?: boolean
  children: ReactNode
}) => (
  <Link
    to="."
    search={(old) => ({ ...old, chapter: chapter.id })}
    aria-current={isCurrent ? 'page' : undefined}
  >
    {children}
  </Link>
)

const Contents = ({ book, current }: { book: DocumentTree; current: Chapter | undefined }) => {
  const words = useText().text.whitePaper.book
  return (
    <nav className="book-contents" aria-label={words.contents}>
      <ol lang={book.language}>
        {book.chapters.map((chapter) => (
          <li key={chapter.id} className={`is-${chapter.kind}`}>
            <ChapterLink chapter={chapter} isCurrent={chapter === current}>
              {chapterTitle(chapter)}
            </ChapterLink>
            {chapter === current && <Headings chapter={chapter} />}
          </li>
        ))}
      </ol>
    </nav>
  )
}

const Headings = ({ chapter: { blocks } }: { chapter: Chapter }) => {
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block] : [],
  )
  if (headings.length === 0) return null
  return (
    <ol>
      {headings.map(({ id, number, text }) => (
        <li key={id}>
          <a href={`#${id}`}>
            {number}
            {text}
          </a>
        </li>
      ))}
    </ol>
  )
}

const Turn = ({ before, after }: { before: Chapter | undefined; after: Chapter | undefined }) => {
  const words = useText().text.whitePaper.book
  return (
    <nav className="book-turn" aria-label={`${words.previous} / ${words.next}`}>
      {before && (
        <ChapterLink chapter={before}>
          <span className="note">{words.previous}</span>
          {chapterTitle(before)}
        </ChapterLink>
      )}
      {after && (
        <ChapterLink chapter={after}>
          <span className="note">{words.next}</span>
          {chapterTitle(after)}
        </ChapterLink>
      )}
    </nav>
  )
}
