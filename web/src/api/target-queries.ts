import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  type NewTargetRevision,
  targetRecordSchema,
} from '@yardstick/shared/indicators/target-revisions.ts'
import { planPath, useCurrentPlan } from './current-plan.ts'
import { request } from './request.ts'

const revisionsPath = (planId: string, code: string): string =>
  `${planPath(planId)}/indicators/${encodeURIComponent(code)}/target-revisions`

const targetRecordQuery = (planId: string, code: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'target-record', code],
    queryFn: ({ signal }) => request(targetRecordSchema, revisionsPath(planId, code), { signal }),
    staleTime: 0,
  })

/** The targets of an indicator as the center works with them, today. */
export const useTargetRecord = (code: string) =>
  useQuery(targetRecordQuery(useCurrentPlan().id, code))

/** Records a revision; everything of the plan may show it and is read anew. */
export const useReviseTarget = (code: string) => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  return useMutation({
    mutationFn: (body: NewTargetRevision) =>
      request(targetRecordSchema, revisionsPath(id, code), { method: 'POST', body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['plan', id] })
    },
  })
}
