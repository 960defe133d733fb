import type { AuditAction, AuditPage, AuditQuery } from '@yardstick/shared/accounts/audit.ts'
import { and, asc, desc, eq, gte, like, lt, sql } from 'drizzle-orm'
import { auditEntries } from '../db/account-tables.ts'
import type { Connection } from '../db/open.ts'
import { prepared } from '../db/prepared.ts'

export type AuditActor = {
  accountId: number | null
  name: string
  role: string
}

/** The actor of what the program does by itself. */
export const systemActor: AuditActor = {
  accountId: null,
  name: 'system',
  role: 'system',
}

/** The actor of what somebody tries who is not signed in. */
export const visitorActor: AuditActor = {
  accountId: null,
  name: 'visitor',
  role: 'visitor',
}

export type AuditRecord = {
  actor: AuditActor
  action: AuditAction
  /** What it was done to, as `account:li.ming` or `period:changsha-county-2021-2025/2023-Q3`. */
  subject: string
  detail: Record<string, unknown>
  at: string
  requestId: string
}

const newEntry = prepared((connection) =>
  connection
    .insert(auditEntries)
    .values({
      at: sql.placeholder('at'),
      accountId: sql.placeholder('accountId'),
      actorName: sql.placeholder('name'),
      actorRole: sql.placeholder('role'),
      action: sql.placeholder('action'),
      subject: sql.placeholder('subject'),
      detail: sql.placeholder('detail'),
      requestId: sql.placeholder('requestId'),
    })
    .prepare(),
)

/** Call it inside the transaction of the write that it records. */
export const appendAudit = async (
  connection: Connection,
  { actor, ...entry }: AuditRecord,
): Promise<void> => {
  newEntry(connection).run({ ...actor, ...entry })
}

/**
 * What was written from rows of one workbook, oldest first.
 * @param subjects how the subjects begin, as `project:changsha-county-2021-2025/`
 * @param rows how the rows begin
 */
export const listAuditOfRows = async (
  connection: Connection,
  { subjects, rows }: { subjects: string; rows: string },
) =>
  connection
    .select({
      action: auditEntries.action,
      detail: auditEntries.detail,
      subject: auditEntries.subject,
    })
    .from(auditEntries)
    .where(
      and(
        gte(auditEntries.subject, subjects),
        lt(auditEntries.subject, `${subjects}\uffff`),
        like(sql`json_extract(${auditEntries.detail}, '$.row')`, `${rows}%`),
      ),
    )
    .orderBy(asc(auditEntries.id))

/** A page of the trail, newest first. */
export const listAudit = async (connection: Connection, query: AuditQuery): Promise<AuditPage> => {
  const rows = await connection
    .select()
    .from(auditEntries)
    .where(
      and(
        query.before ? lt(auditEntries.id, query.before) : undefined,
        query.action ? like(auditEntries.action, `${query.action}%`) : undefined,
        query.subject ? eq(auditEntries.subject, query.subject) : undefined,
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(query.limit + 1)
  const items = rows.slice(0, query.limit)
  return {
    items,
    nextBefore: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null,
  }
}
