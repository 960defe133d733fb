import { ensureAdministrator } from '@yardstick/server/accounts/first-start.ts'
import type { Passwords } from '@yardstick/server/accounts/passwords.ts'
import type { Store } from '@yardstick/server/db/open.ts'
import { accountListSchema } from '@yardstick/shared/accounts/schema.ts'
import {
  approverAccount,
  type DemoAccount,
  officeAccounts,
  reporterAccount,
  shownUnits,
} from './accounts.ts'
import type { DemoClock, People } from './people.ts'

export type NamedUnit = { code: string; shortName: string }

type Employer = { store: Store; clock: DemoClock; passwords: Passwords; people: People }

const { sysadmin, secadmin, auditor, center, head, leader } = officeAccounts

const peopleOf = (units: readonly NamedUnit[]): DemoAccount[] =>
  units.flatMap((unit) =>
    unit.code === shownUnits.first
      ? [reporterAccount(unit), approverAccount(unit)]
      : [reporterAccount(unit)],
  )

/** The account that every database begins with makes room for the demo's own administrator. */
const retire = async (people: People, loginName: string): Promise<void> => {
  const list = await people.ask(sysadmin.loginName, { method: 'GET', path: '/accounts' })
  const { items } = accountListSchema.parse(list.json())
  const retired = items.find((account) => account.loginName === loginName)
  const path = `/accounts/${retired?.id}/state`
  await people.ask(sysadmin.loginName, { method: 'PUT', path, body: { state: 'disabled' } })
}

/**
 * Everybody who works in the demo gets an account the way the three administrators give one.
 * @param units those that report
 */
export const employStaff = async (
  { store, clock, passwords, people }: Employer,
  units: readonly NamedUnit[],
): Promise<void> => {
  const first = await ensureAdministrator(store, () => clock.now, passwords)
  if (!first) throw new Error('the demo must begin with an empty database')
  await people.enter(first.loginName, first.oneTimePassword)
  const bySystem = { creator: first.loginName, granter: first.loginName }
  await people.appoint(secadmin, bySystem)
  const byBoth = { creator: first.loginName, granter: secadmin.loginName }
  await people.appoint(sysadmin, byBoth)
  await retire(people, first.loginName)
  const byStaff = { creator: sysadmin.loginName, granter: secadmin.loginName }
  for (const account of [auditor, center, head, leader, ...peopleOf(units)]) {
    await people.appoint(account, byStaff)
  }
}
