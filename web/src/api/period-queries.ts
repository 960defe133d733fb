import { useMutation } from '@tanstack/react-query'
import {
  type PeriodChange,
  periodSchema,
  type YearPlan,
} from '@yardstick/shared/indicators/reporting.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { z } from 'zod'
import { planPath, useCurrentPlan } from './current-plan.ts'
import { request } from './request.ts'
import { useRefreshedPlan } from './review-queries.ts'

const usePeriodsPath = (): string => `${planPath(useCurrentPlan().id)}/periods`

/** Plans several periods, all or none. */
export const usePlanYear = () => {
  const path = usePeriodsPath()
  return useMutation({
    mutationFn: (body: YearPlan) =>
      request(itemsOf(periodSchema), `${path}/plan-year`, { method: 'POST', body }),
    ...useRefreshedPlan(),
  })
}

/** Changes the days of a planned period, or the due date of an open one. */
export const useChangePeriod = (code: string) => {
  const path = usePeriodsPath()
  return useMutation({
    mutationFn: (body: PeriodChange) =>
      request(periodSchema, `${path}/${code}`, { method: 'PATCH', body }),
    ...useRefreshedPlan(),
  })
}

/** Removes a period that is only planned. */
export const useRemovePeriod = (code: string) => {
  const path = usePeriodsPath()
  return useMutation({
    mutationFn: () => request(z.undefined(), `${path}/${code}`, { method: 'DELETE' }),
    ...useRefreshedPlan(),
  })
}
