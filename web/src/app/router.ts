import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { LoadingPage } from '../ui/loading.tsx'
import { FailedPage, NotFoundPage } from './no-page.tsx'
import { adminRoutes } from './routes/admin-routes.ts'
import { publicRoutes } from './routes/public-routes.ts'
import { reportingRoutes } from './routes/reporting-routes.ts'
import { root } from './routes/root.ts'
import { whitePaperRoutes } from './routes/white-paper-routes.ts'

const routeTree = root.addChildren([
  ...publicRoutes,
  ...whitePaperRoutes,
  ...reportingRoutes,
  ...adminRoutes,
])

export const makeRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: LoadingPage,
    defaultPendingMs: 300,
    defaultPendingMinMs: 200,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
