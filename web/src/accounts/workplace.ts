import { mayDo, type Permission } from '@yardstick/shared/accounts/permissions.ts'
import type { Role } from '@yardstick/shared/accounts/schema.ts'

const workplaces = [
  ['/report', 'report.listOwn'],
  ['/review', 'report.listForReview'],
  ['/admin/accounts', 'account.list'],
  ['/admin/audit', 'audit.read'],
] as const satisfies readonly (readonly [string, Permission])[]

/** Where somebody who came from nowhere in particular begins: the work of their role. */
export const workplaceOf = (role: Role): string =>
  workplaces.find(([, permission]) => mayDo(role, permission))?.[0] ?? '/'
