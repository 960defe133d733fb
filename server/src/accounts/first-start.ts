import type { Half } from '@yardstick/shared/accounts/password-halves.ts'
import type { Role } from '@yardstick/shared/accounts/schema.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { Connection, Store } from '../db/open.ts'
import { appendAudit, systemActor } from './audit-log.ts'
import { issueHalf, issuePassword, makePasswords, type Passwords, withHalf } from './passwords.ts'
import { renewPassword } from './renew-password.ts'
import {
  countAccounts,
  countActiveAdministrators,
  findAccountByLoginName,
  insertAccount,
  saveAccount,
} from './store.ts'

/** Goes to the console once and is stored nowhere in clear. */
export type IssuedAdministrator = {
  loginName: string
  oneTimePassword: string
}

export const firstAdministrator = {
  loginName: 'sysadmin',
  displayName: '系统管理员',
} as const

/**
 * Creates the first system administrator in a database without any account.
 * @returns null when there are accounts already
 */
export const ensureAdministrator = async (
  store: Store,
  clock: () => Date,
  passwords: Passwords = makePasswords(),
): Promise<IssuedAdministrator | null> => {
  if ((await store.read(countAccounts)) > 0) return null
  const { loginName, displayName } = firstAdministrator
  const { oneTimePassword, passwordHash } = await issuePassword(passwords)
  return store.write(async (connection) => {
    if ((await countAccounts(connection)) > 0) return null
    const at = clock().toISOString()
    await insertAccount(connection, {
      loginName,
      displayName,
      role: 'sysadmin',
      unitId: null,
      state: 'active',
      passwordHash,
      mustChangePassword: true,
      lastSignedInAt: null,
      createdAt: at,
    })
    await appendAudit(connection, {
      actor: systemActor,
      action: 'account.created',
      subject: `account:${loginName}`,
      detail: { displayName, role: 'sysadmin', by: 'first start' },
      at,
      requestId: 'first-start',
    })
    return { loginName, oneTimePassword }
  })
}

type Asked = { loginName: string; passwords?: Passwords }

/** What the machine gives: a whole password only where nobody could give the other half. */
export type Issued = { loginName: string; half: Half | null; secret: string }

/** @throws RuleError `account-unknown` when no account with this role has the login name */
const findHolder = async (connection: Connection, loginName: string, role: Role) => {
  const account = await findAccountByLoginName(connection, loginName)
  if (account?.role !== role) throw new RuleError('account-unknown', { id: loginName })
  return account
}

/**
 * Lets a system administrator back in who is locked out: the account becomes active, its lock is
 * lifted, its sessions end, and it gets the first half of a new one-time password, or all of it
 * while there is no security administrator to give the second.
 * @throws RuleError `account-unknown` when no system administrator has the login name
 */
export const resetAdministrator = async (
  store: Store,
  clock: () => Date,
  { loginName, passwords = makePasswords() }: Asked,
): Promise<Issued> => {
  const whole = await issuePassword(passwords)
  const first = await issueHalf(passwords)
  return store.write(async (connection) => {
    const account = await findHolder(connection, loginName, 'sysadmin')
    const { secadmin } = await countActiveAdministrators(connection)
    const half = secadmin > 0 ? ('first' as const) : null
    const begun = withHalf(account.passwordHash, 'first', first.hash)
    await renewPassword(connection, account, half ? begun : whole.passwordHash)
    await saveAccount(connection, account.id, { state: 'active' })
    await appendAudit(connection, {
      actor: systemActor,
      action: 'account.passwordReset',
      subject: `account:${loginName}`,
      detail: { by: 'command line', half: half ?? 'whole', from: account.state, to: 'active' },
      at: clock().toISOString(),
      requestId: 'command-line',
    })
    return { loginName, half, secret: half ? first.secret : whole.oneTimePassword }
  })
}

/**
 * Gives a security administrator who has forgotten the password the second half of a one-time one,
 * where no colleague can. Without a first half that waits for it, it begins a new password, and the
 * system administrator then gives the first.
 * @throws RuleError `account-unknown` when no security administrator has the login name
 */
export const giveSecadminHalf = async (
  store: Store,
  clock: () => Date,
  { loginName, passwords = makePasswords() }: Asked,
): Promise<Issued> => {
  const { secret, hash } = await issueHalf(passwords)
  return store.write(async (connection) => {
    const account = await findHolder(connection, loginName, 'secadmin')
    await renewPassword(connection, account, withHalf(account.passwordHash, 'second', hash))
    await appendAudit(connection, {
      actor: systemActor,
      action: 'account.secondHalfGiven',
      subject: `account:${loginName}`,
      detail: { by: 'command line', half: 'second' },
      at: clock().toISOString(),
      requestId: 'command-line',
    })
    return { loginName, half: 'second', secret }
  })
}
