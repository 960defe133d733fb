import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  retainSearchParams,
} from '@tanstack/react-router'
import type { Permission } from '@yardstick/shared/accounts/permissions.ts'
import { auditSearchSchema } from '../accounts/audit-search.ts'
import { actionSearchSchema } from '../actions/search.ts'
import { accountsQuery } from '../api/administration-queries.ts'
import { directivesQuery } from '../api/directive-queries.ts'
import { editionsQuery } from '../api/edition-queries.ts'
import { indicatorQuery, indicatorsQuery } from '../api/indicator-queries.ts'
import { linksQuery } from '../api/link-queries.ts'
import { moneyQuery } from '../api/money-queries.ts'
import { actionsQuery, discrepanciesQuery, overviewQuery, unitsQuery } from '../api/plan-queries.ts'
import { ownProgressQuery, publishedProgressQuery } from '../api/progress-queries.ts'
import { projectQuery, projectsQuery } from '../api/project-queries.ts'
import { ownReportsQuery } from '../api/report-queries.ts'
import { periodsQuery } from '../api/review-queries.ts'
import { unitProjectsQuery } from '../api/unit-queries.ts'
import { boardSearchSchema } from '../board/search.ts'
import { changesSearchSchema } from '../changes/search.ts'
import { discrepancySearchSchema } from '../data/search.ts'
import { directivesSearchSchema } from '../directives/search.ts'
import { indicatorSearchSchema } from '../indicators/search.ts'
import { linkSearchSchema } from '../links/search.ts'
import { noticesQuery } from '../notices/queries.ts'
import { projectSearchSchema } from '../projects/search.ts'
import { reportSearchSchema } from '../report/search.ts'
import { reviewSearchSchema } from '../review/search.ts'
import { tokensQuery } from '../tokens/queries.ts'
import { LoadingPage } from '../ui/loading.tsx'
import { unitSearchSchema } from '../units/search.ts'
import { webhooksQuery } from '../webhooks/queries.ts'
import { deskQuery } from '../white-paper/desk-queries.ts'
import { findNamed, requireNamed } from '../white-paper/edition-name.ts'
import { bookQuery } from '../white-paper/queries.ts'
import {
  comparisonSearchSchema,
  deskSearchSchema,
  readerSearchSchema,
} from '../white-paper/search.ts'
import { Layout } from './layout.tsx'
import { type Asked, loadSite, type RouterContext, requirePermission, withPlan } from './load.ts'
import { FailedPage, FailedSite, NotFoundPage } from './no-page.tsx'
import { signInSearchSchema, siteSearchSchema } from './search.ts'

const root = createRootRouteWithContext<RouterContext>()({
  validateSearch: siteSearchSchema,
  search: { middlewares: [retainSearchParams(['plan', 'period'])] },
  loaderDeps: ({ search }) => ({ plan: search.plan }),
  loader: ({ context, deps }) => loadSite(context.queryClient, deps.plan),
  component: Layout,
  errorComponent: FailedSite,
  notFoundComponent: NotFoundPage,
})

const getParentRoute = () => root

const asked = ({ search }: { search: Asked }): Asked => ({
  plan: search.plan,
  period: search.period,
})

const guarded =
  (permission: Permission) =>
  ({ context, location }: { context: RouterContext; location: { href: string } }) =>
    requirePermission(context.queryClient, location.href, permission)

const overview = createRoute({
  getParentRoute,
  path: '/',
  loaderDeps: asked,
  loader: withPlan((client, planId, period) =>
    client.ensureQueryData(overviewQuery(planId, period)),
  ),
  component: lazyRouteComponent(() => import('../overview/overview-page.tsx'), 'OverviewPage'),
})

const changes = createRoute({
  getParentRoute,
  path: '/changes',
  validateSearch: changesSearchSchema,
  component: lazyRouteComponent(() => import('../changes/changes-page.tsx'), 'ChangesPage'),
})

const indicators = createRoute({
  getParentRoute,
  path: '/indicators',
  validateSearch: indicatorSearchSchema,
  loaderDeps: asked,
  loader: withPlan((client, planId, period) =>
    client.ensureQueryData(indicatorsQuery(planId, period)),
  ),
  component: lazyRouteComponent(
    () => import('../indicators/indicators-page.tsx'),
    'IndicatorsPage',
  ),
})

