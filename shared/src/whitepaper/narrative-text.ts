import { type FigureLookup, resolveReferences } from './figure-lookup.ts'
import type { Narrative } from './narrative.ts'

/** What an editor wrote as it is printed, a piece for each heading, paragraph and item of a list. */
export const printedNarrative = (narrative: Narrative | undefined, find: FigureLookup): string[] =>
  (narrative?.blocks ?? [])
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
    .map((text) =>
      resolveReferences(text, find)
        .inlines.map((inline) => inline.text)
        .join(''),
    )
    .filter((text) => text.trim() !== '')
