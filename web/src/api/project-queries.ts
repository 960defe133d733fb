import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import {
  type ProjectCategory,
  projectDetailSchema,
  projectSchema,
} from '@yardstick/shared/projects/schema.ts'
import { planPath, useCurrentPlan } from './current-plan.ts'
import { request } from './request.ts'

export const projectsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'projects'],
    queryFn: ({ signal }) =>
      request(itemsOf(projectSchema), `${planPath(planId)}/projects`, { signal }),
  })

export const projectQuery = (planId: string, code: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'project', code],
    queryFn: ({ signal }) =>
      request(projectDetailSchema, `${planPath(planId)}/projects/${encodeURIComponent(code)}`, {
        signal,
      }),
  })

/** The projects of one category in plan order; both categories when none is named. */
export const useProjects = (category?: ProjectCategory) => {
  const { items } = useSuspenseQuery(projectsQuery(useCurrentPlan().id)).data
  return category ? items.filter((project) => project.category === category) : items
}

export const useProject = (code: string) =>
  useSuspenseQuery(projectQuery(useCurrentPlan().id, code)).data
