import type { Narrative, Narratives } from '@yardstick/shared/whitepaper/narrative.ts'
import type { EditionFile } from '@yardstick/shared/whitepaper/schema.ts'
import { and, asc, desc, eq, getTableColumns, inArray, max } from 'drizzle-orm'
import type { Connection } from '../db/open.ts'
import { editionEvents, editionFiles, editionSections, editions } from '../db/whitepaper-tables.ts'

export type EditionRow = typeof editions.$inferSelect
export type SectionRow = typeof editionSections.$inferSelect
export type EditionEventRow = typeof editionEvents.$inferSelect
/** Without everything it is made from, which is large. */
export type EditionHead = Omit<EditionRow, 'data'>

const { data: _data, ...headColumns } = getTableColumns(editions)

/** Newest year first, newest revision first. */
export const listEditions = async (
  connection: Connection,
  planId: string,
): Promise<EditionHead[]> =>
  connection
    .select(headColumns)
    .from(editions)
    .where(eq(editions.planId, planId))
    .orderBy(desc(editions.year), desc(editions.revision))

/**
 * The published edition that is newest of all, or of a year.
 * @returns undefined while none is published
 */
export const findLatestPublished = async (
  connection: Connection,
  planId: string,
  year?: number,
): Promise<EditionHead | undefined> =>
  (await listEditions(connection, planId)).find(
    (edition) => edition.state === 'published' && (year === undefined || edition.year === year),
  )

type Wanted = { planId: string; year: number; revision: number }

const isWanted = ({ planId, year, revision }: Wanted) =>
  and(eq(editions.planId, planId), eq(editions.year, year), eq(editions.revision, revision))

/** Undefined when there is none. */
export const findEdition = async (
  connection: Connection,
  wanted: Wanted,
): Promise<EditionRow | undefined> =>
  (await connection.select().from(editions).where(isWanted(wanted)))[0]

/** The same without its data. */
export const findEditionHead = async (
  connection: Connection,
  wanted: Wanted,
): Promise<EditionHead | undefined> =>
  (await connection.select(headColumns).from(editions).where(isWanted(wanted)))[0]

/** The newest revision of a year; 0 when it has none. */
export const findLastRevision = async (
  connection: Connection,
  planId: string,
  year: number,
): Promise<number> => {
  const [row] = await connection
    .select({ last: max(editions.revision) })
    .from(editions)
    .where(and(eq(editions.planId, planId), eq(editions.year, year)))
  return row?.last ?? 0
}

export const insertEdition = async (
  connection: Connection,
  edition: typeof editions.$inferInsert,
): Promise<EditionRow> => {
  const [row] = await connection.insert(editions).values(edition).returning()
  if (!row) throw new Error('an edition was not inserted')
  return row
}

/** Counts the change. */
export const saveEdition = async (
  connection: Connection,
  { id, version }: Pick<EditionRow, 'id' | 'version'>,
  changes: Partial<Omit<EditionRow, 'id' | 'version'>>,
): Promise<void> => {
  await connection
    .update(editions)
    .set({ ...changes, version: version + 1 })
    .where(eq(editions.id, id))
}

export const listSections = async (
  connection: Connection,
  editionId: number,
): Promise<SectionRow[]> =>
  connection
    .select()
    .from(editionSections)
    .where(eq(editionSections.editionId, editionId))
    .orderBy(asc(editionSections.section))

/** What was written for an edition, by section. */
export const loadNarratives = async (
  connection: Connection,
  editionId: number,
): Promise<Narratives> =>
  Object.fromEntries(
    (await listSections(connection, editionId)).map(
      ({ section, narrative }): [string, Narrative] => [section, narrative],
    ),
  )

export const saveSection = async (
  connection: Connection,
  section: typeof editionSections.$inferInsert,
): Promise<void> => {
  const { editionId: _edition, section: _section, ...changes } = section
  await connection
    .insert(editionSections)
    .values(section)
    .onConflictDoUpdate({
      target: [editionSections.editionId, editionSections.section],
      set: changes,
    })
}

/** The files of several editions, by the edition. */
export const mapFiles = async (
  connection: Connection,
  editionIds: readonly number[],
): Promise<(editionId: number) => EditionFile[]> => {
  const rows = await connection
    .select()
    .from(editionFiles)
    .where(inArray(editionFiles.editionId, [...editionIds]))
    .orderBy(asc(editionFiles.id))
  const files = Map.groupBy(rows, ({ editionId }) => editionId)
  return (editionId) => files.get(editionId) ?? []
}

/** The rows go; the bytes are cleared away when nothing speaks of them any more. */
export const removeFiles = async (connection: Connection, editionId: number): Promise<void> => {
  await connection.delete(editionFiles).where(eq(editionFiles.editionId, editionId))
}

/** In place of those that were made before. */
export const replaceFiles = async (
  connection: Connection,
  editionId: number,
  files: Omit<typeof editionFiles.$inferInsert, 'editionId'>[],
): Promise<void> => {
  await removeFiles(connection, editionId)
  await connection.insert(editionFiles).values(files.map((file) => ({ ...file, editionId })))
}

/** The SHA-256 of every file of one edition. */
export const listHashesOf = async (
  connection: Connection,
  editionId: number,
): Promise<string[]> => {
  const files = (await mapFiles(connection, [editionId]))(editionId)
  return files.map(({ sha256 }) => sha256)
}

/** The SHA-256 of every file of every edition. */
export const listFileHashes = async (connection: Connection): Promise<string[]> => {
  const rows = await connection.selectDistinct({ sha256: editionFiles.sha256 }).from(editionFiles)
  return rows.map(({ sha256 }) => sha256)
}

export const insertEvent = async (
  connection: Connection,
  event: typeof editionEvents.$inferInsert,
): Promise<void> => {
  await connection.insert(editionEvents).values(event)
}

/** Oldest first. */
export const listEvents = async (
  connection: Connection,
  editionId: number,
): Promise<EditionEventRow[]> =>
  connection
    .select()
    .from(editionEvents)
    .where(eq(editionEvents.editionId, editionId))
    .orderBy(asc(editionEvents.id))
