import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import {
  issuedTokenSchema,
  type NewToken,
  type Token,
  tokenSchema,
} from '@yardstick/shared/accounts/token-schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { request } from '../api/request.ts'

/** Whose tokens a page looks after: those of whoever is signed in, or everybody's. */
export type Reach = 'own' | 'all'

const paths = { own: '/tokens', all: '/accounts/tokens' } as const

export const tokensQuery = (reach: Reach) =>
  queryOptions({
    queryKey: ['tokens', reach],
    queryFn: ({ signal }) => request(itemsOf(tokenSchema), paths[reach], { signal }),
    staleTime: 0,
  })

export const useTokens = (reach: Reach): readonly Token[] =>
  useSuspenseQuery(tokensQuery(reach)).data.items

const useRefreshed = () => {
  const client = useQueryClient()
  return { onSuccess: () => client.invalidateQueries({ queryKey: ['tokens'] }) }
}

export const useIssueToken = () =>
  useMutation({
    mutationFn: (body: NewToken) => request(issuedTokenSchema, '/tokens', { method: 'POST', body }),
    ...useRefreshed(),
  })

export const useRevokeToken = (reach: Reach) =>
  useMutation({
    mutationFn: (id: number) =>
      request(tokenSchema, `${paths[reach]}/${id}/revoke`, { method: 'POST' }),
    ...useRefreshed(),
  })
