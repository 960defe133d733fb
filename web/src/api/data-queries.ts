import { queryOptions } from '@tanstack/react-query'
import { dataListingSchema } from '@yardstick/shared/whitepaper/data-listing.ts'
import { planPath } from './current-plan.ts'
import { request } from './request.ts'

/** The tables of open data and how many rows each has today. */
export const dataListingQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'data'],
    queryFn: ({ signal }) => request(dataListingSchema, `${planPath(planId)}/data`, { signal }),
  })
