import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { Issued } from '../src/accounts/first-start.ts'
import { readConfig } from '../src/config.ts'
import { openStore, type Store } from '../src/db/open.ts'

const names = {
  first: '一次性密码前半段 first half of a one-time password',
  second: '一次性密码后半段 second half of a one-time password',
  whole: '一次性密码 one-time password',
}

const withStore = async (work: (store: Store) => Promise<Issued>): Promise<Issued> => {
  const file = join(readConfig().DATA_DIR, 'yardstick.db')
  if (!existsSync(file)) throw new Error(`there is no database ${file} 没有这个数据库`)
  const store = openStore(file)
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

/**
 * For the operator of the machine, beside a running server: prints once what was issued.
 * @param unknown what to say when no account with the role has the login name
 */
export const issueAtTheMachine = async (
  work: (store: Store) => Promise<Issued>,
  unknown: string,
): Promise<void> => {
  try {
    const { loginName, half, secret } = await withStore(work)
    console.log(
      `登录名 login name ${loginName}, ${names[half ?? 'whole']} ${secret} (仅显示这一次 shown only now)`,
    )
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(error instanceof RuleError ? unknown : reason)
    process.exitCode = 1
  }
}
