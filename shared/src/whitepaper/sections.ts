import type { Narrative } from './narrative.ts'

/** A part of the book that editors may add to, or write in place of. */
export type BookSection = {
  /** The same in every edition. */
  id: string
  /** Whether data says something for it by itself. */
  hasAutomatic: boolean
}

const isBlank = (text: string): boolean => text.trim() === ''

/** Whether nothing would be printed of what an editor wrote. */
export const isBlankNarrative = ({ blocks }: Narrative): boolean =>
  blocks.every((block) =>
    block.kind === 'list' ? block.items.every(isBlank) : isBlank(block.text),
  )

/**
 * Whether a section would come out without a word: data says nothing for it, or its automatic text
 * was put aside, and nobody wrote anything.
 * @param narrative undefined while nothing was ever saved
 */
export const isEmptySection = (
  { hasAutomatic }: BookSection,
  narrative: Narrative | undefined,
): boolean => {
  const needsWords = !hasAutomatic || narrative?.replacesAutomatic === true
  return needsWords && (narrative === undefined || isBlankNarrative(narrative))
}
