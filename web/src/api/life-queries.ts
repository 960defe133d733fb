import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import {
  milestoneStandingSchema,
  type NewStanding,
  type newMilestoneSchema,
  type newPromiseStandingSchema,
  recordEntrySchema,
} from '@yardstick/shared/plan/milestones.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { NewDeclaration, NewStageChange } from '@yardstick/shared/projects/life.ts'
import type { NewStint } from '@yardstick/shared/projects/participation.ts'
import { projectDetailSchema } from '@yardstick/shared/projects/schema.ts'
import type { z } from 'zod'
import { useAccount } from './account-queries.ts'
import { planPath, useCurrentPlan } from './current-plan.ts'
import { projectQuery } from './project-queries.ts'
import { ApiProblem, request } from './request.ts'

type Method = 'POST' | 'PUT' | 'DELETE'

const isOvertaken = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.code === 'changed-meanwhile'

/** Everything of the plan is read anew: a change may show on any page. Nobody waits for it. */
const useRefreshPlan = () => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  return () => void client.invalidateQueries({ queryKey: ['plan', id] })
}

/**
 * A write about one project: the answer is the project as it is afterwards. When somebody else was
 * quicker, the newer state is read before it can be tried again.
 */
const useProjectWrite = <Asked>(
  code: string,
  describe: (asked: Asked) => { method: Method; path: string; body?: unknown },
) => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  const refresh = useRefreshPlan()
  return useMutation({
    mutationFn: (asked: Asked) => {
      const { path, ...options } = describe(asked)
      const address = `${planPath(id)}/projects/${encodeURIComponent(code)}/${path}`
      return request(projectDetailSchema, address, options)
    },
    onSuccess: (project) => {
      client.setQueryData(projectQuery(id, code).queryKey, project)
      refresh()
    },
    onError: (error) => {
      if (isOvertaken(error)) refresh()
    },
  })
}

export const useSetStage = (code: string) =>
  useProjectWrite(code, (body: NewStageChange) => ({ method: 'POST', path: 'stage', body }))

export const useDeclare = (code: string) =>
  useProjectWrite(code, (body: NewDeclaration) => ({ method: 'POST', path: 'declarations', body }))

export const useSetProjectUnit = (code: string) =>
  useProjectWrite(code, (body: NewStint) => ({ method: 'POST', path: 'units', body }))

export const useAddMilestone = (code: string) =>
  useProjectWrite(code, (body: z.infer<typeof newMilestoneSchema>) => ({
    method: 'POST',
    path: 'milestones',
    body,
  }))

export const useRenameMilestone = (code: string) =>
  useProjectWrite(code, ({ no, name }: { no: number; name: string }) => ({
    method: 'PUT',
    path: `milestones/${no}`,
    body: { name },
  }))

export const useRemoveMilestone = (code: string) =>
  useProjectWrite(code, (no: number) => ({ method: 'DELETE', path: `milestones/${no}` }))

export const useRecordMilestone = (code: string) =>
  useProjectWrite(code, ({ no, ...body }: NewStanding & { no: number }) => ({
    method: 'POST',
    path: `milestones/${no}/standings`,
    body,
  }))

/** Ticks a promise of the plan, moves its date or takes the tick back. */
export const useRecordPromise = (code: string) => {
  const { id } = useCurrentPlan()
  const refresh = useRefreshPlan()
  return useMutation({
    mutationFn: (body: z.infer<typeof newPromiseStandingSchema>) =>
      request(
        itemsOf(milestoneStandingSchema),
        `${planPath(id)}/promises/${encodeURIComponent(code)}/standings`,
        { method: 'POST', body },
      ),
    onSuccess: refresh,
    onError: (error) => {
      if (isOvertaken(error)) refresh()
    },
  })
}

const recordQuery = (planId: string, code: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'project', code, 'record'],
    queryFn: ({ signal }) =>
      request(
        itemsOf(recordEntrySchema),
        `${planPath(planId)}/projects/${encodeURIComponent(code)}/record`,
        { signal },
      ),
    staleTime: 0,
  })

/** Who wrote a row, as `stage-change:12`; null for whoever may not know, and until it is known. */
export const useProjectRecord = (code: string): ((subject: string) => string | null) | null => {
  const { id } = useCurrentPlan()
  const role = useAccount()?.role ?? null
  const enabled = mayDo(role, 'project.readRecord')
  const { data } = useQuery({ ...recordQuery(id, code), enabled, retry: false })
  if (!data) return null
  const writers = new Map(data.items.map(({ subject, actorName }) => [subject, actorName]))
  return (subject) => writers.get(subject) ?? null
}
