import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import {
  changesQuerySchema,
  changesSchema,
  directiveChangesSchema,
} from '@yardstick/shared/overview/changes-schema.ts'
import { compareDirectives } from '@yardstick/shared/overview/compare-directives.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { listDirectives } from '../directives/store.ts'
import { describeDirectives } from '../directives/views.ts'
import { publicRead } from '../http/public-reads.ts'
import { requireActor } from '../http/session.ts'
import { loadChanges, requireSpan } from './changes.ts'

const planParams = z.object({ plan: z.string() })
const tag = 'overview'

/** What has changed between two days: for everybody, and of directives for those who may see them. */
export const changeRoutes = (api: FastifyInstance, services: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()
  const { store, clock, publicReads } = services

  publicRead(api, publicReads, {
    url: '/plans/:plan/changes',
    tag,
    summary:
      'What changed between the ends of two days: states, milestones, projects, money, targets',
    params: planParams,
    query: changesQuerySchema,
    reply: changesSchema,
    load: (connection, { params, query, today }) =>
      loadChanges(connection, { ...params, ...query, today }),
  })

  routes.get(
    '/plans/:plan/directive-changes',
    {
      config: { permission: 'directive.read' },
      schema: {
        tags: [tag],
        summary: 'What became of directives between two days; a unit sees its own',
        params: planParams,
        querystring: changesQuerySchema,
        response: { 200: directiveChangesSchema },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const { role, unitId } = requireActor(request)
        const asked = { ...request.params, ...request.query, today: chinaDate(clock()) }
        const { plan, span } = await requireSpan(connection, asked)
        const own = isUnitRole(role) ? (unitId ?? 0) : undefined
        const found = await listDirectives(connection, plan.id, own)
        const on = (today: string) => describeDirectives(connection, plan.id, { found, today })
        return { ...span, items: compareDirectives(await on(span.since), await on(span.until)) }
      }),
  )
}
