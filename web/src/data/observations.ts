import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { indicatorQuery } from '../api/indicator-queries.ts'

/** Every indicator with all its published values: one request each, kept with the pages’ own. */
export const observationsQuery = (
  client: QueryClient,
  { planId, codes }: { planId: string; codes: readonly string[] },
) =>
  queryOptions({
    queryKey: ['plan', planId, 'observations'],
    queryFn: () =>
      Promise.all(
        codes.map((code) => client.ensureQueryData(indicatorQuery(planId, code, undefined))),
      ),
  })
