import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { directivesQuery } from '../../api/directive-queries.ts'
import { indicatorsQuery } from '../../api/indicator-queries.ts'
import { unitsQuery } from '../../api/plan-queries.ts'
import { ownProgressQuery } from '../../api/progress-queries.ts'
import { projectsQuery } from '../../api/project-queries.ts'
import { ownReportsQuery } from '../../api/report-queries.ts'
import { periodsQuery } from '../../api/review-queries.ts'
import { boardSearchSchema } from '../../board/search.ts'
import { directivesSearchSchema } from '../../directives/search.ts'
import { noticesQuery } from '../../notices/queries.ts'
import { reportSearchSchema } from '../../report/search.ts'
import { reviewSearchSchema } from '../../review/search.ts'
import { tokensQuery } from '../../tokens/queries.ts'
import { withPlan } from '../load.ts'
import { signInSearchSchema } from '../search.ts'
import { asked, getParentRoute, guarded } from './root.ts'

const report = createRoute({
  getParentRoute,
  path: '/report',
  validateSearch: reportSearchSchema,
  beforeLoad: guarded('report.listOwn'),
  loaderDeps: asked,
  loader: withPlan((client, planId) =>
    Promise.all([
      client.ensureQueryData(ownReportsQuery(planId)),
      client.ensureQueryData(ownProgressQuery(planId)),
      client.ensureQueryData(periodsQuery(planId)),
      client.ensureQueryData(indicatorsQuery(planId, undefined)),
      client.ensureQueryData(unitsQuery(planId)),
    ]),
  ),
  component: lazyRouteComponent(() => import('../../report/report-page.tsx'), 'ReportPage'),
})

const review = createRoute({
  getParentRoute,
  path: '/review',
  validateSearch: reviewSearchSchema,
  beforeLoad: guarded('report.listForReview'),
  loaderDeps: asked,
  loader: withPlan((client, planId) =>
    Promise.all([
      client.ensureQueryData(periodsQuery(planId)),
      client.ensureQueryData(indicatorsQuery(planId, undefined)),
      client.ensureQueryData(unitsQuery(planId)),
    ]),
  ),
  component: lazyRouteComponent(() => import('../../review/review-page.tsx'), 'ReviewPage'),
})

const board = createRoute({
  getParentRoute,
  path: '/board',
  validateSearch: boardSearchSchema,
  beforeLoad: guarded('board.read'),
  loaderDeps: asked,
  loader: withPlan((client, planId) => client.ensureQueryData(periodsQuery(planId))),
  component: lazyRouteComponent(() => import('../../board/board-page.tsx'), 'BoardPage'),
})

const boardList = createRoute({
  getParentRoute,
  path: '/board/list',
  validateSearch: boardSearchSchema,
  beforeLoad: guarded('board.read'),
  loaderDeps: asked,
  loader: withPlan((client, planId) => client.ensureQueryData(periodsQuery(planId))),
  component: lazyRouteComponent(() => import('../../board/reminder-page.tsx'), 'ReminderPage'),
})

const notices = createRoute({
  getParentRoute,
  path: '/notices',
  beforeLoad: guarded('notice.readOwn'),
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(noticesQuery),
  component: lazyRouteComponent(() => import('../../notices/notices-page.tsx'), 'NoticesPage'),
})

const directives = createRoute({
  getParentRoute,
  path: '/directives',
  validateSearch: directivesSearchSchema,
  beforeLoad: guarded('directive.read'),
  loaderDeps: asked,
  loader: withPlan((client, planId) =>
    Promise.all([
      client.ensureQueryData(directivesQuery(planId)),
      client.ensureQueryData(indicatorsQuery(planId, undefined)),
      client.ensureQueryData(projectsQuery(planId)),
      client.ensureQueryData(unitsQuery(planId)),
    ]),
  ),
  component: lazyRouteComponent(
    () => import('../../directives/directives-page.tsx'),
    'DirectivesPage',
  ),
})

const tokens = createRoute({
  getParentRoute,
  path: '/tokens',
  beforeLoad: guarded('token.manageOwn'),
  loader: ({ context }) => context.queryClient.ensureQueryData(tokensQuery('own')),
  component: lazyRouteComponent(() => import('../../tokens/tokens-page.tsx'), 'TokensPage'),
})

const password = createRoute({
  getParentRoute,
  path: '/account',
  validateSearch: signInSearchSchema,
  beforeLoad: guarded('password.change'),
  component: lazyRouteComponent(() => import('../../accounts/password-page.tsx'), 'PasswordPage'),
})

/** What signed-in people do: report, review, press, answer, and mind their account. */
export const reportingRoutes = [
  report,
  review,
  board,
  boardList,
  notices,
  directives,
  tokens,
  password,
] as const
