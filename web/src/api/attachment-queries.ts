import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { evidenceSchema } from '@yardstick/shared/indicators/evidence.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { planPath, useCurrentPlan } from './current-plan.ts'
import { request } from './request.ts'

/** Rows that documents are attached to, by their name in addresses. */
export type RowKey = {
  collection: 'stage-changes' | 'milestone-standings' | 'promise-standings'
  row: number
}

const listSchema = itemsOf(evidenceSchema)

const attachmentsPath = (planId: string, { collection, row }: RowKey): string =>
  `${planPath(planId)}/${collection}/${row}/attachments`

export const attachmentsQuery = (planId: string, key: RowKey) =>
  queryOptions({
    queryKey: ['plan', planId, 'attachments', key.collection, key.row],
    queryFn: ({ signal }) => request(listSchema, attachmentsPath(planId, key), { signal }),
    staleTime: 0,
  })

/** Where a document is downloaded. */
export const attachmentAddress = (planId: string, key: RowKey, id: number): string =>
  `/api/v1${attachmentsPath(planId, key)}/${id}/content`

/** Adding a document to a row, and taking one off; counts shown elsewhere are read anew. */
export const useAttachmentWrites = (key: RowKey) => {
  const client = useQueryClient()
  const { id: planId } = useCurrentPlan()
  const onSuccess = () => {
    void client.invalidateQueries({ queryKey: ['plan', planId] })
  }
  const add = useMutation({
    mutationFn: (file: File) => {
      const body = new FormData()
      body.set('file', file)
      return request(listSchema, attachmentsPath(planId, key), { method: 'POST', body })
    },
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: (id: number) =>
      request(listSchema, `${attachmentsPath(planId, key)}/${id}`, { method: 'DELETE' }),
    onSuccess,
  })
  return { add, remove }
}
