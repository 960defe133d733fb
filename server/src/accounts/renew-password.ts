import type { Connection } from '../db/open.ts'
import { removeSessionsOfAccount } from './session-store.ts'
import { removeSignInFailures, type StoredAccount, saveAccount } from './store.ts'

/** Another one-time password, or half of one: the sessions end, and a lock is lifted. */
export const renewPassword = async (
  connection: Connection,
  { id, loginName }: Pick<StoredAccount, 'id' | 'loginName'>,
  passwordHash: string,
): Promise<void> => {
  await saveAccount(connection, id, { passwordHash, mustChangePassword: true })
  await removeSessionsOfAccount(connection, id)
  await removeSignInFailures(connection, loginName)
}