const indicator = createRoute({
  getParentRoute,
  path: '/indicators/$code',
  loaderDeps: asked,
  loader: ({ params, ...route }) =>
    withPlan((client, planId, period) =>
      Promise.all([
        client.ensureQueryData(indicatorQuery(planId, params.code, period)),
        client.ensureQueryData(linksQuery(planId)),
      ]),
    )(route),
  component: lazyRouteComponent(() => import('../indicators/indicator-page.tsx'), 'IndicatorPage'),
})

const projects = createRoute({
  getParentRoute,
  path: '/projects',
  validateSearch: projectSearchSchema,
  loaderDeps: asked,
  loader: withPlan((client, planId) => client.ensureQueryData(projectsQuery(planId))),
  component: lazyRouteComponent(() => import('../projects/projects-page.tsx'), 'ProjectsPage'),
})

const project = createRoute({
  getParentRoute,
  path: '/projects/$code',
  loaderDeps: asked,
  loader: ({ params, ...route }) =>
    withPlan((client, planId) =>
      Promise.all([
        client.ensureQueryData(projectQuery(planId, params.code)),
        client.ensureQueryData(projectsQuery(planId)),
        client.ensureQueryData(publishedProgressQuery(planId, params.code)),
        client.ensureQueryData(moneyQuery(planId, null)),
        client.ensureQueryData(discrepanciesQuery(planId)),
        client.ensureQueryData(unitsQuery(planId)),
        client.ensureQueryData(linksQuery(planId)),
      ]),
    )(route),
  component: lazyRouteComponent(() => import('../projects/project-page.tsx'), 'ProjectPage'),
})

const actions = createRoute({
  getParentRoute,
  path: '/actions',
  validateSearch: actionSearchSchema,
  loaderDeps: asked,
  loader: withPlan((client, planId, period) =>
    Promise.all([
      client.ensureQueryData(actionsQuery(planId)),
      client.ensureQueryData(unitsQuery(planId)),
      client.ensureQueryData(indicatorsQuery(planId, period)),
      client.ensureQueryData(linksQuery(planId)),
    ]),
  ),
  component: lazyRouteComponent(() => import('../actions/actions-page.tsx'), 'ActionsPage'),
})

const links = createRoute({
  getParentRoute,
  path: '/links',
  validateSearch: linkSearchSchema,
  loaderDeps: asked,
  loader: withPlan((client, planId) =>
    Promise.all([
      client.ensureQueryData(linksQuery(planId)),
      client.ensureQueryData(projectsQuery(planId)),
      client.ensureQueryData(actionsQuery(planId)),
      client.ensureQueryData(indicatorsQuery(planId, undefined)),
    ]),
  ),
  component: lazyRouteComponent(() => import('../links/links-page.tsx'), 'LinksPage'),
})

const budget = createRoute({
  getParentRoute,
  path: '/budget',
  loaderDeps: asked,
  loader: withPlan((client, planId) =>
    Promise.all([
      client.ensureQueryData(projectsQuery(planId)),
      client.ensureQueryData(moneyQuery(planId, null)),
      client.ensureQueryData(discrepanciesQuery(planId)),
    ]),
  ),
  component: lazyRouteComponent(() => import('../budget/budget-page.tsx'), 'BudgetPage'),
})

const units = createRoute({
  getParentRoute,
  path: '/units',
  validateSearch: unitSearchSchema,
  loaderDeps: asked,
  loader: withPlan((client, planId, period) =>
    Promise.all([
      client.ensureQueryData(unitsQuery(planId)),
      client.ensureQueryData(overviewQuery(planId, period)),
    ]),
  ),
  component: lazyRouteComponent(() => import('../units/units-page.tsx'), 'UnitsPage'),
})

