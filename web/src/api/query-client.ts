import { QueryClient } from '@tanstack/react-query'
import { OfflineError } from './request.ts'

/** Refusals are answers and are not asked for again; a lost connection is, twice. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (failures, error) => error instanceof OfflineError && failures < 2,
        retryDelay: 600,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
