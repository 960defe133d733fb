import {
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import { itemsOf, unitSchema } from '@yardstick/shared/plan/schema.ts'
import type { NewUnitName } from '@yardstick/shared/plan/unit-names.ts'
import { unitProjectSchema } from '@yardstick/shared/projects/schema.ts'
import { owedReportSchema } from '@yardstick/shared/reminders/schema.ts'
import { useAccount } from './account-queries.ts'
import { planPath, useCurrentPlan } from './current-plan.ts'
import { directivesQuery } from './directive-queries.ts'
import { request } from './request.ts'

const unitPath = (planId: string, code: string): string =>
  `${planPath(planId)}/units/${encodeURIComponent(code)}`

/** The projects that a unit has a part in now. */
export const unitProjectsQuery = (planId: string, code: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'unit', code, 'projects'],
    queryFn: ({ signal }) =>
      request(itemsOf(unitProjectSchema), `${unitPath(planId, code)}/projects`, { signal }),
  })

export const useUnitProjects = (code: string) =>
  useSuspenseQuery(unitProjectsQuery(useCurrentPlan().id, code)).data.items

const owedReportsQuery = (planId: string, code: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'unit', code, 'owed-reports'],
    queryFn: ({ signal }) =>
      request(itemsOf(owedReportSchema), `${unitPath(planId, code)}/owed-reports`, { signal }),
    staleTime: 0,
  })

/**
 * What only the center, the leaders and the unit itself may know of what a unit owes; nothing for
 * others, and until it is read.
 */
export const useInternalDues = (code: string) => {
  const { id } = useCurrentPlan()
  const account = useAccount()
  const role = account?.role ?? null
  const isNear = role !== null && (!isUnitRole(role) || account?.unit?.code === code)
  const reports = useQuery({
    ...owedReportsQuery(id, code),
    enabled: isNear && mayDo(role, 'unit.readOwed'),
    retry: false,
  })
  const directives = useQuery({
    ...directivesQuery(id),
    enabled: isNear && mayDo(role, 'directive.read'),
    retry: false,
  })
  return {
    reports: reports.data?.items ?? [],
    directives: (directives.data?.items ?? []).filter(({ unit }) => unit.code === code),
  }
}

/** Gives a unit another name; everything of the plan is read anew, as it may stand on any page. */
export const useRenameUnit = (code: string) => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  const refresh = () => void client.invalidateQueries({ queryKey: ['plan', id] })
  return useMutation({
    mutationFn: (body: NewUnitName) =>
      request(unitSchema, `${unitPath(id, code)}/names`, { method: 'POST', body }),
    onSettled: refresh,
  })
}
