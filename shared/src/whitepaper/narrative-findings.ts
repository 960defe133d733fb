import { type EditionFinding, finding } from './checklist.ts'
import { type FigureLookup, resolveReferences } from './figure-lookup.ts'
import type { Narrative, Narratives } from './narrative.ts'
import { type BookSection, isEmptySection } from './sections.ts'

type Book = {
  /** In the order of the book. */
  sections: readonly (BookSection & { title: string })[]
  narratives: Narratives
  find: FigureLookup
}

const textsOf = ({ blocks }: Narrative): string[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))

/** Sections without a word, and figures that editors speak of and the data does not have. */
export const narrativeFindings = ({ sections, narratives, find }: Book): EditionFinding[] =>
  sections.flatMap((section) => {
    const { id: code, title: name } = section
    const about = { code, name, nameEn: name }
    const narrative = narratives[code]
    if (isEmptySection(section, narrative)) return [finding('empty-section', about)]
    const unknown = narrative
      ? textsOf(narrative).flatMap((text) => resolveReferences(text, find).unknown)
      : []
    return [...new Set(unknown)].map((reference) =>
      finding('unknown-figure', { ...about, facts: { reference } }),
    )
  })
