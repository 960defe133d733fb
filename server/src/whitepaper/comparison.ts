import { compareEditions } from '@yardstick/shared/whitepaper/compare.ts'
import { lookUpFigures } from '@yardstick/shared/whitepaper/figure-lookup.ts'
import type { Narrative } from '@yardstick/shared/whitepaper/narrative.ts'
import { printedNarrative } from '@yardstick/shared/whitepaper/narrative-text.ts'
import { outlineOf } from '@yardstick/shared/whitepaper/outline.ts'
import type { EditionComparison } from '@yardstick/shared/whitepaper/schema.ts'
import type { Connection } from '../db/open.ts'
import { type EditionRow, loadNarratives } from './edition-store.ts'

const nameOf = ({ year, revision, asOf }: EditionRow) => ({ year, revision, asOf })

/** What stands in the book: a section without a word of an editor is the automatic one. */
const standing = (narrative: Narrative | undefined): string =>
  JSON.stringify(narrative && narrative.blocks.length > 0 ? narrative : null)

/** Rows and texts in which two editions differ. */
export const loadComparison = async (
  connection: Connection,
  { before, after }: { before: EditionRow; after: EditionRow },
): Promise<EditionComparison> => {
  const old = await loadNarratives(connection, before.id)
  const fresh = await loadNarratives(connection, after.id)
  const [findOld, findFresh] = [lookUpFigures(before.data), lookUpFigures(after.data)]
  return {
    before: nameOf(before),
    after: nameOf(after),
    tables: compareEditions(before.data, after.data),
    sections: outlineOf(after.data)
      .filter(({ id }) => standing(old[id]) !== standing(fresh[id]))
      .map(({ id, title }) => ({
        id,
        title,
        before: printedNarrative(old[id], findOld),
        after: printedNarrative(fresh[id], findFresh),
      })),
  }
}
