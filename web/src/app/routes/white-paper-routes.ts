import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { editionsQuery } from '../../api/edition-queries.ts'
import { deskQuery } from '../../white-paper/desk-queries.ts'
import { findNamed, requireNamed } from '../../white-paper/edition-name.ts'
import { bookQuery } from '../../white-paper/queries.ts'
import {
  comparisonSearchSchema,
  deskSearchSchema,
  readerSearchSchema,
} from '../../white-paper/search.ts'
import { withPlan } from '../load.ts'
import { asked, getParentRoute, guarded } from './root.ts'

const whitePaper = createRoute({
  getParentRoute,
  path: '/white-paper',
  loaderDeps: asked,
  loader: withPlan((client, planId) => client.ensureQueryData(editionsQuery(planId))),
  component: lazyRouteComponent(
    () => import('../../white-paper/white-paper-page.tsx'),
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
  component: lazyRouteComponent(() => import('../../white-paper/reader-page.tsx'), 'ReaderPage'),
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
  component: lazyRouteComponent(() => import('../../white-paper/desk-page.tsx'), 'DeskPage'),
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
  component: lazyRouteComponent(() => import('../../white-paper/preview-page.tsx'), 'PreviewPage'),
})

const editionChanges = createRoute({
  getParentRoute,
  path: '/white-paper/$edition/changes',
  validateSearch: comparisonSearchSchema,
  loaderDeps: asked,
  loader: withPlan((client, planId) => client.ensureQueryData(editionsQuery(planId))),
  component: lazyRouteComponent(
    () => import('../../white-paper/comparison-page.tsx'),
    'ComparisonPage',
  ),
})

/** The white paper: its editions, and the desk where they are made. */
export const whitePaperRoutes = [
  whitePaper,
  edition,
  editionDesk,
  editionPreview,
  editionChanges,
] as const
