import { outlineSections } from './build-document.ts'
import type { Block } from './document.ts'
import type { EditionData } from './edition-data.ts'
import { toNarrativeText } from './figure-lookup.ts'
import type { NarrativeBlock } from './narrative.ts'
import type { BookSection } from './sections.ts'

/** A section as editors meet it before they write. */
export type OutlinedSection = BookSection & {
  /** Title of its chapter. */
  chapter: string
  title: string
  /** What data says by itself, as an editor would type it. */
  automatic: NarrativeBlock[]
}

const toNarrative = (block: Block): NarrativeBlock[] => {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: toNarrativeText(block.inlines) }]
    case 'list':
      return [{ kind: 'list', ordered: block.ordered, items: block.items.map(toNarrativeText) }]
    default:
      return []
  }
}

/** Every section that may be written in, in the order of the book. */
export const outlineOf = (data: EditionData): OutlinedSection[] =>
  outlineSections(data).map(({ id, chapter, heading, automatic }) => ({
    id,
    chapter,
    title: heading ?? chapter,
    hasAutomatic: automatic.length > 0,
    automatic: automatic.flatMap(toNarrative),
  }))
