import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  type Account,
  type passwordChangeSchema,
  sessionSchema,
  type signInSchema,
} from '@yardstick/shared/accounts/schema.ts'
import { z } from 'zod'
import { request } from './request.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request(sessionSchema, '/session', { signal }),
  staleTime: 30_000,
})

/** Who is signed in; null for a visitor, and until it is known. */
export const useAccount = (): Account | null => useQuery(sessionQuery).data?.account ?? null

/** Signs in and remembers who it is; what was cached for the visitor stays. */
export const useSignIn = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: z.infer<typeof signInSchema>) =>
      request(sessionSchema, '/session', { method: 'POST', body }),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  })
}

/** Signs out and loads the site anew, so that nothing of the person stays in memory. */
export const useSignOut = () =>
  useMutation({
    mutationFn: () => request(z.unknown(), '/session', { method: 'DELETE' }),
    onSuccess: () => window.location.assign('/'),
  })

export const useChangePassword = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: z.infer<typeof passwordChangeSchema>) =>
      request(z.unknown(), '/session/password', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  })
}
