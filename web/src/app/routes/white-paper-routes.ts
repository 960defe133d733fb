import type { QueryClient } from '@tanstack/react-query'
import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { sessionQuery } from '../../api/account-queries.ts'
import { editionsQuery } from '../../api/edition-queries.ts'
import { deskQuery } from '../../white-paper/desk-queries.ts'
import {
  type EditionName,
  findNamed,
  namesYear,
  requireNamed,
  writeName,
} from '../../white-paper/edition-name.ts'
import { bookQuery, deskEditionsQuery } from '../../white-paper/queries.ts'
import {
  comparisonSearchSchema,
  deskSearchSchema,
  previewSearchSchema,
  readerSearchSchema,
} from '../../white-paper/search.ts'
import { withPlan } from '../load.ts'
import { asked, getParentRoute, signedIn } from './root.ts'

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

const NoEdition = lazyRouteComponent(
  () => import('../../white-paper/no-edition-page.tsx'),
  'NoEditionPage',
)

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
  notFoundComponent: NoEdition,
})

/** Says to other roles what they may read instead. */
const NoDesk = lazyRouteComponent(() => import('../../white-paper/no-desk-page.tsx'), 'NoDeskPage')

const mayEdit = async (client: QueryClient): Promise<boolean> => {
  const { account } = await client.ensureQueryData(sessionQuery)
  return mayDo(account?.role ?? null, 'edition.edit')
}

type EditorsPage = '/white-paper/$edition/desk' | '/white-paper/$edition/preview'

/**
 * The revision that an address names.
 * @throws notFound for whoever may not edit
 * @throws redirect to the newest revision where a year is named alone
 */
const requireRevision = async (
  client: QueryClient,
  planId: string,
  { name, page }: { name: string; page: EditorsPage },
): Promise<EditionName> => {
  if (!(await mayEdit(client))) throw notFound()
  if (!namesYear(name)) return requireNamed(name)
  const { items } = await client.fetchQuery(deskEditionsQuery(planId))
  const newest = findNamed(items, name)
  if (!newest) throw notFound()
  throw redirect({ to: page, params: { edition: writeName(newest) }, search: true, replace: true })
}

const editionDesk = createRoute({
  getParentRoute,
  path: '/white-paper/$edition/desk',
  validateSearch: deskSearchSchema,
  beforeLoad: signedIn,
  loaderDeps: asked,
  loader: ({ params, ...route }) =>
    withPlan(async (client, planId) => {
      const page = '/white-paper/$edition/desk'
      const named = await requireRevision(client, planId, { name: params.edition, page })
      await client.ensureQueryData(deskQuery(planId, named))
    })(route),
  component: lazyRouteComponent(() => import('../../white-paper/desk-page.tsx'), 'DeskPage'),
  notFoundComponent: NoDesk,
})

const editionPreview = createRoute({
  getParentRoute,
  path: '/white-paper/$edition/preview',
  validateSearch: previewSearchSchema,
  beforeLoad: signedIn,
  loaderDeps: asked,
  loader: ({ params, ...route }) =>
    withPlan(async (client, planId) => {
      const page = '/white-paper/$edition/preview'
      const named = await requireRevision(client, planId, { name: params.edition, page })
      const published = await client.ensureQueryData(editionsQuery(planId))
      const { edition } = params
      if (findNamed(published.items, edition)) {
        throw redirect({ to: '/white-paper/$edition', params: { edition }, replace: true })
      }
      await client.ensureQueryData(bookQuery(planId, { ...named, isDraft: true }))
    })(route),
  component: lazyRouteComponent(() => import('../../white-paper/preview-page.tsx'), 'PreviewPage'),
  notFoundComponent: NoDesk,
})

const editionChanges = createRoute({
  getParentRoute,
  path: '/white-paper/$edition/changes',
  validateSearch: comparisonSearchSchema,
  loaderDeps: asked,
  loader: ({ params, ...route }) =>
    withPlan(async (client, planId) => {
      const [published, making] = await Promise.all([
        client.ensureQueryData(editionsQuery(planId)),
        (await mayEdit(client)) ? client.fetchQuery(deskEditionsQuery(planId)) : null,
      ])
      const items: readonly EditionName[] = (making ?? published).items
      if (!findNamed(items, params.edition)) throw notFound()
    })(route),
  component: lazyRouteComponent(
    () => import('../../white-paper/comparison-page.tsx'),
    'ComparisonPage',
  ),
  notFoundComponent: NoEdition,
})

/** The white paper: its editions, and the desk where they are made. */
export const whitePaperRoutes = [
  whitePaper,
  edition,
  editionDesk,
  editionPreview,
  editionChanges,
] as const
