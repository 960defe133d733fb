import { RuleError } from '../basics/problem.ts'
import { type Account, type AccountRights, isUnitRole, type Role, unitRoles } from './schema.ts'

type State = Account['state']

/** What the rules need to know of an account. */
export type AccountStanding = { id: number; role: Role; state: State }

/** How many active accounts hold each of the two roles that nothing works without. */
export type ActiveAdministrators = { sysadmin: number; secadmin: number }

export type Grant = {
  actor: { id: number; role: Role }
  account: AccountStanding
  rights: AccountRights
  /** Every unit with the code of `rights.unitCode`; one, unless the code is unknown or ambiguous. */
  units: readonly { name: string; kind: string }[]
  active: ActiveAdministrators
}

const isLast = (account: AccountStanding, active: ActiveAdministrators): boolean =>
  account.state === 'active' &&
  (account.role === 'sysadmin' || account.role === 'secadmin') &&
  active[account.role] <= 1

const refuseOwnAccount = (actor: { id: number }, account: { id: number }): void => {
  if (actor.id === account.id) throw new RuleError('own-account')
}

/** The system administrator may only appoint the first security administrator, nothing else. */
const refuseRole = ({ actor, rights, active }: Grant): void => {
  const appointsFirst = rights.role === 'secadmin' && active.secadmin === 0
  if (actor.role === 'secadmin' || (actor.role === 'sysadmin' && appointsFirst)) return
  throw new RuleError('role-not-grantable', { role: rights.role }, 'body.role')
}

const refuseUnit = ({ rights, units }: Grant): void => {
  if (isUnitRole(rights.role) !== (rights.unitCode !== null)) {
    throw new RuleError('role-needs-unit', { role: unitRoles }, 'body.unitCode')
  }
  if (rights.unitCode === null) return
  const [unit, ...others] = units
  if (!unit || others.length > 0) {
    throw new RuleError('unit-unknown', { code: rights.unitCode }, 'body.unitCode')
  }
  if (unit.kind === 'collective') {
    throw new RuleError('unit-collective', { name: unit.name }, 'body.unitCode')
  }
}

/**
 * Whether one account may give another these rights.
 * @throws RuleError `own-account`, `role-not-grantable`, `role-needs-unit`, `unit-unknown`,
 * `unit-collective` or `last-administrator`
 */
export const verifyGrant = (grant: Grant): void => {
  refuseOwnAccount(grant.actor, grant.account)
  refuseRole(grant)
  refuseUnit(grant)
  if (grant.rights.role !== grant.account.role && isLast(grant.account, grant.active)) {
    throw new RuleError('last-administrator')
  }
}

export type StateChange = {
  actor: { id: number }
  account: AccountStanding
  state: State
  active: ActiveAdministrators
}

/** @throws RuleError `own-account`, or `last-administrator` when nobody would be left in the role */
export const verifyStateChange = ({ actor, account, state, active }: StateChange): void => {
  refuseOwnAccount(actor, account)
  if (state === 'disabled' && isLast(account, active)) throw new RuleError('last-administrator')
}

/** @throws RuleError `own-account`: one's own password is changed, not reset */
export const verifyPasswordReset = (actor: { id: number }, account: { id: number }): void =>
  refuseOwnAccount(actor, account)
