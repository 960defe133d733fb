import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { reportCommentSchema } from '@yardstick/shared/indicators/comments.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { useState } from 'react'
import { makeAttemptKeys } from './attempt-key.ts'
import { useCurrentPlan } from './current-plan.ts'
import { type ReportKey, reportPath } from './report-queries.ts'
import { request } from './request.ts'

/** What was said about a report, oldest first. */
export const commentsQuery = (planId: string, key: ReportKey) =>
  queryOptions({
    queryKey: ['plan', planId, 'comments', key.period, key.code],
    queryFn: ({ signal }) =>
      request(itemsOf(reportCommentSchema), `${reportPath(planId, key)}/comments`, { signal }),
    staleTime: 0,
  })

/** Writes to the other side; what lists say of the talk is read anew. */
export const useWriteComment = (key: ReportKey) => {
  const client = useQueryClient()
  const { id } = useCurrentPlan()
  const [keyOfAttempt] = useState(makeAttemptKeys)
  return useMutation({
    mutationFn: (text: string) => {
      const path = `${reportPath(id, key)}/comments`
      const body = { text }
      // The same words may be said twice, but not because an answer was lost on the way.
      const after = client.getQueryData(commentsQuery(id, key).queryKey)?.items.at(-1)?.id
      const idempotencyKey = keyOfAttempt({ path, body, after })
      return request(reportCommentSchema, path, { method: 'POST', body, idempotencyKey })
    },
    onSuccess: (comment) => {
      client.setQueryData(
        commentsQuery(id, key).queryKey,
        (thread) => thread && { items: [...thread.items, comment] },
      )
      for (const part of ['comments', 'periods', 'reports']) {
        void client.invalidateQueries({ queryKey: ['plan', id, part] })
      }
    },
  })
}
