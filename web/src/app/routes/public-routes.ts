import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { actionSearchSchema } from '../../actions/search.ts'
import { editionsQuery } from '../../api/edition-queries.ts'
import { indicatorQuery, indicatorsQuery } from '../../api/indicator-queries.ts'
import { linksQuery } from '../../api/link-queries.ts'
import { moneyQuery } from '../../api/money-queries.ts'
import {
  actionsQuery,
  discrepanciesQuery,
  overviewQuery,
  unitsQuery,
} from '../../api/plan-queries.ts'
import { publishedProgressQuery } from '../../api/progress-queries.ts'
import { projectQuery, projectsQuery } from '../../api/project-queries.ts'
import { unitProjectsQuery } from '../../api/unit-queries.ts'
import { changesSearchSchema } from '../../changes/search.ts'
import { discrepancySearchSchema } from '../../data/search.ts'
import { indicatorSearchSchema } from '../../indicators/search.ts'
import { linkSearchSchema } from '../../links/search.ts'
import { projectSearchSchema } from '../../projects/search.ts'
import { unitSearchSchema } from '../../units/search.ts'
import { withPlan } from '../load.ts'
import { signInSearchSchema } from '../search.ts'
import { asked, getParentRoute } from './root.ts'

const overview = createRoute({
  getParentRoute,
  path: '/',
  loaderDeps: asked,
  loader: withPlan((client, planId, period) =>
    client.ensureQueryData(overviewQuery(planId, period)),
  ),
  component: lazyRouteComponent(() => import('../../overview/overview-page.tsx'), 'OverviewPage'),
})

const changes = createRoute({
  getParentRoute,
  path: '/changes',
  validateSearch: changesSearchSchema,
  component: lazyRouteComponent(() => import('../../changes/changes-page.tsx'), 'ChangesPage'),
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
    () => import('../../indicators/indicators-page.tsx'),
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
  component: lazyRouteComponent(
    () => import('../../indicators/indicator-page.tsx'),
    'IndicatorPage',
  ),
})

const projects = createRoute({
  getParentRoute,
  path: '/projects',
  validateSearch: projectSearchSchema,
  loaderDeps: asked,
  loader: withPlan((client, planId) => client.ensureQueryData(projectsQuery(planId))),
  component: lazyRouteComponent(() => import('../../projects/projects-page.tsx'), 'ProjectsPage'),
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
  component: lazyRouteComponent(() => import('../../projects/project-page.tsx'), 'ProjectPage'),
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
  component: lazyRouteComponent(() => import('../../actions/actions-page.tsx'), 'ActionsPage'),
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
  component: lazyRouteComponent(() => import('../../links/links-page.tsx'), 'LinksPage'),
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
  component: lazyRouteComponent(() => import('../../budget/budget-page.tsx'), 'BudgetPage'),
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
  component: lazyRouteComponent(() => import('../../units/units-page.tsx'), 'UnitsPage'),
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
  component: lazyRouteComponent(() => import('../../units/unit-page.tsx'), 'UnitPage'),
})

const data = createRoute({
  getParentRoute,
  path: '/data',
  loaderDeps: asked,
  loader: withPlan((client, planId, period) =>
    client.ensureQueryData(indicatorsQuery(planId, period)),
  ),
  component: lazyRouteComponent(() => import('../../data/data-page.tsx'), 'DataPage'),
})

const methodology = createRoute({
  getParentRoute,
  path: '/data/methodology',
  component: lazyRouteComponent(() => import('../../data/methodology-page.tsx'), 'MethodologyPage'),
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
    () => import('../../data/discrepancies-page.tsx'),
    'DiscrepanciesPage',
  ),
})

const dictionary = createRoute({
  getParentRoute,
  path: '/data/dictionary',
  loaderDeps: asked,
  loader: withPlan((client, planId) => client.ensureQueryData(editionsQuery(planId))),
  component: lazyRouteComponent(() => import('../../data/dictionary-page.tsx'), 'DictionaryPage'),
})

const problems = createRoute({
  getParentRoute,
  path: '/data/problems',
  component: lazyRouteComponent(() => import('../../data/problems-page.tsx'), 'ProblemsPage'),
})

const signIn = createRoute({
  getParentRoute,
  path: '/sign-in',
  validateSearch: signInSearchSchema,
  component: lazyRouteComponent(() => import('../../accounts/sign-in-page.tsx'), 'SignInPage'),
})

/** The pages that everybody reads. */
export const publicRoutes = [
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
  signIn,
] as const
