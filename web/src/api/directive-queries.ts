import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { DirectiveAction } from '@yardstick/shared/directives/life.ts'
import { proposalSchema } from '@yardstick/shared/directives/proposals.ts'
import {
  type Directive,
  type DirectiveDetail,
  directiveDetailSchema,
  directiveSchema,
  type NewDirective,
} from '@yardstick/shared/directives/schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { planPath, useCurrentPlan } from './current-plan.ts'
import { request } from './request.ts'

const directivesKey = (planId: string) => ['plan', planId, 'directives'] as const

/** The most pressing first; a unit gets its own. */
export const directivesQuery = (planId: string) =>
  queryOptions({
    queryKey: [...directivesKey(planId), 'list'],
    queryFn: ({ signal }) =>
      request(itemsOf(directiveSchema), `${planPath(planId)}/directives`, { signal }),
    staleTime: 0,
  })

export const directiveQuery = (planId: string, no: number) =>
  queryOptions({
    queryKey: [...directivesKey(planId), 'one', no],
    queryFn: ({ signal }) =>
      request(directiveDetailSchema, `${planPath(planId)}/directives/${no}`, { signal }),
    staleTime: 0,
  })

/** What the system suggests to press for; only for those who may issue. */
export const proposalsQuery = (planId: string) =>
  queryOptions({
    queryKey: [...directivesKey(planId), 'proposals'],
    queryFn: ({ signal }) =>
      request(itemsOf(proposalSchema), `${planPath(planId)}/directive-proposals`, { signal }),
    staleTime: 0,
  })

export const useDirectives = (): readonly Directive[] =>
  useSuspenseQuery(directivesQuery(useCurrentPlan().id)).data.items

/** Keeps the answer to a write, and reads the lists anew. */
const useKeepDirective = () => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  return (changed: DirectiveDetail) => {
    client.setQueryData(directiveQuery(id, changed.no).queryKey, changed)
    return client.invalidateQueries({ queryKey: directivesKey(id) })
  }
}

export const useIssueDirective = () => {
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: (body: NewDirective) =>
      request(directiveDetailSchema, `${planPath(id)}/directives`, { method: 'POST', body }),
    onSuccess: useKeepDirective(),
  })
}

type Step = {
  action: Exclude<DirectiveAction, 'issue'>
  seen: number
  text: string | null
  dueOn: string | null
}

/** Takes a step; also after a refusal what has happened in the meantime is read. */
export const useDirectiveStep = (no: number) => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: ({ action, ...body }: Step) =>
      request(
        directiveDetailSchema,
        `${planPath(id)}/directives/${no}/${action.replace(/_/g, '-')}`,
        { method: 'POST', body },
      ),
    onSuccess: useKeepDirective(),
    onError: () => client.invalidateQueries({ queryKey: directivesKey(id) }),
  })
}

/** Puts a proposal aside. */
export const useDismissProposal = () => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: (body: { key: string; reason: string }) =>
      request(itemsOf(proposalSchema), `${planPath(id)}/directive-proposals/dismiss`, {
        method: 'POST',
        body,
      }),
    onSuccess: (left) => client.setQueryData(proposalsQuery(id).queryKey, left),
  })
}
