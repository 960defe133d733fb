import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { Narrative } from '@yardstick/shared/whitepaper/narrative.ts'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accountId } from './account-tables.ts'
import { planId } from './plan-tables.ts'

/**
 * An edition of the white paper for one year; a correction is a further revision. Once it is
 * published triggers refuse every change of it, of its sections and of its files.
 */
export const editions = sqliteTable(
  'editions',
  {
    id: integer('id').primaryKey(),
    planId: planId(),
    year: integer('year').notNull(),
    /** 1 as first published. */
    revision: integer('revision').notNull(),
    state: text('state').$type<'draft' | 'in_review' | 'published'>().notNull(),
    /** Counts every change; a writer names the version it saw. */
    version: integer('version').notNull(),
    /** The day at whose end its data counted as known. */
    asOf: text('as_of').notNull(),
    /** Everything it is made from, as gathered. */
    data: text('data', { mode: 'json' }).$type<EditionData>().notNull(),
    gatheredAt: text('gathered_at').notNull(),
    /** What a revision corrects; null in the first. */
    correctionNote: text('correction_note'),
    createdBy: text('created_by').notNull(),
    createdAt: text('created_at').notNull(),
    publishedBy: text('published_by'),
    publishedAt: text('published_at'),
  },
  (table) => [uniqueIndex('editions_revision').on(table.planId, table.year, table.revision)],
)

const editionId = () =>
  integer('edition_id')
    .notNull()
    .references(() => editions.id)

/** What editors wrote for one section of an edition. */
export const editionSections = sqliteTable(
  'edition_sections',
  {
    editionId: editionId(),
    section: text('section').notNull(),
    version: integer('version').notNull(),
    narrative: text('narrative', { mode: 'json' }).$type<Narrative>().notNull(),
    savedBy: text('saved_by').notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.editionId, table.section] })],
)

/** The files of an edition; the bytes lie under their SHA-256, as evidence does. */
export const editionFiles = sqliteTable(
  'edition_files',
  {
    id: integer('id').primaryKey(),
    editionId: editionId(),
    kind: text('kind').$type<'docx' | 'pdf' | 'xlsx' | 'package'>().notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    sha256: text('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [uniqueIndex('edition_files_kind').on(table.editionId, table.kind)],
)

/** Every step of every edition. Append-only: triggers refuse update and delete. */
export const editionEvents = sqliteTable(
  'edition_events',
  {
    id: integer('id').primaryKey(),
    editionId: editionId(),
    action: text('action').notNull(),
    note: text('note'),
    accountId: accountId().notNull(),
    actorName: text('actor_name').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('edition_events_edition').on(table.editionId)],
)
