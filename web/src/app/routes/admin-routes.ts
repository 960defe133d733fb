import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { auditSearchSchema } from '../../accounts/audit-search.ts'
import { accountsQuery } from '../../api/administration-queries.ts'
import { indicatorsQuery } from '../../api/indicator-queries.ts'
import { unitsQuery } from '../../api/plan-queries.ts'
import { tokensQuery } from '../../tokens/queries.ts'
import { webhooksQuery } from '../../webhooks/queries.ts'
import { withPlan } from '../load.ts'
import { asked, getParentRoute, guarded } from './root.ts'

const accounts = createRoute({
  getParentRoute,
  path: '/admin/accounts',
  beforeLoad: guarded('account.list'),
  loaderDeps: asked,
  loader: withPlan((client, planId) =>
    Promise.all([
      client.ensureQueryData(accountsQuery),
      client.ensureQueryData(unitsQuery(planId)),
    ]),
  ),
  component: lazyRouteComponent(() => import('../../accounts/accounts-page.tsx'), 'AccountsPage'),
})

const allTokens = createRoute({
  getParentRoute,
  path: '/admin/tokens',
  beforeLoad: guarded('token.manageAll'),
  loader: ({ context }) => context.queryClient.ensureQueryData(tokensQuery('all')),
  component: lazyRouteComponent(() => import('../../tokens/tokens-page.tsx'), 'AllTokensPage'),
})

const webhooks = createRoute({
  getParentRoute,
  path: '/admin/webhooks',
  beforeLoad: guarded('webhook.manage'),
  loader: ({ context }) => context.queryClient.ensureQueryData(webhooksQuery),
  component: lazyRouteComponent(() => import('../../webhooks/webhooks-page.tsx'), 'WebhooksPage'),
})

const audit = createRoute({
  getParentRoute,
  path: '/admin/audit',
  validateSearch: auditSearchSchema,
  beforeLoad: guarded('audit.read'),
  loaderDeps: asked,
  loader: withPlan((client, planId) =>
    Promise.all([
      client.ensureQueryData(indicatorsQuery(planId, undefined)),
      client.ensureQueryData(unitsQuery(planId)),
    ]),
  ),
  component: lazyRouteComponent(() => import('../../accounts/audit-page.tsx'), 'AuditPage'),
})

/** What administrators and auditors see. */
export const adminRoutes = [accounts, allTokens, webhooks, audit] as const
