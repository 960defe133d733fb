import { firstAdministrator, resetAdministrator } from '../src/accounts/first-start.ts'
import { issueAtTheMachine } from './at-the-machine.ts'

// For the operator of the machine, when no system administrator can sign in any more:
//   node server/scripts/reset-administrator.ts [login name, otherwise sysadmin]
// It takes DATA_DIR from the environment as the server does, may run beside a running server, and
// leaves a row in the audit trail. It prints the first half of a new one-time password, once; the
// security administrator gives the second. Without one who can sign in, it prints all of it.

const loginName = process.argv[2] ?? firstAdministrator.loginName
await issueAtTheMachine(
  (store) => resetAdministrator(store, () => new Date(), { loginName }),
  `没有系统管理员“${loginName}” There is no system administrator ${loginName}`,
)
