import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import {
  type Extension,
  extensionSchema,
  type newExtensionSchema,
} from '@yardstick/shared/indicators/extensions.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { z } from 'zod'
import { planPath, useCurrentPlan } from './current-plan.ts'
import { request } from './request.ts'
import { useRefreshedPlan } from './review-queries.ts'

const extensionList = itemsOf(extensionSchema)

/** What the unit of the signed-in person has asked for, newest first. */
export const ownExtensionsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'extensions', 'own'],
    queryFn: ({ signal }) =>
      request(extensionList, `${planPath(planId)}/extensions/own`, { signal }),
    staleTime: 0,
  })

/** What all units have asked for: what waits for an answer first, then newest first. */
export const extensionsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'extensions', 'all'],
    queryFn: ({ signal }) => request(extensionList, `${planPath(planId)}/extensions`, { signal }),
    staleTime: 0,
  })

const pathIn = (planId: string, period: string): string =>
  `${planPath(planId)}/periods/${period}/extensions`

/** Asks for a later due date of one's own unit in one period. */
export const useAskExtension = (period: string) => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: (body: z.infer<typeof newExtensionSchema>) =>
      request(extensionSchema, pathIn(id, period), { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: ownExtensionsQuery(id).queryKey }),
  })
}

type Answer = { step: 'grant'; dueOn: string } | { step: 'refuse'; reason: string }

/** Answers a request; everything that shows a due date is read anew. */
export const useAnswerExtension = ({ period, id: requestId }: Extension) => {
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: ({ step, ...body }: Answer) =>
      request(extensionSchema, `${pathIn(id, period)}/${requestId}/${step}`, {
        method: 'POST',
        body,
      }),
    ...useRefreshedPlan(),
  })
}
