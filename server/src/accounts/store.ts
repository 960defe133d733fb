import {
  type ActiveAdministrators,
  administratorRoles,
  countAdministrators,
} from '@yardstick/shared/accounts/administration.ts'
import type { Half } from '@yardstick/shared/accounts/password-halves.ts'
import type { Account, Role } from '@yardstick/shared/accounts/schema.ts'
import type { SignInFailures } from '@yardstick/shared/accounts/sign-in-rules.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { and, asc, count, eq, inArray, lt, sql } from 'drizzle-orm'
import { accounts, signInFailures } from '../db/account-tables.ts'
import type { Connection } from '../db/open.ts'
import { units } from '../db/plan-tables.ts'
import { prepared } from '../db/prepared.ts'
import { missingHalfOf } from './passwords.ts'

/** The person behind a request. The unit is null for everybody who acts for no single unit. */
export type Actor = {
  accountId: number
  loginName: string
  displayName: string
  role: Role
  unitId: number | null
  unitCode: string | null
  unitName: string | null
  unitNameEn: string | null
  mustChangePassword: boolean
}

/** The actor, where an account is joined with its unit. */
export const actorColumns = {
  accountId: accounts.id,
  loginName: accounts.loginName,
  displayName: accounts.displayName,
  role: accounts.role,
  unitId: accounts.unitId,
  unitCode: units.code,
  unitName: units.name,
  unitNameEn: units.nameEn,
  mustChangePassword: accounts.mustChangePassword,
}

type AccountRow = typeof accounts.$inferSelect
export type NewAccountRow = Omit<AccountRow, 'id'>

/** An account with the names of its unit, as the store hands it out. */
export type StoredAccount = Pick<
  AccountRow,
  | 'id'
  | 'loginName'
  | 'displayName'
  | 'role'
  | 'state'
  | 'passwordHash'
  | 'mustChangePassword'
  | 'lastSignedInAt'
> & {
  unit: { code: string; name: string; nameEn: string } | null
  missingHalf: Half | null
  /** May lie in the past. */
  lockedUntil: string | null
}

const selectAccounts = (connection: Connection) =>
  connection
    .select({
      id: accounts.id,
      loginName: accounts.loginName,
      displayName: accounts.displayName,
      role: accounts.role,
      state: accounts.state,
      passwordHash: accounts.passwordHash,
      mustChangePassword: accounts.mustChangePassword,
      lastSignedInAt: accounts.lastSignedInAt,
      unit: { code: units.code, name: units.name, nameEn: units.nameEn },
      lockedUntil: signInFailures.lockedUntil,
    })
    .from(accounts)
    .leftJoin(units, eq(units.id, accounts.unitId))
    .leftJoin(signInFailures, eq(signInFailures.loginName, accounts.loginName))

type SelectedAccount = Omit<StoredAccount, 'missingHalf'>

const withMissingHalf = (account: SelectedAccount): StoredAccount => ({
  ...account,
  missingHalf: missingHalfOf(account.passwordHash),
})

const accountById = prepared((connection) =>
  selectAccounts(connection)
    .where(eq(accounts.id, sql.placeholder('id')))
    .prepare(),
)

const accountByLoginName = prepared((connection) =>
  selectAccounts(connection)
    .where(eq(accounts.loginName, sql.placeholder('loginName')))
    .prepare(),
)

/** @throws RuleError `account-unknown` */
export const getAccount = async (connection: Connection, id: number): Promise<StoredAccount> => {
  const account = accountById(connection).get({ id })
  if (!account) throw new RuleError('account-unknown', { id })
  return withMissingHalf(account)
}

export const findAccountByLoginName = async (
  connection: Connection,
  loginName: string,
): Promise<StoredAccount | undefined> => {
  const account = accountByLoginName(connection).get({ loginName })
  return account && withMissingHalf(account)
}

export const listAccounts = async (connection: Connection): Promise<StoredAccount[]> => {
  const rows = await selectAccounts(connection).orderBy(asc(accounts.loginName))
  return rows.map(withMissingHalf)
}

/** What may be shown of an account; a lock that has run out is none. */
export const describeAccount = (account: StoredAccount, now: Date): Account => {
  const { passwordHash: _, lockedUntil, ...shown } = account
  const locked = lockedUntil !== null && lockedUntil > now.toISOString()
  return { ...shown, lockedUntil: locked ? lockedUntil : null }
}

/** @returns the number of the new account */
export const insertAccount = async (
  connection: Connection,
  account: NewAccountRow,
): Promise<number> => {
  const [row] = await connection.insert(accounts).values(account).returning({ id: accounts.id })
  if (!row) throw new Error('the database returned no row for a new account')
  return row.id
}

export const saveAccount = async (
  connection: Connection,
  id: number,
  changes: Partial<Omit<NewAccountRow, 'loginName' | 'createdAt'>>,
): Promise<void> => {
  await connection.update(accounts).set(changes).where(eq(accounts.id, id))
}

export const countAccounts = async (connection: Connection): Promise<number> => {
  const [row] = await connection.select({ accounts: count() }).from(accounts)
  return row?.accounts ?? 0
}

export const countActiveAdministrators = async (
  connection: Connection,
): Promise<ActiveAdministrators> => {
  const { role, state, passwordHash } = accounts
  const rows = await connection
    .select({ role, state, passwordHash })
    .from(accounts)
    .where(inArray(role, administratorRoles))
  return countAdministrators(
    rows.map((row) => ({ ...row, missingHalf: missingHalfOf(row.passwordHash) })),
  )
}

const unitsWithApprover = prepared((connection) =>
  connection
    .selectDistinct({ unitId: accounts.unitId })
    .from(accounts)
    .where(and(eq(accounts.role, 'approver'), eq(accounts.state, 'active')))
    .prepare(),
)

/** The units that have somebody who approves their reports. */
export const listUnitsWithApprover = async (connection: Connection): Promise<Set<number>> => {
  const rows = unitsWithApprover(connection).all()
  return new Set(rows.flatMap(({ unitId }) => unitId ?? []))
}

/** Units of every jurisdiction that carry the code. */
export const listUnitsByCode = async (
  connection: Connection,
  code: string,
): Promise<{ id: number; name: string; kind: string }[]> =>
  connection
    .select({ id: units.id, name: units.name, kind: units.kind })
    .from(units)
    .where(eq(units.code, code))

export const findSignInFailures = async (
  connection: Connection,
  loginName: string,
): Promise<SignInFailures | undefined> => {
  const [record] = await connection
    .select({
      failures: signInFailures.failures,
      lastFailedAt: signInFailures.lastFailedAt,
      lockedUntil: signInFailures.lockedUntil,
    })
    .from(signInFailures)
    .where(eq(signInFailures.loginName, loginName))
  return record
}

export const saveSignInFailures = async (
  connection: Connection,
  loginName: string,
  record: SignInFailures,
): Promise<void> => {
  await connection
    .insert(signInFailures)
    .values({ loginName, ...record })
    .onConflictDoUpdate({ target: signInFailures.loginName, set: record })
}

export const removeSignInFailures = async (
  connection: Connection,
  loginName: string,
): Promise<void> => {
  await connection.delete(signInFailures).where(eq(signInFailures.loginName, loginName))
}

/** Forgets what failed before an instant, so that invented names do not pile up. */
export const removeSignInFailuresBefore = async (
  connection: Connection,
  instant: string,
): Promise<void> => {
  await connection.delete(signInFailures).where(lt(signInFailures.lastFailedAt, instant))
}
