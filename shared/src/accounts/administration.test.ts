import { describe, expect, it } from 'vitest'
import { type ProblemCode, RuleError } from '../basics/problem.ts'
import {
  type AccountStanding,
  type ActiveAdministrators,
  administratorRoles,
  comesInHalves,
  countAdministrators,
  type Grant,
  isLastAdministrator,
  verifyGrant,
  verifyPasswordReset,
  verifySecondHalf,
  verifyStateChange,
} from './administration.ts'
import { roles } from './schema.ts'

const codeOf = (work: () => void): ProblemCode | 'allowed' => {
  try {
    work()
    return 'allowed'
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}

const secadmin = { id: 1, role: 'secadmin' } as const
const sysadmin = { id: 2, role: 'sysadmin' } as const
const bureau = { name: '县行政审批服务局', kind: 'county_department' }
const towns = { name: '各镇（街）', kind: 'collective' }

const accountOf = (changes: Partial<AccountStanding>): AccountStanding => ({
  id: 9,
  role: 'none',
  state: 'active',
  missingHalf: null,
  ...changes,
})

const activeOf = (changes: Partial<ActiveAdministrators> = {}): ActiveAdministrators => ({
  sysadmin: 1,
  secadmin: 1,
  auditor: 1,
  ...changes,
})

const grant = (changes: Partial<Grant>): Grant => ({
  actor: secadmin,
  account: accountOf({}),
  rights: { role: 'center', unitCode: null },
  units: [],
  active: activeOf(),
  ...changes,
})

describe('granting rights', () => {
  it.each(roles)('the security administrator grants %s', (role) => {
    const unitRole = role === 'reporter' || role === 'approver'
    const rights = { role, unitCode: unitRole ? 'bureau' : null }
    expect(codeOf(() => verifyGrant(grant({ rights, units: unitRole ? [bureau] : [] })))).toBe(
      'allowed',
    )
  })

  it.each(roles)('the system administrator does not grant %s once there is a secadmin', (role) => {
    const change = grant({ actor: sysadmin, rights: { role, unitCode: null } })
    expect(codeOf(() => verifyGrant(change))).toBe('role-not-grantable')
  })

  it.each(roles)(
    'while there is no secadmin, of all roles only secadmin is granted: %s',
    (role) => {
      const active = activeOf({ sysadmin: 1, secadmin: 0 })
      const change = grant({ actor: sysadmin, rights: { role, unitCode: null }, active })
      expect(codeOf(() => verifyGrant(change))).toBe(
        role === 'secadmin' ? 'allowed' : 'role-not-grantable',
      )
    },
  )

  it.each(roles)('%s grants nothing unless it is an administrator', (role) => {
    const change = grant({ actor: { id: 3, role } })
    expect(codeOf(() => verifyGrant(change))).toBe(
      role === 'secadmin' ? 'allowed' : 'role-not-grantable',
    )
  })

  it.each([
    {
      title: 'nobody grants to the own account',
      change: { account: accountOf({ id: 1, role: 'secadmin', state: 'active' }) },
      code: 'own-account',
    },
    {
      title: 'not even the first secadmin to oneself',
      change: {
        actor: sysadmin,
        account: accountOf({ id: 2, role: 'sysadmin', state: 'active' }),
        rights: { role: 'secadmin', unitCode: null },
        active: activeOf({ sysadmin: 1, secadmin: 0 }),
      },
      code: 'own-account',
    },
    {
      title: 'a reporter needs a unit',
      change: { rights: { role: 'reporter', unitCode: null } },
      code: 'role-needs-unit',
    },
    {
      title: 'a leader takes none',
      change: { rights: { role: 'leader', unitCode: 'bureau' }, units: [bureau] },
      code: 'role-needs-unit',
    },
    {
      title: 'the unit must exist',
      change: { rights: { role: 'approver', unitCode: 'nowhere' } },
      code: 'unit-unknown',
    },
    {
      title: 'a code that two jurisdictions use names no unit',
      change: { rights: { role: 'approver', unitCode: 'bureau' }, units: [bureau, bureau] },
      code: 'unit-unknown',
    },
    {
      title: 'nobody reports for a collective',
      change: { rights: { role: 'reporter', unitCode: 'towns' }, units: [towns] },
      code: 'unit-collective',
    },
    {
      title: 'the last sysadmin keeps the role',
      change: { account: accountOf({ id: 2, role: 'sysadmin', state: 'active' }) },
      code: 'last-administrator',
    },
    {
      title: 'one of two sysadmins may lose it',
      change: {
        account: accountOf({ id: 2, role: 'sysadmin', state: 'active' }),
        active: activeOf({ sysadmin: 2, secadmin: 1 }),
      },
      code: 'allowed',
    },
    {
      title: 'a disabled sysadmin may lose it',
      change: { account: accountOf({ id: 2, role: 'sysadmin', state: 'disabled' }) },
      code: 'allowed',
    },
    {
      title: 'the last auditor keeps the role: nobody else reads the trail',
      change: { account: accountOf({ role: 'auditor' }) },
      code: 'last-administrator',
    },
    {
      title: 'one of two auditors may lose it',
      change: { account: accountOf({ role: 'auditor' }), active: activeOf({ auditor: 2 }) },
      code: 'allowed',
    },
    {
      title: 'a sysadmin who cannot sign in yet may lose it',
      change: { account: accountOf({ role: 'sysadmin', missingHalf: 'second' }) },
      code: 'allowed',
    },
    {
      title: 'the last sysadmin may be granted the same role again',
      change: {
        account: accountOf({ id: 2, role: 'sysadmin', state: 'active' }),
        rights: { role: 'sysadmin', unitCode: null },
      },
      code: 'allowed',
    },
  ] satisfies { title: string; change: Partial<Grant>; code: ProblemCode | 'allowed' }[])(
    '$title',
    ({ change, code }) => {
      expect(codeOf(() => verifyGrant(grant(change)))).toBe(code)
    },
  )
})

describe('disabling and enabling', () => {
  it.each([
    { title: 'not oneself', id: 2, role: 'sysadmin', state: 'disabled', code: 'own-account' },
    { title: 'a reporter', id: 9, role: 'reporter', state: 'disabled', code: 'allowed' },
    {
      title: 'not the last secadmin',
      id: 9,
      role: 'secadmin',
      state: 'disabled',
      code: 'last-administrator',
    },
    {
      title: 'not the last sysadmin',
      id: 9,
      role: 'sysadmin',
      state: 'disabled',
      code: 'last-administrator',
    },
    {
      title: 'not the last auditor',
      id: 9,
      role: 'auditor',
      state: 'disabled',
      code: 'last-administrator',
    },
    {
      title: 'enabling is always allowed',
      id: 9,
      role: 'secadmin',
      state: 'active',
      code: 'allowed',
    },
  ] as const)('$title', ({ id, role, state, code }) => {
    const account = accountOf({ id, role })
    const active = activeOf({ sysadmin: 1, secadmin: 1 })
    expect(codeOf(() => verifyStateChange({ actor: sysadmin, account, state, active }))).toBe(code)
  })

  it('one of two sysadmins may disable the other', () => {
    const account = accountOf({ role: 'sysadmin' })
    const active = activeOf({ sysadmin: 2, secadmin: 1 })
    expect(
      codeOf(() => verifyStateChange({ actor: sysadmin, account, state: 'disabled', active })),
    ).toBe('allowed')
  })
})

describe('resetting a password', () => {
  const outcome = (account: AccountStanding, active: ActiveAdministrators = activeOf()) =>
    codeOf(() => verifyPasswordReset({ actor: sysadmin, account, active }))

  it.each([
    [2, 'own-account'],
    [9, 'allowed'],
  ] as const)('of account %i by account 2: %s', (id, code) => {
    expect(outcome(accountOf({ id }))).toBe(code)
  })

  it.each([
    { title: 'the only secadmin is not reset', account: {}, code: 'last-secadmin' },
    {
      title: 'one of two is, for the other gives the second half',
      account: {},
      active: { secadmin: 2 },
      code: 'allowed',
    },
    {
      title: 'a second one who cannot sign in gives no half: the only one is not reset',
      account: {},
      active: { secadmin: 1 },
      code: 'last-secadmin',
    },
    {
      title: 'one whose second half was given on the machine gets the first',
      account: { missingHalf: 'first' },
      active: { secadmin: 0 },
      code: 'allowed',
    },
    {
      title: 'the first half of one who waits for the second may be given again',
      account: { missingHalf: 'second' },
      active: { secadmin: 0 },
      code: 'allowed',
    },
    {
      title: 'a disabled one is',
      account: { state: 'disabled' },
      active: { secadmin: 1 },
      code: 'allowed',
    },
    { title: 'the only auditor is', account: { role: 'auditor' }, code: 'allowed' },
  ] as const)('$title', ({ account, code, ...given }) => {
    const active = activeOf('active' in given ? given.active : {})
    expect(outcome(accountOf({ role: 'secadmin', ...account }), active)).toBe(code)
  })
})

describe('a new password', () => {
  it.each(roles)('of the role %s comes in halves only if it is one of the three', (role) => {
    const isOneOfThree = ['sysadmin', 'secadmin', 'auditor'].includes(role)
    expect(comesInHalves({ role })).toBe(isOneOfThree)
  })
})

describe('giving the second half of a one-time password', () => {
  it.each([
    { title: 'where it is awaited', id: 9, missingHalf: 'second', code: 'allowed' },
    { title: 'not twice', id: 9, missingHalf: null, code: 'half-not-awaited' },
    { title: 'not instead of the first', id: 9, missingHalf: 'first', code: 'half-not-awaited' },
    { title: 'not to oneself', id: 1, missingHalf: 'second', code: 'own-account' },
  ] as const)('$title', ({ id, missingHalf, code }) => {
    expect(codeOf(() => verifySecondHalf(secadmin, { id, missingHalf }))).toBe(code)
  })
})

describe('counting administrators', () => {
  it('counts who can sign in', () => {
    const holders = administratorRoles.flatMap((role) => [
      accountOf({ role }),
      accountOf({ role, state: 'disabled' }),
      accountOf({ role, missingHalf: 'first' }),
      accountOf({ role, missingHalf: 'second' }),
    ])
    expect(countAdministrators([...holders, accountOf({ role: 'center' })])).toEqual(activeOf())
  })

  it.each(roles)('of all alone in their role, only administrators are the last: %s', (role) => {
    const isAdministrator = administratorRoles.some((one) => one === role)
    expect(isLastAdministrator(accountOf({ role }), activeOf())).toBe(isAdministrator)
  })
})
