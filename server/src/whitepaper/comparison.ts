import { compareEditions } from '@yardstick/shared/whitepaper/compare.ts'
import { outlineOf } from '@yardstick/shared/whitepaper/outline.ts'
import type { EditionComparison } from '@yardstick/shared/whitepaper/schema.ts'
import type { Connection } from '../db/open.ts'
import { type EditionRow, loadNarratives } from './edition-store.ts'

const nameOf = ({ year, revision, asOf }: EditionRow) => ({ year, revision, asOf })

/** Rows and texts in which two editions differ. */
export const loadComparison = async (
  connection: Connection,
  { before, after }: { before: EditionRow; after: EditionRow },
): Promise<EditionComparison> => {
  const old = await loadNarratives(connection, before.id)
  const fresh = await loadNarratives(connection, after.id)
  const isOther = ({ id }: { id: string }): boolean =>
    JSON.stringify(old[id]?.blocks ?? []) !== JSON.stringify(fresh[id]?.blocks ?? [])
  return {
    before: nameOf(before),
    after: nameOf(after),
    tables: compareEditions(before.data, after.data),
    sections: outlineOf(after.data)
      .filter(isOther)
      .map(({ id, title }) => ({ id, title })),
  }
}
