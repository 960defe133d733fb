import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { Store } from '../db/open.ts'
import { appendAudit, systemActor } from './audit-log.ts'
import { issuePassword, makePasswords, type Passwords } from './passwords.ts'
import { removeSessionsOfAccount } from './session-store.ts'
import {
  countAccounts,
  findAccountByLoginName,
  insertAccount,
  removeSignInFailures,
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

/**
 * Lets a system administrator back in who is locked out: the account becomes active, its lock is
 * lifted, its sessions end, and it gets a new one-time password.
 * @throws RuleError `account-unknown` when no system administrator has the login name
 */
export const resetAdministrator = async (
  store: Store,
  clock: () => Date,
  { loginName, passwords = makePasswords() }: { loginName: string; passwords?: Passwords },
): Promise<IssuedAdministrator> => {
  const { oneTimePassword, passwordHash } = await issuePassword(passwords)
  return store.write(async (connection) => {
    const account = await findAccountByLoginName(connection, loginName)
    if (account?.role !== 'sysadmin') throw new RuleError('account-unknown', { id: loginName })
    const renewed = {
      passwordHash,
      mustChangePassword: true,
      state: 'active',
    } as const
    await saveAccount(connection, account.id, renewed)
    await removeSessionsOfAccount(connection, account.id)
    await removeSignInFailures(connection, loginName)
    await appendAudit(connection, {
      actor: systemActor,
      action: 'account.passwordReset',
      subject: `account:${loginName}`,
      detail: { by: 'command line', from: account.state, to: 'active' },
      at: clock().toISOString(),
      requestId: 'command-line',
    })
    return { loginName, oneTimePassword }
  })
}
