import type { DirectiveAction } from '@yardstick/shared/directives/life.ts'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accountId } from './account-tables.ts'
import { planId, unitId } from './plan-tables.ts'

/** What a leader or the center asks of one unit; its life stands in `directive_events`. */
export const directives = sqliteTable(
  'directives',
  {
    id: integer('id').primaryKey(),
    planId: planId(),
    no: integer('no').notNull(),
    unitId: unitId(),
    title: text('title').notNull(),
    /** What is asked, in full. */
    task: text('task').notNull(),
    /** What it is about, as `indicator:I07`, `project:F13`, `promise:A01-P1-M1`. */
    subjects: text('subjects', { mode: 'json' }).$type<string[]>().notNull(),
    /** The due date as first set; extensions stand among the events. */
    dueOn: text('due_on').notNull(),
    /** The proposal that it came from; null when a person thought of it. */
    proposalKey: text('proposal_key'),
    issuedByAccountId: accountId('issued_by_account_id').notNull(),
    issuedBy: text('issued_by').notNull(),
    issuedAt: text('issued_at').notNull(),
  },
  (table) => [
    uniqueIndex('directives_no').on(table.planId, table.no),
    index('directives_unit').on(table.unitId),
  ],
)

/** Every step of every directive. Append-only: triggers refuse update and delete. */
export const directiveEvents = sqliteTable(
  'directive_events',
  {
    id: integer('id').primaryKey(),
    directiveId: integer('directive_id')
      .notNull()
      .references(() => directives.id),
    action: text('action').$type<DirectiveAction>().notNull(),
    text: text('text'),
    /** The day asked for or granted in an extension; null otherwise. */
    dueOn: text('due_on'),
    accountId: accountId().notNull(),
    actorName: text('actor_name').notNull(),
    actorRole: text('actor_role').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('directive_events_directive').on(table.directiveId)],
)

/** A proposal that a person looked at and put aside; the same occasion is not proposed again. */
export const proposalDismissals = sqliteTable(
  'proposal_dismissals',
  {
    id: integer('id').primaryKey(),
    planId: planId(),
    key: text('key').notNull(),
    reason: text('reason').notNull(),
    accountId: accountId().notNull(),
    actorName: text('actor_name').notNull(),
    at: text('at').notNull(),
  },
  (table) => [uniqueIndex('proposal_dismissals_key').on(table.planId, table.key)],
)
