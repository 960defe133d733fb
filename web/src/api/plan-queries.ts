import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { overviewSchema } from '@yardstick/shared/overview/schema.ts'
import {
  actionSchema,
  discrepancySchema,
  itemsOf,
  unitSchema,
} from '@yardstick/shared/plan/schema.ts'
import { planPath, useCurrentPlan, usePeriod } from './current-plan.ts'
import { request } from './request.ts'

/** The end of an address that names a period; empty for the latest published one. */
export const periodSearch = (period: string | undefined): string =>
  period ? `?period=${encodeURIComponent(period)}` : ''

export const overviewQuery = (planId: string, period: string | undefined) =>
  queryOptions({
    queryKey: ['plan', planId, 'overview', period ?? 'latest'],
    queryFn: ({ signal }) =>
      request(overviewSchema, `${planPath(planId)}/overview${periodSearch(period)}`, { signal }),
  })

export const actionsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'actions'],
    queryFn: ({ signal }) =>
      request(itemsOf(actionSchema), `${planPath(planId)}/actions`, { signal }),
  })

export const unitsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'units'],
    queryFn: ({ signal }) => request(itemsOf(unitSchema), `${planPath(planId)}/units`, { signal }),
  })

export const discrepanciesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'discrepancies'],
    queryFn: ({ signal }) =>
      request(itemsOf(discrepancySchema), `${planPath(planId)}/discrepancies`, { signal }),
  })

export const useOverview = () =>
  useSuspenseQuery(overviewQuery(useCurrentPlan().id, usePeriod().asked)).data

export const useActions = () => useSuspenseQuery(actionsQuery(useCurrentPlan().id)).data.items

export const useUnits = () => useSuspenseQuery(unitsQuery(useCurrentPlan().id)).data.items

export const useDiscrepancies = () =>
  useSuspenseQuery(discrepanciesQuery(useCurrentPlan().id)).data.items
