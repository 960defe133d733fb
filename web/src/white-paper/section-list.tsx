import { Link, useNavigate } from '@tanstack/react-router'
import type { EditionSection } from '@yardstick/shared/whitepaper/schema.ts'
import { isBlankNarrative } from '@yardstick/shared/whitepaper/sections.ts'
import { useEffect, useRef } from 'react'
import { Select } from '../ui/field.tsx'
import { useIsPhone } from '../ui/use-is-phone.ts'
import { useText } from './use-text.ts'

type SectionMark = 'automatic' | 'added' | 'replaced' | 'empty'

/** How a section comes about. */
const markOf = ({ automatic, narrative }: EditionSection): SectionMark => {
  const isBlank = narrative === null || isBlankNarrative(narrative)
  if (automatic.length === 0) return isBlank ? 'empty' : 'added'
  if (isBlank) return narrative?.replacesAutomatic ? 'empty' : 'automatic'
  return narrative.replacesAutomatic ? 'replaced' : 'added'
}

type ListProps = { sections: readonly EditionSection[]; current: EditionSection | undefined }

/** The sections of the book with how each comes about; on phones one drop-down. */
export const SectionList = (props: ListProps) =>
  useIsPhone() ? <SectionChoice {...props} /> : <SectionLinks {...props} />

const SectionChoice = ({ sections, current }: ListProps) => {
  const words = useText().text.editionDesk.sections
  const navigate = useNavigate({ from: '/white-paper/$edition/desk' })
  return (
    <Select
      label={words.list}
      choices={sections.map((section) => ({
        value: section.id,
        label: words.choice(nameOf(section), words.marks[markOf(section)]),
      }))}
      value={current?.id}
      onChange={({ target }) =>
        void navigate({
          to: '.',
          search: (old) => ({ ...old, section: target.value }),
          resetScroll: false,
        })
      }
    />
  )
}

/** A section beside its chapter, unless both bear one name. */
const nameOf = ({ chapter, title }: EditionSection): string =>
  chapter === title ? title : `${chapter}　${title}`

const SectionLinks = ({ sections, current }: ListProps) => {
  const { text } = useText()
  const list = useRef<HTMLElement>(null)
  const id = current?.id
  // The list scrolls by itself: the section that is open must be seen in it.
  useEffect(() => {
    const line = id === undefined ? null : list.current?.querySelector('[aria-current]')
    if (!list.current || !line) return
    const { top, height } = list.current.getBoundingClientRect()
    list.current.scrollTop += line.getBoundingClientRect().top - top - height / 2
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
