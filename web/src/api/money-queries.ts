import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import {
  budgetRevisionSchema,
  enteredMoneySchema,
  type MoneyMatrix,
  moneyEntrySchema,
  moneyMatrixSchema,
  type moneyReversalSchema,
  type newBudgetRevisionSchema,
  type newMoneyEntrySchema,
  type newPoolDecisionSchema,
  poolDecisionSchema,
} from '@yardstick/shared/projects/money-schema.ts'
import type { z } from 'zod'
import { planPath, useCurrentPlan } from './current-plan.ts'
import { request } from './request.ts'

/** The matrix of years and projects as known on a day; all that is known without one. */
export const moneyQuery = (planId: string, asOf: string | null) =>
  queryOptions({
    queryKey: ['plan', planId, 'money', asOf ?? ''],
    queryFn: ({ signal }) =>
      request(moneyMatrixSchema, `${planPath(planId)}/money${asOf ? `?asOf=${asOf}` : ''}`, {
        signal,
      }),
  })

export const useMoney = (): MoneyMatrix =>
  useSuspenseQuery(moneyQuery(useCurrentPlan().id, null)).data

/** The matrix of another day; undefined while it is read or when no day is named. */
export const useMoneyAsOf = (asOf: string | null) => {
  const { id } = useCurrentPlan()
  return useQuery({
    ...moneyQuery(id, asOf),
    enabled: asOf !== null,
    placeholderData: keepPreviousData,
  })
}

export const moneyEntriesQuery = (planId: string, code: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'money-entries', code],
    queryFn: ({ signal }) =>
      request(
        itemsOf(moneyEntrySchema),
        `${planPath(planId)}/projects/${encodeURIComponent(code)}/money-entries`,
        { signal },
      ),
  })

/** Revisions in force for everybody; all of them for who may propose one. */
export const revisionsQuery = (planId: string, all: boolean) =>
  queryOptions({
    queryKey: ['plan', planId, 'budget-revisions', all],
    queryFn: ({ signal }) =>
      request(
        itemsOf(budgetRevisionSchema),
        `${planPath(planId)}/budget-revisions${all ? '/all' : ''}`,
        { signal },
      ),
  })

export const poolDecisionsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'pool-decisions'],
    queryFn: ({ signal }) =>
      request(itemsOf(poolDecisionSchema), `${planPath(planId)}/pool-decisions`, { signal }),
  })

/** Money shows on many pages: everything of the plan is read anew. */
const useRefreshedPlan = () => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  return {
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['plan', id] })
    },
  }
}

const useProjectPath = (code: string): string =>
  `${planPath(useCurrentPlan().id)}/projects/${encodeURIComponent(code)}`

export const useEnterMoney = (code: string) => {
  const path = useProjectPath(code)
  return useMutation({
    mutationFn: (body: z.input<typeof newMoneyEntrySchema>) =>
      request(enteredMoneySchema, `${path}/money-entries`, { method: 'POST', body }),
    ...useRefreshedPlan(),
  })
}

export const useReverseMoney = (code: string) => {
  const path = useProjectPath(code)
  return useMutation({
    mutationFn: ({ id, ...body }: z.input<typeof moneyReversalSchema> & { id: number }) =>
      request(moneyEntrySchema, `${path}/money-entries/${id}/reverse`, { method: 'POST', body }),
    ...useRefreshedPlan(),
  })
}

export const useDecidePlace = (code: string) => {
  const path = useProjectPath(code)
  return useMutation({
    mutationFn: (body: z.input<typeof newPoolDecisionSchema>) =>
      request(itemsOf(poolDecisionSchema), `${path}/pool-decisions`, { method: 'POST', body }),
    ...useRefreshedPlan(),
  })
}

export const useProposeRevision = () => {
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: (body: z.input<typeof newBudgetRevisionSchema>) =>
      request(itemsOf(budgetRevisionSchema), `${planPath(id)}/budget-revisions`, {
        method: 'POST',
        body,
      }),
    ...useRefreshedPlan(),
  })
}

export const useSettleRevision = () => {
  const plan = useCurrentPlan()
  return useMutation({
    mutationFn: ({ id, way, reason }: { id: number; way: string; reason: string | null }) =>
      request(itemsOf(budgetRevisionSchema), `${planPath(plan.id)}/budget-revisions/${id}/${way}`, {
        method: 'POST',
        body: { reason },
      }),
    ...useRefreshedPlan(),
  })
}
