import { useSearch } from '@tanstack/react-router'
import type { EditionDetail } from '@yardstick/shared/whitepaper/schema.ts'
import { Section } from '../ui/section.tsx'
import { writeName } from './edition-name.ts'
import { SectionDesk } from './section-desk.tsx'
import { SectionList } from './section-list.tsx'
import { useText } from './use-text.ts'
import './sections-part.css'

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
