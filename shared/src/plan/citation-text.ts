import type { Citation } from './schema.ts'

const placeOf = ({ document, chapter, table, row }: Citation): string =>
  [document, chapter, table, row].filter((part) => part !== null).join(', ')

/** Where a fact stands, in one cell; several places are separated by ` | `. */
export const citationText = (citations: readonly Citation[]): string =>
  citations.map(placeOf).join(' | ')
