import { z } from 'zod'
import type { Narrative } from './narrative.ts'

/** The parts of the book that editors may write in, in its order. */
export const sectionCodes = [
  'preface',
  'overview',
  'indicators',
  'projects',
  'actions',
  'units',
  'discrepancies',
] as const
export const sectionCodeSchema = z.enum(sectionCodes)
export type SectionCode = z.infer<typeof sectionCodeSchema>

/** Sections that data says nothing for: somebody has to write them. */
const written: readonly SectionCode[] = ['preface']

const isBlank = (text: string): boolean => text.trim() === ''

/** Whether nothing would be printed of what an editor wrote. */
export const isBlankNarrative = ({ blocks }: Narrative): boolean =>
  blocks.every((block) =>
    block.kind === 'list' ? block.items.every(isBlank) : isBlank(block.text),
  )

/**
 * Whether a section would come out without a word: nobody wrote it, or its automatic text was put
 * aside for nothing.
 * @param narrative undefined while nothing was ever saved
 */
export const isEmptySection = (code: SectionCode, narrative: Narrative | undefined): boolean => {
  const needsWords = written.includes(code) || narrative?.replacesAutomatic === true
  return needsWords && (narrative === undefined || isBlankNarrative(narrative))
}
