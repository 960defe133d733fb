import type { Role } from '@yardstick/shared/accounts/schema.ts'
import {
  type NoticeContent,
  type NoticePage,
  type NoticeQuery,
  noticeSchema,
} from '@yardstick/shared/notices/schema.ts'
import { and, asc, count, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import { accounts } from '../db/account-tables.ts'
import { notices } from '../db/notice-tables.ts'
import type { Connection } from '../db/open.ts'
import { units } from '../db/plan-tables.ts'
import { listed, prepared } from '../db/prepared.ts'
import { projectReports } from '../db/project-tables.ts'
import { reports } from '../db/reporting-tables.ts'

/** A notice for several accounts. Each account gets one of the same key, however often it is told. */
export type NewNotice = { accountIds: readonly number[]; key: string; at: string } & NoticeContent

export const insertNotices = async (connection: Connection, notice: NewNotice): Promise<void> => {
  const { accountIds, key, at, kind, facts } = notice
  if (accountIds.length === 0) return
  await connection
    .insert(notices)
    .values(accountIds.map((accountId) => ({ accountId, kind, key, facts, createdAt: at })))
    .onConflictDoNothing()
}

const accountsInRoles = prepared((connection) =>
  connection
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.state, 'active'),
        inArray(accounts.role, listed('roles')),
        or(isNull(sql.placeholder('unit')), eq(accounts.unitId, sql.placeholder('unit'))),
      ),
    )
    .orderBy(asc(accounts.id))
    .prepare(),
)

/** Active accounts in one of the roles; of one unit when it is named. */
export const listAccountIds = async (
  connection: Connection,
  wanted: { roles: readonly Role[]; unitId?: number },
): Promise<number[]> => {
  const { roles, unitId = null } = wanted
  const rows = accountsInRoles(connection).all({ roles: JSON.stringify(roles), unit: unitId })
  return rows.map(({ id }) => id)
}

/** The units that owe something in a period, with how many reports, in the order of the unit list. */
export const listUnitsInPeriod = async (connection: Connection, periodId: number) => {
  const owed = unionAll(
    connection
      .select({ unitId: reports.unitId })
      .from(reports)
      .where(eq(reports.periodId, periodId)),
    connection
      .select({ unitId: projectReports.unitId })
      .from(projectReports)
      .where(eq(projectReports.periodId, periodId)),
  ).as('owed')
  return connection
    .select({ id: units.id, code: units.code, name: units.shortName, reports: count() })
    .from(owed)
    .innerJoin(units, eq(units.id, owed.unitId))
    .groupBy(units.id)
    .orderBy(asc(units.id))
}

/** Reports of a period that were verified, on indicators and on projects. */
export const countVerified = async (connection: Connection, periodId: number): Promise<number> => {
  const onIndicators = await connection.$count(
    reports,
    and(eq(reports.periodId, periodId), eq(reports.state, 'verified')),
  )
  const onProjects = await connection.$count(
    projectReports,
    and(eq(projectReports.periodId, periodId), eq(projectReports.state, 'verified')),
  )
  return onIndicators + onProjects
}

const ownUnread = (accountId: number) =>
  and(eq(notices.accountId, accountId), isNull(notices.readAt))

export const countUnread = async (connection: Connection, accountId: number): Promise<number> =>
  connection.$count(notices, ownUnread(accountId))

/** A page of one account's notices, newest first. */
export const listNotices = async (
  connection: Connection,
  accountId: number,
  { before, limit }: NoticeQuery,
): Promise<NoticePage> => {
  const rows = await connection
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.accountId, accountId),
        before === undefined ? undefined : lt(notices.id, before),
      ),
    )
    .orderBy(desc(notices.id))
    .limit(limit + 1)
  const items = rows.slice(0, limit).map((row) => noticeSchema.parse(row))
  return {
    items,
    unread: await countUnread(connection, accountId),
    nextBefore: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
  }
}

/**
 * Numbers of other people's notices are passed over.
 * @param ids null for all of them
 */
export const saveRead = async (
  connection: Connection,
  accountId: number,
  read: { ids: readonly number[] | null; at: string },
): Promise<void> => {
  await connection
    .update(notices)
    .set({ readAt: read.at })
    .where(
      and(ownUnread(accountId), read.ids === null ? undefined : inArray(notices.id, [...read.ids])),
    )
}
