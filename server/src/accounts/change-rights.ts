import type { AccountRights } from '@yardstick/shared/accounts/schema.ts'
import { tokenStateOn } from '@yardstick/shared/accounts/token-schema.ts'
import type { Connection } from '../db/open.ts'
import { type AuditRecord, appendAudit } from './audit-log.ts'
import { removeSessionsOfAccount } from './session-store.ts'
import { type StoredAccount, saveAccount } from './store.ts'
import { listTokens, type OwnedToken, saveRevoked } from './token-store.ts'

/** Who changes something, when, and in answer to which request. */
export type Occasion = Pick<AuditRecord, 'actor' | 'at' | 'requestId'>

/** Ends a token, with its row in the trail. */
export const revokeToken = async (
  connection: Connection,
  { token: { id, name }, actor: owner }: OwnedToken,
  occasion: Occasion,
): Promise<void> => {
  await saveRevoked(connection, id, occasion.at)
  await appendAudit(connection, {
    ...occasion,
    action: 'token.revoked',
    subject: `token:${id}`,
    detail: { name, owner: owner.loginName },
  })
}

const revokeTokensOf = async (connection: Connection, accountId: number, occasion: Occasion) => {
  const now = new Date(occasion.at)
  const owned = await listTokens(connection, accountId)
  for (const one of owned.filter(({ token }) => tokenStateOn(token, now) === 'active')) {
    await revokeToken(connection, one, occasion)
  }
}

const rightsOf = ({ role, unit }: StoredAccount): AccountRights => ({
  role,
  unitCode: unit?.code ?? null,
})

/**
 * Other rights for an account, with their row in the trail. Whatever acts with the former ones ends:
 * sessions, and tokens where role or unit are others.
 * @param unitId of the unit in `rights`
 */
export const changeRights = async (
  connection: Connection,
  account: StoredAccount,
  { rights, unitId, ...occasion }: Occasion & { rights: AccountRights; unitId: number | null },
): Promise<void> => {
  const from = rightsOf(account)
  await saveAccount(connection, account.id, { role: rights.role, unitId })
  await removeSessionsOfAccount(connection, account.id)
  await appendAudit(connection, {
    ...occasion,
    action: 'account.rightsGranted',
    subject: `account:${account.loginName}`,
    detail: { from, to: rights },
  })
  if (from.role === rights.role && from.unitCode === rights.unitCode) return
  await revokeTokensOf(connection, account.id, occasion)
}
