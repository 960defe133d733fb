import type { Role } from './schema.ts'

const everyone = [
  'center',
  'center_head',
  'leader',
  'reporter',
  'approver',
  'sysadmin',
  'secadmin',
  'auditor',
  'none',
] as const satisfies readonly Role[]
const center = ['center', 'center_head'] as const satisfies readonly Role[]

/**
 * Who may do what: the one table that every route names a row of.
 * `public` needs no account; an array lists the roles. The three administrators never share a row
 * that writes, save their own password and sign-out (三员分立).
 */
export const permissions = {
  'plan.read': 'public',
  'session.read': 'public',
  'session.open': 'public',
  'system.health': 'public',
  'session.close': everyone,
  'password.change': everyone,
  'account.list': ['sysadmin', 'secadmin'],
  'account.create': ['sysadmin'],
  'account.setState': ['sysadmin'],
  'account.resetPassword': ['sysadmin'],
  'account.grantRights': ['secadmin', 'sysadmin'],
  'account.giveSecondHalf': ['secadmin'],
  'audit.read': ['auditor'],
  'period.list': ['center', 'center_head', 'leader', 'reporter', 'approver'],
  'period.open': center,
  'period.close': center,
  'period.publish': center,
  'period.change': center,
  'period.remove': center,
  'extension.ask': ['reporter', 'approver'],
  'extension.decide': center,
  'indicator.setResponsibleUnit': center,
  'target.revise': center,
  'report.listOwn': ['reporter', 'approver'],
  'report.read': ['center', 'center_head', 'reporter', 'approver'],
  'report.save': ['reporter'],
  'report.importWorkbook': ['reporter'],
  'report.submit': ['reporter'],
  'report.withdraw': ['reporter'],
  'report.addEvidence': ['reporter'],
  'report.removeEvidence': ['reporter'],
  'report.comment': ['center', 'center_head', 'reporter', 'approver'],
  'report.listForReview': center,
  'report.approve': ['approver'],
  'report.verify': center,
  'report.correct': center,
  'period.reopen': center,
  'report.return': [...center, 'approver'],
  'board.read': ['center', 'center_head', 'leader'],
  'notice.readOwn': ['center', 'center_head', 'leader', 'reporter', 'approver'],
  'webhook.manage': ['sysadmin'],
  'token.manageOwn': ['reporter'],
  'token.manageAll': ['sysadmin'],
  'report.setFollowUp': center,
  'money.enter': center,
  'budget.propose': center,
  'budget.decide': ['center_head'],
  'pool.decide': ['center_head'],
  'link.manage': center,
  'directive.read': ['leader', 'center', 'center_head', 'reporter', 'approver'],
  'directive.issue': ['leader', 'center', 'center_head'],
  'directive.answer': ['reporter', 'approver'],
  'project.setStage': center,
  'project.declare': center,
  'project.importWorkbook': center,
  'project.readRecord': ['center', 'center_head', 'leader', 'reporter', 'approver'],
  'milestone.update': center,
  'promise.tick': center,
  'projectReport.listOwn': ['reporter', 'approver'],
  'projectReport.read': ['center', 'center_head', 'reporter', 'approver'],
  'projectReport.listForReview': center,
  'projectReport.save': [...center, 'reporter'],
  'projectReport.submit': [...center, 'reporter'],
  'projectReport.withdraw': ['reporter'],
  'projectReport.approve': ['approver'],
  'projectReport.verify': center,
  'projectReport.return': [...center, 'approver'],
  'projectReport.correct': center,
  'project.setUnits': center,
  'unit.rename': center,
  'unit.readOwed': ['center', 'center_head', 'leader', 'reporter', 'approver'],
  'promise.readRecord': ['center', 'center_head', 'leader', 'reporter', 'approver'],
  'edition.edit': center,
  'edition.publish': ['center_head'],
} as const satisfies Record<string, 'public' | readonly Role[]>

export type Permission = keyof typeof permissions

/** @param role null for a visitor who is not signed in */
export const mayDo = (role: Role | null, permission: Permission): boolean => {
  const allowed: 'public' | readonly Role[] = permissions[permission]
  return allowed === 'public' || (role !== null && allowed.includes(role))
}

/** The roles that hold a permission; empty when it is public. */
export const rolesFor = (permission: Permission): readonly Role[] => {
  const allowed: 'public' | readonly Role[] = permissions[permission]
  return allowed === 'public' ? [] : allowed
}
