import { createRootRouteWithContext, retainSearchParams } from '@tanstack/react-router'
import type { Permission } from '@yardstick/shared/accounts/permissions.ts'
import { Layout } from '../layout.tsx'
import {
  type Asked,
  loadSite,
  type RouterContext,
  requireAccount,
  requirePermission,
} from '../load.ts'
import { FailedSite, NotFoundPage } from '../no-page.tsx'
import { siteSearchSchema } from '../search.ts'

export const root = createRootRouteWithContext<RouterContext>()({
  validateSearch: siteSearchSchema,
  search: { middlewares: [retainSearchParams(['plan', 'period'])] },
  loaderDeps: ({ search }) => ({ plan: search.plan }),
  loader: ({ context, deps }) => loadSite(context.queryClient, deps.plan),
  component: Layout,
  errorComponent: FailedSite,
  notFoundComponent: NotFoundPage,
})

export const getParentRoute = () => root

/** What of the address every page depends on. */
export const asked = ({ search }: { search: Asked }): Asked => ({
  plan: search.plan,
  period: search.period,
})

type Guarded = { context: RouterContext; location: { href: string } }

/** Lets in everybody with an account; others are led to the sign-in. */
export const signedIn = async ({ context, location }: Guarded): Promise<void> => {
  await requireAccount(context.queryClient, location.href)
}

/** Lets in only whoever may; others are led to the sign-in. */
export const guarded =
  (permission: Permission) =>
  ({ context, location }: Guarded) =>
    requirePermission(context.queryClient, location.href, permission)
