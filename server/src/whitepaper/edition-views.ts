import { type OutlinedSection, outlineOf } from '@yardstick/shared/whitepaper/outline.ts'
import {
  type Edition,
  type EditionDetail,
  type EditionFile,
  type EditionSection,
  editionEventSchema,
  type PublishedEdition,
} from '@yardstick/shared/whitepaper/schema.ts'
import type { Connection } from '../db/open.ts'
import {
  type EditionHead,
  type EditionRow,
  findLastRevision,
  listEditions,
  listEvents,
  listSections,
  mapFiles,
  type SectionRow,
} from './edition-store.ts'

type Context = { files: EditionFile[]; lastRevision: number }

const toEdition = (row: EditionHead, { files, lastRevision }: Context): Edition => ({
  year: row.year,
  revision: row.revision,
  state: row.state,
  version: row.version,
  asOf: row.asOf,
  gatheredAt: row.gatheredAt,
  correctionNote: row.correctionNote,
  createdBy: row.createdBy,
  createdAt: row.createdAt,
  publishedBy: row.publishedBy,
  publishedAt: row.publishedAt,
  lastRevision,
  files,
})

/** Of rows that come newest first. */
const lastRevisions = (rows: readonly EditionHead[]): ReadonlyMap<number, number> =>
  new Map([...rows].reverse().map(({ year, revision }) => [year, revision]))

/** Every edition in whatever state, newest first. */
export const describeEditions = async (
  connection: Connection,
  planId: string,
): Promise<Edition[]> => {
  const rows = await listEditions(connection, planId)
  const filesOf = await mapFiles(
    connection,
    rows.map(({ id }) => id),
  )
  const last = lastRevisions(rows)
  return rows.map((row) =>
    toEdition(row, { files: filesOf(row.id), lastRevision: last.get(row.year) ?? row.revision }),
  )
}

/** What the public sees, newest first. */
export const describePublished = async (
  connection: Connection,
  planId: string,
): Promise<PublishedEdition[]> => {
  const published = (await describeEditions(connection, planId)).flatMap((edition) =>
    edition.publishedAt === null ? [] : [{ ...edition, publishedAt: edition.publishedAt }],
  )
  return published.map(({ year, revision, asOf, publishedAt, correctionNote, files }) => ({
    year,
    revision,
    asOf,
    publishedAt,
    correctionNote,
    isLatest: !published.some((other) => other.year === year && other.revision > revision),
    files,
  }))
}

/** @param kept undefined while the section was never saved */
export const describeSection = (
  { id, chapter, title, automatic }: OutlinedSection,
  kept: SectionRow | undefined,
): EditionSection => ({
  id,
  chapter,
  title,
  automatic,
  narrative: kept?.narrative ?? null,
  version: kept?.version ?? 0,
  savedBy: kept?.savedBy ?? null,
  savedAt: kept?.savedAt ?? null,
})

/** One edition as its editors see it. */
export const describeEdition = async (
  connection: Connection,
  row: EditionRow,
): Promise<EditionDetail> => {
  const filesOf = await mapFiles(connection, [row.id])
  const lastRevision = await findLastRevision(connection, row.planId, row.year)
  const kept = new Map((await listSections(connection, row.id)).map((one) => [one.section, one]))
  const events = await listEvents(connection, row.id)
  return {
    ...toEdition(row, { files: filesOf(row.id), lastRevision }),
    sections: outlineOf(row.data).map((one) => describeSection(one, kept.get(one.id))),
    events: events.map((event) => editionEventSchema.parse(event)),
  }
}
