import { queryOptions } from '@tanstack/react-query'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { publishedEditionSchema } from '@yardstick/shared/whitepaper/schema.ts'
import { planPath } from './current-plan.ts'
import { request } from './request.ts'

/** Published editions of the white paper, newest first. */
export const editionsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'editions', 'published'],
    queryFn: ({ signal }) =>
      request(itemsOf(publishedEditionSchema), `${planPath(planId)}/editions`, { signal }),
  })
