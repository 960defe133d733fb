import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  firstAdministrator,
  type IssuedAdministrator,
  resetAdministrator,
} from '../src/accounts/first-start.ts'
import { readConfig } from '../src/config.ts'
import { openStore } from '../src/db/open.ts'

// For the operator of the machine, when no system administrator can sign in any more:
//   node server/scripts/reset-administrator.ts [login name, otherwise sysadmin]
// It takes DATA_DIR from the environment as the server does, may run beside a running server, prints
// a new one-time password once, and leaves a row in the audit trail.

const reset = async (loginName: string): Promise<IssuedAdministrator> => {
  const file = join(readConfig().DATA_DIR, 'yardstick.db')
  if (!existsSync(file)) throw new Error(`there is no database ${file} 没有这个数据库`)
  const store = openStore(file)
  try {
    return await resetAdministrator(store, () => new Date(), { loginName })
  } finally {
    store.close()
  }
}

const asked = process.argv[2] ?? firstAdministrator.loginName
try {
  const { loginName, oneTimePassword } = await reset(asked)
  console.log(
    `登录名 login name ${loginName}, 一次性密码 one-time password ${oneTimePassword} (仅显示这一次 shown only now)`,
  )
} catch (error) {
  const unknown = error instanceof RuleError
  const reason = error instanceof Error ? error.message : String(error)
  console.error(
    unknown ? `没有系统管理员“${asked}” There is no system administrator ${asked}` : reason,
  )
  process.exitCode = 1
}
