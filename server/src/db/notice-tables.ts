import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accountId } from './account-tables.ts'

/** Something a person should know; the key keeps it from being told twice. */
export const notices = sqliteTable(
  'notices',
  {
    id: integer('id').primaryKey(),
    accountId: accountId().notNull(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    facts: text('facts', { mode: 'json' }).$type<Record<string, string | number>>().notNull(),
    createdAt: text('created_at').notNull(),
    readAt: text('read_at'),
  },
  (table) => [uniqueIndex('notices_key').on(table.accountId, table.key)],
)

export const webhooks = sqliteTable('webhooks', {
  id: integer('id').primaryKey(),
  url: text('url').notNull(),
  secret: text('secret').notNull(),
  state: text('state').$type<'active' | 'paused'>().notNull(),
  createdAt: text('created_at').notNull(),
})

/** The outbox of the webhooks, and the log that people see. */
export const webhookDeliveries = sqliteTable(
  'webhook_deliveries',
  {
    id: integer('id').primaryKey(),
    webhookId: integer('webhook_id')
      .notNull()
      .references(() => webhooks.id),
    key: text('key').notNull(),
    body: text('body').notNull(),
    state: text('state').$type<'waiting' | 'delivered' | 'given_up'>().notNull(),
    attempts: integer('attempts').notNull(),
    nextAttemptAt: text('next_attempt_at').notNull(),
    lastStatus: integer('last_status'),
    lastError: text('last_error'),
    createdAt: text('created_at').notNull(),
    deliveredAt: text('delivered_at'),
  },
  (table) => [
    uniqueIndex('webhook_deliveries_key').on(table.webhookId, table.key),
    index('webhook_deliveries_waiting').on(table.state, table.nextAttemptAt),
  ],
)