const unit = createRoute({
  getParentRoute,
  path: '/units/$code',
  loaderDeps: asked,
  loader: ({ params, ...route }) =>
    withPlan(async (client, planId, period) => {
      const [units] = await Promise.all([
        client.ensureQueryData(unitsQuery(planId)),
        client.ensureQueryData(overviewQuery(planId, period)),
        client.ensureQueryData(projectsQuery(planId)),
        client.ensureQueryData(actionsQuery(planId)),
        client.ensureQueryData(discrepanciesQuery(planId)),
        client.ensureQueryData(unitProjectsQuery(planId, params.code)),
      ])
      if (!units.items.some(({ code }) => code === params.code)) throw notFound()
    })(route),
  component: lazyRouteComponent(() => import('../units/unit-page.tsx'), 'UnitPage'),
})

const data = createRoute({
  getParentRoute,
  path: '/data',
  loaderDeps: asked,
  loader: withPlan((client, planId, period) =>
    client.ensureQueryData(indicatorsQuery(planId, period)),
  ),
  component: lazyRouteComponent(() => import('../data/data-page.tsx'), 'DataPage'),
})

const methodology = createRoute({
  getParentRoute,
  path: '/data/methodology',
  component: lazyRouteComponent(() => import('../data/methodology-page.tsx'), 'MethodologyPage'),
})

const discrepancies = createRoute({
  getParentRoute,
  path: '/data/discrepancies',
  validateSearch: discrepancySearchSchema,
  loaderDeps: asked,
  loader: withPlan((client, planId, period) =>
    Promise.all([
      client.ensureQueryData(discrepanciesQuery(planId)),
      client.ensureQueryData(indicatorsQuery(planId, period)),
      client.ensureQueryData(projectsQuery(planId)),
      client.ensureQueryData(actionsQuery(planId)),
      client.ensureQueryData(unitsQuery(planId)),
    ]),
  ),
  component: lazyRouteComponent(
    () => import('../data/discrepancies-page.tsx'),
    'DiscrepanciesPage',
  ),
})

const dictionary = createRoute({
  getParentRoute,
  path: '/data/dictionary',
  loaderDeps: asked,
  loader: withPlan((client, planId) => client.ensureQueryData(editionsQuery(planId))),
  component: lazyRouteComponent(() => import('../data/dictionary-page.tsx'), 'DictionaryPage'),
})

const problems = createRoute({
  getParentRoute,
  path: '/data/problems',
  component: lazyRouteComponent(() => import('../data/problems-page.tsx'), 'ProblemsPage'),
})

const whitePaper = createRoute({
  getParentRoute,
  path: '/white-paper',
  loaderDeps: asked,
  loader: withPlan((client, planId) => client.ensureQueryData(editionsQuery(planId))),
  component: lazyRouteComponent(
    () => import('../white-paper/white-paper-page.tsx'),
    'WhitePaperPage',
  ),
})

const edition = createRoute({
  getParentRoute,
  path: '/white-paper/$edition',
  validateSearch: readerSearchSchema,
  loaderDeps: asked,
  loader: ({ params, ...route }) =>
    withPlan(async (client, planId) => {
      const { items } = await client.ensureQueryData(editionsQuery(planId))
      const named = findNamed(items, params.edition)
      if (!named) throw notFound()
      await client.ensureQueryData(bookQuery(planId, { ...named, isDraft: false }))
    })(route),
  component: lazyRouteComponent(() => import('../white-paper/reader-page.tsx'), 'ReaderPage'),
})

const editionDesk = createRoute({
  getParentRoute,
  path: '/white-paper/$edition/desk',
  validateSearch: deskSearchSchema,
  beforeLoad: guarded('edition.edit'),
  loaderDeps: asked,
  loader: ({ params, ...route }) =>
    withPlan((client, planId) =>
      client.ensureQueryData(deskQuery(planId, requireNamed(params.edition))),
    )(route),
  component: lazyRouteComponent(() => import('../white-paper/desk-page.tsx'), 'DeskPage'),
})

const editionPreview = createRoute({
  getParentRoute,
  path: '/white-paper/$edition/preview',
  validateSearch: readerSearchSchema,
  beforeLoad: guarded('edition.edit'),
  loaderDeps: asked,
  loader: ({ params, ...route }) =>
    withPlan((client, planId) =>
      client.ensureQueryData(bookQuery(planId, { ...requireNamed(params.edition), isDraft: true })),
    )(route),
  component: lazyRouteComponent(() => import('../white-paper/preview-page.tsx'), 'PreviewPage'),
})

