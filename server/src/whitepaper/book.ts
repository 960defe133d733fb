import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { buildDocument } from '@yardstick/shared/whitepaper/build-document.ts'
import type { DocumentTree } from '@yardstick/shared/whitepaper/document.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import { type OutlinedSection, outlineOf } from '@yardstick/shared/whitepaper/outline.ts'
import type { Connection } from '../db/open.ts'
import { type EditionRow, loadNarratives } from './edition-store.ts'

/** @throws RuleError `section-unknown` */
export const requireSection = (data: EditionData, id: string): OutlinedSection => {
  const section = outlineOf(data).find((one) => one.id === id)
  if (!section) throw new RuleError('section-unknown', { section: id })
  return section
}

/** The book of an edition with what was written for it. */
export const loadDocument = async (
  connection: Connection,
  { id, data, revision }: EditionRow,
): Promise<DocumentTree> =>
  buildDocument(data, { narratives: await loadNarratives(connection, id), revision })
