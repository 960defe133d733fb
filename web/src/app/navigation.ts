import { mayDo, type Permission } from '@yardstick/shared/accounts/permissions.ts'
import type { Role } from '@yardstick/shared/accounts/schema.ts'
import type { Text } from '../text/zh.ts'

type Place = {
  to:
    | '/'
    | '/indicators'
    | '/projects'
    | '/actions'
    | '/budget'
    | '/units'
    | '/white-paper'
    | '/data'
    | '/report'
    | '/review'
    | '/directives'
    | '/board'
    | '/admin/accounts'
    | '/admin/webhooks'
    | '/admin/tokens'
    | '/admin/audit'
  name: keyof Text['app']['nav']
  /** The right that opens the place. */
  needs: Permission
}

const places: readonly Place[] = [
  { to: '/', name: 'overview', needs: 'plan.read' },
  { to: '/indicators', name: 'indicators', needs: 'plan.read' },
  { to: '/projects', name: 'projects', needs: 'plan.read' },
  { to: '/actions', name: 'actions', needs: 'plan.read' },
  { to: '/budget', name: 'budget', needs: 'plan.read' },
  { to: '/units', name: 'units', needs: 'plan.read' },
  { to: '/white-paper', name: 'whitePaper', needs: 'plan.read' },
  { to: '/data', name: 'data', needs: 'plan.read' },
  { to: '/report', name: 'report', needs: 'report.listOwn' },
  { to: '/review', name: 'review', needs: 'report.listForReview' },
  { to: '/board', name: 'board', needs: 'board.read' },
  { to: '/directives', name: 'directives', needs: 'directive.read' },
  { to: '/admin/accounts', name: 'accounts', needs: 'account.list' },
  { to: '/admin/webhooks', name: 'webhooks', needs: 'webhook.manage' },
  { to: '/admin/tokens', name: 'tokens', needs: 'token.manageAll' },
  { to: '/admin/audit', name: 'audit', needs: 'audit.read' },
]

/** The places that a role finds in the menu; null is a visitor. */
export const placesFor = (role: Role | null): readonly Place[] =>
  places.filter(({ needs }) => mayDo(role, needs))