const editionChanges = createRoute({
  getParentRoute,
  path: '/white-paper/$edition/changes',
  validateSearch: comparisonSearchSchema,
  loaderDeps: asked,
  loader: withPlan((client, planId) => client.ensureQueryData(editionsQuery(planId))),
  component: lazyRouteComponent(
    () => import('../white-paper/comparison-page.tsx'),
    'ComparisonPage',
  ),
})

const signIn = createRoute({
  getParentRoute,
  path: '/sign-in',
  validateSearch: signInSearchSchema,
  component: lazyRouteComponent(() => import('../accounts/sign-in-page.tsx'), 'SignInPage'),
})

const password = createRoute({
  getParentRoute,
  path: '/account',
  validateSearch: signInSearchSchema,
  beforeLoad: guarded('password.change'),
  component: lazyRouteComponent(() => import('../accounts/password-page.tsx'), 'PasswordPage'),
})

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
  component: lazyRouteComponent(() => import('../report/report-page.tsx'), 'ReportPage'),
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
  component: lazyRouteComponent(() => import('../review/review-page.tsx'), 'ReviewPage'),
})

const board = createRoute({
  getParentRoute,
  path: '/board',
  validateSearch: boardSearchSchema,
  beforeLoad: guarded('board.read'),
  loaderDeps: asked,
  loader: withPlan((client, planId) => client.ensureQueryData(periodsQuery(planId))),
  component: lazyRouteComponent(() => import('../board/board-page.tsx'), 'BoardPage'),
})

const boardList = createRoute({
  getParentRoute,
  path: '/board/list',
  validateSearch: boardSearchSchema,
  beforeLoad: guarded('board.read'),
  loaderDeps: asked,
  loader: withPlan((client, planId) => client.ensureQueryData(periodsQuery(planId))),
  component: lazyRouteComponent(() => import('../board/reminder-page.tsx'), 'ReminderPage'),
})

const notices = createRoute({
  getParentRoute,
  path: '/notices',
  beforeLoad: guarded('notice.readOwn'),
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(noticesQuery),
  component: lazyRouteComponent(() => import('../notices/notices-page.tsx'), 'NoticesPage'),
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
    () => import('../directives/directives-page.tsx'),
    'DirectivesPage',
  ),
})

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
  component: lazyRouteComponent(() => import('../accounts/accounts-page.tsx'), 'AccountsPage'),
})

const tokens = createRoute({
  getParentRoute,
  path: '/tokens',
  beforeLoad: guarded('token.manageOwn'),
  loader: ({ context }) => context.queryClient.ensureQueryData(tokensQuery('own')),
  component: lazyRouteComponent(() => import('../tokens/tokens-page.tsx'), 'TokensPage'),
})

const allTokens = createRoute({
  getParentRoute,
  path: '/admin/tokens',
  beforeLoad: guarded('token.manageAll'),
  loader: ({ context }) => context.queryClient.ensureQueryData(tokensQuery('all')),
  component: lazyRouteComponent(() => import('../tokens/tokens-page.tsx'), 'AllTokensPage'),
})

const webhooks = createRoute({
  getParentRoute,
  path: '/admin/webhooks',
  beforeLoad: guarded('webhook.manage'),
  loader: ({ context }) => context.queryClient.ensureQueryData(webhooksQuery),
  component: lazyRouteComponent(() => import('../webhooks/webhooks-page.tsx'), 'WebhooksPage'),
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
  component: lazyRouteComponent(() => import('../accounts/audit-page.tsx'), 'AuditPage'),
})

const routeTree = root.addChildren([
  overview,
  changes,
  indicators,
  indicator,
  projects,
  project,
  actions,
  links,
  budget,
  units,
  unit,
  data,
  methodology,
  discrepancies,
  dictionary,
  problems,
  whitePaper,
  edition,
  editionDesk,
  editionPreview,
  editionChanges,
  signIn,
  password,
  report,
  review,
  directives,
  board,
  boardList,
  notices,
  accounts,
  webhooks,
  tokens,
  allTokens,
  audit,
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
