import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import {
  indicatorDetailSchema,
  indicatorSchema,
  planRevisionSchema,
} from '@yardstick/shared/indicators/schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { planPath, useCurrentPlan, usePeriod } from './current-plan.ts'
import { periodSearch } from './plan-queries.ts'
import { request } from './request.ts'

export const indicatorsQuery = (planId: string, period: string | undefined) =>
  queryOptions({
    queryKey: ['plan', planId, 'indicators', period ?? 'latest'],
    queryFn: ({ signal }) =>
      request(itemsOf(indicatorSchema), `${planPath(planId)}/indicators${periodSearch(period)}`, {
        signal,
      }),
  })

export const indicatorQuery = (planId: string, code: string, period: string | undefined) =>
  queryOptions({
    queryKey: ['plan', planId, 'indicator', code, period ?? 'latest'],
    queryFn: ({ signal }) =>
      request(
        indicatorDetailSchema,
        `${planPath(planId)}/indicators/${encodeURIComponent(code)}${periodSearch(period)}`,
        { signal },
      ),
  })

/** Every revision of a target of the plan. */
export const planRevisionsQuery = (planId: string, period: string | undefined) =>
  queryOptions({
    queryKey: ['plan', planId, 'target-revisions', period ?? 'latest'],
    queryFn: ({ signal }) =>
      request(
        itemsOf(planRevisionSchema),
        `${planPath(planId)}/target-revisions${periodSearch(period)}`,
        { signal },
      ),
  })

/** All indicators in plan order, assessed as of the shown period. */
export const useIndicators = () =>
  useSuspenseQuery(indicatorsQuery(useCurrentPlan().id, usePeriod().asked)).data.items

export const useIndicator = (code: string) =>
  useSuspenseQuery(indicatorQuery(useCurrentPlan().id, code, usePeriod().asked)).data
