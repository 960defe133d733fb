import { giveSecadminHalf } from '../src/accounts/first-start.ts'
import { issueAtTheMachine } from './at-the-machine.ts'

// For the operator of the machine: the second half of a security administrator's one-time password,
// where no other security administrator can give it.
//   node server/scripts/second-half.ts <login name>
// It takes DATA_DIR from the environment as the server does, may run beside a running server, prints
// the half once, and leaves a row in the audit trail. The first half is the system administrator's.

const loginName = process.argv[2] ?? ''
await issueAtTheMachine(
  (store) => giveSecadminHalf(store, () => new Date(), { loginName }),
  `没有安全管理员“${loginName}” There is no security administrator ${loginName}`,
)
