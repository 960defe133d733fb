import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query'
import {
  deliveryPageSchema,
  deliverySchema,
  issuedWebhookSchema,
  type NewWebhook,
  type Webhook,
  webhookSchema,
} from '@yardstick/shared/notices/webhook-schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { z } from 'zod'
import { request } from '../api/request.ts'

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: ({ signal }) => request(itemsOf(webhookSchema), '/webhooks', { signal }),
  staleTime: 0,
})

export const useWebhooks = (): readonly Webhook[] => useSuspenseQuery(webhooksQuery).data.items

/** The log of one address, newest first; each page asks for what is older than the one before. */
export const deliveriesQuery = (id: number) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: ({ signal, pageParam }) =>
      request(
        deliveryPageSchema,
        `/webhooks/${id}/deliveries?limit=20${pageParam === null ? '' : `&before=${pageParam}`}`,
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ nextBefore }) => nextBefore,
    staleTime: 0,
  })

/** Reads the addresses and their logs anew after a change, and waits for it. */
const useRefreshed = () => {
  const client = useQueryClient()
  return { onSuccess: () => client.invalidateQueries({ queryKey: webhooksQuery.queryKey }) }
}

export const useAddWebhook = () =>
  useMutation({
    mutationFn: (body: NewWebhook) =>
      request(issuedWebhookSchema, '/webhooks', { method: 'POST', body }),
    ...useRefreshed(),
  })

export const useChangeWebhook = () =>
  useMutation({
    mutationFn: ({ id, url, state }: Pick<Webhook, 'id' | 'url' | 'state'>) =>
      request(webhookSchema, `/webhooks/${id}`, { method: 'PUT', body: { url, state } }),
    ...useRefreshed(),
  })

/** Takes the address out of the list at once: its log is gone and must not be asked for again. */
export const useRemoveWebhook = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => request(z.undefined(), `/webhooks/${id}`, { method: 'DELETE' }),
    onSuccess: (_nothing, id) => {
      client.setQueryData(
        webhooksQuery.queryKey,
        (list) => list && { items: list.items.filter((webhook) => webhook.id !== id) },
      )
    },
  })
}

/** Sends a test message and answers with what came of it. */
export const useTestWebhook = () =>
  useMutation({
    mutationFn: (id: number) => request(deliverySchema, `/webhooks/${id}/test`, { method: 'POST' }),
    ...useRefreshed(),
  })
