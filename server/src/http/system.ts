import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { findLack } from '../db/readiness.ts'

/** What a supervisor or a load balancer asks. Neither answer tells anything of the inside. */
export const systemRoutes = (app: FastifyInstance, services: Services): void => {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/healthz',
    {
      config: { permission: 'system.health' },
      schema: {
        tags: ['system'],
        summary: 'The process is up',
        response: { 200: z.object({ status: z.literal('up') }) },
      },
    },
    async () => ({ status: 'up' as const }),
  )

  routes.get(
    '/readyz',
    {
      config: { permission: 'system.health' },
      schema: {
        tags: ['system'],
        summary: 'The database answers, is up to date and holds a plan; 503 otherwise',
        response: { 200: z.object({ status: z.literal('ready') }) },
      },
    },
    async (request) => {
      const lack = await services.store.read(findLack).catch((error: unknown) => {
        request.log.error(error)
        return 'no-database' as const
      })
      if (lack) throw new RuleError('not-ready', { reason: lack })
      return { status: 'ready' as const }
    },
  )
}
