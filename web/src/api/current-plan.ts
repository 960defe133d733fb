import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { dayNumber } from '@yardstick/shared/basics/dates.ts'
import {
  itemsOf,
  type Plan,
  type PlanSummary,
  type PublishedPeriod,
  planSchema,
  planSummarySchema,
} from '@yardstick/shared/plan/schema.ts'
import { request } from './request.ts'

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => request(itemsOf(planSummarySchema), '/plans', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The address below `/api/v1` of one plan. */
export const planPath = (planId: string): string => `/plans/${encodeURIComponent(planId)}`

export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId],
    queryFn: ({ signal }) => request(planSchema, planPath(planId), { signal }),
  })

/** There is nothing to show before a plan was imported. */
export class NoPlanError extends Error {}

/**
 * The plan that the address names, or the first one.
 * @throws NoPlanError when there is none at all
 */
export const choosePlanId = (plans: readonly PlanSummary[], asked: string | undefined): string => {
  const first = plans[0]
  if (!first) throw new NoPlanError('the database holds no plan')
  return asked ?? first.id
}

/** The whole plan that the site shows now; loaded before any page is. */
export const useCurrentPlan = (): Plan => {
  const { plan: asked } = useSearch({ from: '__root__' })
  const { data: plans } = useSuspenseQuery(plansQuery)
  return useSuspenseQuery(planQuery(choosePlanId(plans.items, asked))).data
}

export type ShownPeriod = {
  /** What the address asks for; undefined means the latest, whatever it is. */
  asked: string | undefined
  /** The published period that is shown; null before the first publication. */
  shown: PublishedPeriod | null
  /** Every published period, newest first. */
  published: readonly PublishedPeriod[]
}

/** The published period that the page shows. */
export const usePeriod = (): ShownPeriod => {
  const { period: asked } = useSearch({ from: '__root__' })
  const published = [...useCurrentPlan().publishedPeriods].sort(
    (a, b) => dayNumber(b.endsOn) - dayNumber(a.endsOn) || b.code.length - a.code.length,
  )
  const shown = asked ? published.find((period) => period.code === asked) : published[0]
  return { asked, shown: shown ?? null, published }
}
