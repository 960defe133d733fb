import { describe, expect, it } from 'vitest'
import { mayDo, type Permission, permissions, rolesFor } from './permissions.ts'
import { type Role, roles } from './schema.ts'

const administrators = ['sysadmin', 'secadmin', 'auditor'] as const satisfies readonly Role[]
const isPermission = (row: string): row is Permission => row in permissions
const rows = Object.keys(permissions).filter(isPermission)
const heldBy = (role: Role | null): Permission[] => rows.filter((row) => mayDo(role, row))
const forEveryone = rows.filter((row) => roles.every((role) => mayDo(role, row)))

/** What a role may do beyond what everybody may who is signed in. */
const ownOf = (role: Role): Permission[] => heldBy(role).filter((row) => !forEveryone.includes(row))

describe('the permission table', () => {
  it('lets a visitor read what is public, sign in and ask for health', () => {
    expect(heldBy(null)).toEqual(['plan.read', 'session.read', 'session.open', 'system.health'])
  })

  it('gives an account without rights its own password and the way out, no more', () => {
    expect(ownOf('none')).toEqual([])
    expect(forEveryone.filter((row) => !mayDo(null, row))).toEqual([
      'session.close',
      'password.change',
    ])
  })

  it.each([
    {
      role: 'sysadmin',
      own: [
        'account.list',
        'account.create',
        'account.setState',
        'account.resetPassword',
        'account.grantRights',
        'webhook.manage',
        'token.manageAll',
      ],
    },
    { role: 'secadmin', own: ['account.list', 'account.grantRights', 'account.giveSecondHalf'] },
    { role: 'auditor', own: ['audit.read'] },
  ] as const)('$role holds exactly its own part', ({ role, own }) => {
    expect(ownOf(role)).toEqual(own)
  })

  it('keeps the administrators out of the work, and the workers out of administration', () => {
    for (const row of rows.filter((one) => !forEveryone.includes(one))) {
      const holders = rolesFor(row)
      const administer = holders.filter((role) => administrators.some((one) => one === role))
      expect([0, holders.length], row).toContain(administer.length)
    }
  })

  it('never lets the same role report a value and verify it', () => {
    for (const role of roles) {
      expect(mayDo(role, 'report.submit') && mayDo(role, 'report.verify'), role).toBe(false)
    }
  })
})
