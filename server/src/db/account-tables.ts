import type { Role } from '@yardstick/shared/accounts/schema.ts'
import type { TokenScope } from '@yardstick/shared/accounts/token-schema.ts'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, units } from './plan-tables.ts'

export const accounts = sqliteTable(
  'accounts',
  {
    id: integer('id').primaryKey(),
    loginName: text('login_name').notNull(),
    displayName: text('display_name').notNull(),
    role: text('role').$type<Role>().notNull(),
    unitId: integer('unit_id').references(() => units.id),
    state: text('state').$type<'active' | 'disabled'>().notNull(),
    passwordHash: text('password_hash').notNull(),
    mustChangePassword: flag('must_change_password'),
    lastSignedInAt: text('last_signed_in_at'),
    createdAt: text('created_at').notNull(),
  },
  (table) => [uniqueIndex('accounts_login_name').on(table.loginName)],
)

export const accountId = (name = 'account_id') => integer(name).references(() => accounts.id)

/** Counted for any login name, whether an account stands behind it or not. */
export const signInFailures = sqliteTable('sign_in_failures', {
  loginName: text('login_name').primaryKey(),
  failures: integer('failures').notNull(),
  lastFailedAt: text('last_failed_at').notNull(),
  lockedUntil: text('locked_until'),
})

export const sessions = sqliteTable(
  'sessions',
  {
    /** SHA-256 of the opaque token in the cookie. */
    tokenHash: text('token_hash').primaryKey(),
    accountId: accountId().notNull(),
    createdAt: text('created_at').notNull(),
    lastSeenAt: text('last_seen_at').notNull(),
    expiresAt: text('expires_at').notNull(),
  },
  (table) => [index('sessions_account').on(table.accountId)],
)

/** Append-only: triggers refuse update and delete. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: integer('id').primaryKey(),
    at: text('at').notNull(),
    accountId: accountId(),
    /** Name and role at the time, so that the row reads the same years later. */
    actorName: text('actor_name').notNull(),
    actorRole: text('actor_role').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    requestId: text('request_id').notNull(),
  },
  (table) => [index('audit_entries_subject').on(table.subject)],
)

/**
 * What a system signs in with in the name of an account. The token itself is shown once and kept
 * nowhere; its rights are those of the account, within the scopes.
 */
export const apiTokens = sqliteTable('api_tokens', {
  id: integer('id').primaryKey(),
  accountId: accountId().notNull(),
  name: text('name').notNull(),
  tokenHash: text('token_hash').notNull().unique(),
  /** Its last characters, to tell tokens apart by. */
  hint: text('hint').notNull(),
  scopes: text('scopes', { mode: 'json' }).$type<TokenScope[]>().notNull(),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  revokedAt: text('revoked_at'),
  lastUsedAt: text('last_used_at'),
})

/** The first answer to a request that may be sent twice. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    accountId: accountId().notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status').notNull(),
    reply: text('reply').notNull(),
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] })],
)
