import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { documentTreeSchema } from '@yardstick/shared/whitepaper/document-schema.ts'
import { printedTableSchema } from '@yardstick/shared/whitepaper/printed-table-schema.ts'
import {
  type Edition,
  type EditionFileKind,
  editionComparisonSchema,
  editionSchema,
  type PublishedEdition,
} from '@yardstick/shared/whitepaper/schema.ts'
import { useAccount } from '../api/account-queries.ts'
import { planPath, useCurrentPlan } from '../api/current-plan.ts'
import { editionsQuery } from '../api/edition-queries.ts'
import { request } from '../api/request.ts'
import { type EditionName, writeName } from './edition-name.ts'

/** An edition as it is read: what everybody sees, or the draft that its editors see. */
export type ReadEdition = EditionName & { isDraft: boolean }

export const editionPath = (planId: string, { year, revision }: EditionName): string =>
  `${planPath(planId)}/editions/${year}/${revision}`

/** Where a file is downloaded. */
export const fileAddress = (
  planId: string,
  { isDraft, ...edition }: ReadEdition,
  kind: EditionFileKind,
): string => `/api/v1${editionPath(planId, edition)}${isDraft ? '/desk' : ''}/files/${kind}`

const keyOf = (planId: string, { year, revision }: EditionName) =>
  ['plan', planId, 'editions', writeName({ year, revision })] as const

/** Newest first. */
export const useEditions = (): readonly PublishedEdition[] =>
  useSuspenseQuery(editionsQuery(useCurrentPlan().id)).data.items

/** The book as a tree; that of a draft is made anew each time it is looked at. */
export const bookQuery = (planId: string, { isDraft, ...edition }: ReadEdition) =>
  queryOptions({
    queryKey: [...keyOf(planId, edition), isDraft ? 'preview' : 'book'],
    queryFn: ({ signal }) =>
      request(documentTreeSchema, `${editionPath(planId, edition)}${isDraft ? '/preview' : ''}`, {
        signal,
      }),
    ...(isDraft && { staleTime: 0 }),
  })

/** @param table undefined for all tables */
export const figuresQuery = (
  planId: string,
  { isDraft, ...edition }: ReadEdition,
  table?: string,
) =>
  queryOptions({
    queryKey: [...keyOf(planId, edition), isDraft ? 'draft-figures' : 'figures', table ?? ''],
    queryFn: ({ signal }) =>
      request(
        itemsOf(printedTableSchema),
        `${editionPath(planId, edition)}/${isDraft ? 'draft-figures' : 'figures'}${
          table ? `?table=${encodeURIComponent(table)}` : ''
        }`,
        { signal },
      ),
  })

/** @param since the earlier edition, as addresses name it */
export const comparisonQuery = (
  planId: string,
  { isDraft, ...edition }: ReadEdition,
  since: string,
) =>
  queryOptions({
    queryKey: [...keyOf(planId, edition), isDraft ? 'comparison' : 'changes', since],
    queryFn: ({ signal }) =>
      request(
        editionComparisonSchema,
        `${editionPath(planId, edition)}/${isDraft ? 'comparison' : 'changes'}?since=${encodeURIComponent(since)}`,
        { signal },
      ),
    ...(isDraft && { staleTime: 0 }),
  })

/** Every edition, also those in the making; only for their editors. */
export const deskEditionsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'editions', 'desk-list'],
    queryFn: ({ signal }) =>
      request(itemsOf(editionSchema), `${planPath(planId)}/editions/desk`, { signal }),
    staleTime: 0,
  })

export const useMayEdit = (): boolean => mayDo(useAccount()?.role ?? null, 'edition.edit')

/** Undefined for everybody else, and until they are known. */
export const useDeskEditions = (): readonly Edition[] | undefined => {
  const enabled = useMayEdit()
  return useQuery({ ...deskEditionsQuery(useCurrentPlan().id), enabled }).data?.items
}
