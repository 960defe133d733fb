import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { changesSchema, directiveChangesSchema } from '@yardstick/shared/overview/changes-schema.ts'
import { planPath } from './current-plan.ts'
import { request } from './request.ts'

/** Two days as the address names them; undefined stands for the usual one. */
export type AskedSpan = { since?: string | undefined; until?: string | undefined }

const spanSearch = ({ since, until }: AskedSpan): string => {
  const search = new URLSearchParams({ ...(since && { since }), ...(until && { until }) })
  return String(search) !== '' ? `?${search}` : ''
}

/** Everything public that is another way at the end of one day than at the end of another. */
export const changesQuery = (planId: string, span: AskedSpan) =>
  queryOptions({
    queryKey: ['plan', planId, 'changes', span],
    queryFn: ({ signal }) =>
      request(changesSchema, `${planPath(planId)}/changes${spanSearch(span)}`, { signal }),
    placeholderData: keepPreviousData,
  })

/** What became of directives; only for those who may see them. */
export const directiveChangesQuery = (planId: string, span: AskedSpan) =>
  queryOptions({
    queryKey: ['plan', planId, 'directives', 'changes', span],
    queryFn: ({ signal }) =>
      request(directiveChangesSchema, `${planPath(planId)}/directive-changes${spanSearch(span)}`, {
        signal,
      }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
