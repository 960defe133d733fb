import type { Citation } from '@yardstick/shared/plan/schema.ts'

type CitationCells = {
  citeDocument: string | null
  citeChapter: string | null
  citeTable: string | null
  citeRow: string | null
}

/** The citation of a row; empty where the row names none. */
export const citationsOf = (cells: CitationCells): Citation[] =>
  cells.citeDocument === null
    ? []
    : [
        {
          document: cells.citeDocument,
          chapter: cells.citeChapter,
          table: cells.citeTable,
          row: cells.citeRow,
        },
      ]

/** Both languages, or null where neither is stated. */
export const bilingualOrNull = (zh: string | null, en: string | null) =>
  zh === null || en === null ? null : { zh, en }
