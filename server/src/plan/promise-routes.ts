import {
  milestoneStandingSchema,
  newPromiseStandingSchema,
  occurrenceKey,
  recordEntrySchema,
} from '@yardstick/shared/plan/milestones.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { attachmentRoutes } from '../evidence/attachment-routes.ts'
import { subjectOf } from '../evidence/attachment-store.ts'
import { requireActor } from '../http/session.ts'
import {
  promiseSubject,
  recordPromise,
  refuseStrangers,
  requirePromise,
  requirePromiseOfRow,
} from './promises.ts'
import { listStandingWriters, mapStandings } from './standing-store.ts'
import { requirePlan } from './store.ts'

const tag = 'plan'
const params = z.object({ plan: z.string(), code: z.string() })

const recording = (api: FastifyInstance, { store, clock }: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().post(
    '/plans/:plan/promises/:code/standings',
    {
      config: { permission: 'promise.tick' },
      schema: {
        tags: [tag],
        summary:
          'Tick a promise of the plan, move the date at which it is expected, or take a tick back',
        params,
        body: newPromiseStandingSchema,
        response: { 201: itemsOf(milestoneStandingSchema) },
      },
    },
    async (request, reply) => {
      const { plan, code } = request.params
      const step = {
        actor: requireActor(request),
        at: clock().toISOString(),
        requestId: request.id,
      }
      const items = await store.write(async (connection) => {
        await recordPromise(connection, request.params, { asked: request.body, step })
        return (await mapStandings(connection, plan))(occurrenceKey(code, request.body.year))
      })
      return reply.code(201).send({ items })
    },
  )
}

const record = (api: FastifyInstance, { store }: Services): void => {
  api.withTypeProvider<ZodTypeProvider>().get(
    '/plans/:plan/promises/:code/record',
    {
      config: { permission: 'promise.readRecord' },
      schema: {
        tags: [tag],
        summary: 'Who recorded what of a promise, oldest first',
        params,
        response: { 200: itemsOf(recordEntrySchema) },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const promise = await requirePromise(connection, plan.id, request.params.code)
        await refuseStrangers(connection, requireActor(request), promise)
        const writers = await listStandingWriters(connection, plan.id)
        return {
          items: writers
            .filter(({ promiseCode }) => promiseCode?.split('/')[0] === promise.code)
            .map(({ id, actorName, at }) => ({
              subject: subjectOf('milestone-standing', id),
              actorName,
              at,
            })),
        }
      }),
  )
}

/** The plan’s own dated promises: kept or not, with what proves it. */
export const promiseRoutes = (api: FastifyInstance, services: Services): void => {
  recording(api, services)
  record(api, services)
  attachmentRoutes(api, services, {
    kind: 'milestone-standing',
    collection: 'promise-standings',
    tag,
    proves: 'that a promise was kept',
    permissions: { write: 'promise.tick', read: 'promise.readRecord' },
    requireRow: async (connection, { actor, params: { plan, row } }) => {
      const promise = await requirePromiseOfRow(connection, { actor, planId: plan, row })
      return promiseSubject(plan, promise.code)
    },
  })
}
