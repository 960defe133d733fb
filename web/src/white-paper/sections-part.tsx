import { Link, useSearch } from '@tanstack/react-router'
import type { EditionDetail, EditionSection } from '@yardstick/shared/whitepaper/schema.ts'
import { isBlankNarrative } from '@yardstick/shared/whitepaper/sections.ts'
import { useEffect, useRef } from 'react'
import { Section } from '../ui/section.tsx'
import { writeName } from './edition-name.ts'
import { SectionDesk } from './section-desk.tsx'
import { useText } from './use-text.ts'

type Props = { number: number; edition: EditionDetail }

/** The sections of the book, one of them open to be written in. */
export const SectionsPart = ({ number, edition }: Props) => {
  const { text } = useText()
  const words = text.editionDesk.sections
  const { section: asked } = useSearch({ from: '/white-paper/$edition/desk' })
  const { sections } = edition
  const section = sections.find(({ id }) => id === asked) ?? sections[0]
  return (
    <Section
      id="text"
      number={number}
      title={words.title}
      {...(edition.state === 'draft' && { note: words.note })}
    >
      <div className="desk-text">
        <SectionList sections={sections} current={section} />
        {section && (
          <SectionDesk
            key={`${writeName(edition)} ${section.id}`}
            edition={edition}
            section={section}
          />
        )}
      </div>
    </Section>
  )
}

export type SectionMark = 'automatic' | 'added' | 'replaced' | 'empty'

/** How a section comes about. */
export const markOf = ({ automatic, narrative }: EditionSection): SectionMark => {
  const isBlank = narrative === null || isBlankNarrative(narrative)
  if (automatic.length === 0) return isBlank ? 'empty' : 'added'
  if (isBlank) return narrative?.replacesAutomatic ? 'empty' : 'automatic'
  return narrative.replacesAutomatic ? 'replaced' : 'added'
}

type ListProps = { sections: readonly EditionSection[]; current: EditionSection | undefined }

const SectionList = ({ sections, current }: ListProps) => {
  const { text } = useText()
  const list = useRef<HTMLElement>(null)
  const id = current?.id
  // The list scrolls by itself: the section that is open must be seen in it.
  useEffect(() => {
    const line = id === undefined ? null : list.current?.querySelector('[aria-current]')
    const top = line instanceof HTMLElement ? line.offsetTop : 0
    if (list.current) list.current.scrollTop = top - list.current.clientHeight / 2
  }, [id])
  const words = text.editionDesk.sections
  const chapters = [...new Set(sections.map(({ chapter }) => chapter))]
  return (
    <nav ref={list} className="desk-sections" aria-label={words.list}>
      {chapters.map((chapter) => (
        <div key={chapter} lang="zh-CN">
          <p className="note">{chapter}</p>
          <ul>
            {sections
              .filter((section) => section.chapter === chapter)
              .map((section) => (
                <li key={section.id}>
                  <Link
                    to="."
                    search={(old) => ({ ...old, section: section.id })}
                    resetScroll={false}
                    aria-current={section === current ? 'page' : undefined}
                  >
                    <span>{section.title}</span>
                    <Mark mark={markOf(section)} />
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

const Mark = ({ mark }: { mark: SectionMark }) => {
  const { text } = useText()
  return <span className={`section-mark is-${mark}`}>{text.editionDesk.sections.marks[mark]}</span>
}
