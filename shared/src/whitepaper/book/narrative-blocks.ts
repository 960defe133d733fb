import type { Block, Inline } from '../document.ts'
import { type FigureLookup, resolveReferences } from '../figure-lookup.ts'
import type { Narrative, NarrativeBlock } from '../narrative.ts'
import { plainText } from '../plain-text.ts'
import type { Section } from './ground.ts'

/** A new line in an editor's paragraph begins another one; empty ones are left out. */
const paragraphsOf = (text: string, find: FigureLookup): Inline[][] =>
  plainText(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => resolveReferences(line, find).inlines)

const oneLine = (text: string): string => plainText(text).replaceAll('\n', ' ').trim()

const toBlocks = (
  block: NarrativeBlock,
  { find, id }: { find: FigureLookup; id: string },
): Block[] => {
  switch (block.kind) {
    case 'heading': {
      const text = oneLine(block.text)
      const { level } = block
      return text === '' ? [] : [{ kind: 'heading', level, id, number: null, text }]
    }
    case 'paragraph':
      return paragraphsOf(block.text, find).map((inlines) => ({ kind: 'paragraph', inlines }))
    case 'list': {
      const items = block.items.map((item) => paragraphsOf(item, find).flat())
      const filled = items.filter((item) => item.length > 0)
      return filled.length === 0 ? [] : [{ kind: 'list', ordered: block.ordered, items: filled }]
    }
  }
}

/** A section with what editors wrote: in place of the automatic text or after it, before the exhibits. */
export const mergeSection = (
  { id, heading, automatic, exhibits }: Section,
  narrative: Narrative | undefined,
  find: FigureLookup,
): Block[] => {
  const own = (narrative?.blocks ?? []).flatMap((block, at) =>
    toBlocks(block, { find, id: `${id}-${at + 1}` }),
  )
  const head: Block[] =
    heading === null
      ? []
      : [{ kind: 'heading', level: 1, id, number: null, text: plainText(heading) }]
  const said = narrative?.replacesAutomatic && own.length > 0 ? own : [...automatic, ...own]
  return [...head, ...said, ...exhibits]
}
