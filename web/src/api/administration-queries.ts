import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { auditPageSchema } from '@yardstick/shared/accounts/audit.ts'
import {
  type Account,
  type AccountRights,
  accountListSchema,
  accountSchema,
  issuedAccountSchema,
  type NewAccount,
} from '@yardstick/shared/accounts/schema.ts'
import { request } from './request.ts'

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => request(accountListSchema, '/accounts', { signal }),
  staleTime: 0,
})

export const useAccounts = (): readonly Account[] => useSuspenseQuery(accountsQuery).data.items

/** Reads the list anew after a change, and waits for it. */
const useRefreshedAccounts = () => {
  const client = useQueryClient()
  return { onSuccess: () => client.invalidateQueries({ queryKey: accountsQuery.queryKey }) }
}

export const useCreateAccount = () =>
  useMutation({
    mutationFn: (body: NewAccount) =>
      request(issuedAccountSchema, '/accounts', { method: 'POST', body }),
    ...useRefreshedAccounts(),
  })

export const useResetPassword = () =>
  useMutation({
    mutationFn: (id: number) =>
      request(issuedAccountSchema, `/accounts/${id}/password-reset`, { method: 'POST' }),
    ...useRefreshedAccounts(),
  })

export const useGiveSecondHalf = () =>
  useMutation({
    mutationFn: (id: number) =>
      request(issuedAccountSchema, `/accounts/${id}/second-half`, { method: 'POST' }),
    ...useRefreshedAccounts(),
  })

export const useSetAccountState = () =>
  useMutation({
    mutationFn: ({ id, state }: Pick<Account, 'id' | 'state'>) =>
      request(accountSchema, `/accounts/${id}/state`, { method: 'PUT', body: { state } }),
    ...useRefreshedAccounts(),
  })

export const useGrantRights = () =>
  useMutation({
    mutationFn: ({ id, rights }: { id: number; rights: AccountRights }) =>
      request(accountSchema, `/accounts/${id}/rights`, { method: 'PUT', body: rights }),
    ...useRefreshedAccounts(),
  })

/** How the trail is narrowed: the beginning of an action, and a whole subject. */
export type AuditFilter = { action?: string | undefined; subject?: string | undefined }

const auditSearch = ({ action, subject }: AuditFilter, before: number | null): string => {
  const search = new URLSearchParams()
  if (before !== null) search.set('before', String(before))
  if (action) search.set('action', action)
  if (subject) search.set('subject', subject)
  return search.size > 0 ? `?${search}` : ''
}

/** Pages of the trail, newest first; each asks for what is older than the one before. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter.action ?? '', filter.subject ?? ''],
    queryFn: ({ signal, pageParam }) =>
      request(auditPageSchema, `/audit${auditSearch(filter, pageParam)}`, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ nextBefore }) => nextBefore,
    staleTime: 0,
  })
