import { RuleError } from '../basics/problem.ts'
import { type Account, type AccountRights, isUnitRole, type Role, unitRoles } from './schema.ts'

type State = Account['state']

/** What the rules need to know of an account. */
export type AccountStanding = Pick<Account, 'id' | 'role' | 'state' | 'missingHalf'>

export const administratorRoles = ['sysadmin', 'secadmin', 'auditor'] as const
export type AdministratorRole = (typeof administratorRoles)[number]

/** How many accounts with which somebody can sign in hold each of the roles that must stay filled. */
export type ActiveAdministrators = Record<AdministratorRole, number>

const isAdministrator = (role: Role): role is AdministratorRole =>
  administratorRoles.some((one) => one === role)

const canSignIn = ({ state, missingHalf }: Omit<AccountStanding, 'id'>): boolean =>
  state === 'active' && missingHalf === null

/**
 * Whether a new password of the account comes in two halves, from two administrators: none of the three
 * comes to the powers of another alone.
 */
export const comesInHalves = ({ role }: Pick<AccountStanding, 'role'>): boolean =>
  isAdministrator(role)

export const countAdministrators = (
  accounts: readonly Omit<AccountStanding, 'id'>[],
): ActiveAdministrators => {
  const able = accounts.filter(canSignIn)
  const holding = (role: AdministratorRole) => able.filter((one) => one.role === role).length
  return {
    sysadmin: holding('sysadmin'),
    secadmin: holding('secadmin'),
    auditor: holding('auditor'),
  }
}

export type Grant = {
  actor: { id: number; role: Role }
  account: AccountStanding
  rights: AccountRights
  /** Every unit with the code of `rights.unitCode`; one, unless the code is unknown or ambiguous. */
  units: readonly { name: string; kind: string }[]
  active: ActiveAdministrators
}

/** Whether nobody could sign in with the role any more, were it not for this account. */
export const isLastAdministrator = (
  account: AccountStanding,
  active: ActiveAdministrators,
): boolean => canSignIn(account) && isAdministrator(account.role) && active[account.role] <= 1

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
  if (
    grant.rights.role !== grant.account.role &&
    isLastAdministrator(grant.account, grant.active)
  ) {
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
  if (state === 'disabled' && isLastAdministrator(account, active))
    throw new RuleError('last-administrator')
}

/**
 * Whether the system administrator may reset a password, and so give a new one or its first half.
 * @throws RuleError `own-account`: one's own password is changed, not reset; `last-secadmin` when
 * nobody could give the second half
 */
export const verifyPasswordReset = ({
  actor,
  account,
  active,
}: Omit<StateChange, 'state'>): void => {
  refuseOwnAccount(actor, account)
  if (account.role === 'secadmin' && isLastAdministrator(account, active)) {
    throw new RuleError('last-secadmin')
  }
}

/** @throws RuleError `own-account`, or `half-not-awaited` unless the second half alone is missing */
export const verifySecondHalf = (
  actor: { id: number },
  account: Pick<AccountStanding, 'id' | 'missingHalf'>,
): void => {
  refuseOwnAccount(actor, account)
  if (account.missingHalf !== 'second') throw new RuleError('half-not-awaited')
}
