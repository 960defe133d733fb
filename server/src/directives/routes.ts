import { isUnitRole } from '@yardstick/shared/accounts/schema.ts'
import {
  directiveDetailSchema,
  directiveSchema,
  newDirectiveSchema,
} from '@yardstick/shared/directives/schema.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import { momentOf } from '../http/moment.ts'
import { auditActor, requireActor } from '../http/session.ts'
import { requirePlan } from '../plan/store.ts'
import { directiveParams, planParams, requireDirective } from './access.ts'
import { issueDirective } from './steps.ts'
import { listDirectives } from './store.ts'
import { describeDirective, describeDirectives } from './views.ts'

const tags = ['directives']

const reading = (api: FastifyInstance, { store, clock }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/plans/:plan/directives',
    {
      config: { permission: 'directive.read' },
      schema: {
        tags,
        summary: 'Directives as they stand, the most pressing first; a unit sees its own',
        params: planParams,
        response: { 200: itemsOf(directiveSchema) },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const { role, unitId } = requireActor(request)
        const plan = await requirePlan(connection, request.params.plan)
        const own = isUnitRole(role) ? (unitId ?? 0) : undefined
        const found = await listDirectives(connection, plan.id, own)
        return {
          items: await describeDirectives(connection, plan.id, { found, ...momentOf(clock) }),
        }
      }),
  )

  routes.get(
    '/plans/:plan/directives/:no',
    {
      config: { permission: 'directive.read' },
      schema: {
        tags,
        summary: 'One directive with all that happened',
        params: directiveParams,
        response: { 200: directiveDetailSchema },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const wanted = { planId: plan.id, no: request.params.no }
        const found = await requireDirective(connection, requireActor(request), wanted)
        return describeDirective(connection, plan.id, { found, ...momentOf(clock) })
      }),
  )
}

const issuing = (api: FastifyInstance, { store, clock }: Services): void => {
  const routes = api.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/plans/:plan/directives',
    {
      config: { permission: 'directive.issue' },
      schema: {
        tags,
        summary: 'Ask something of a unit until a day; the unit is told',
        params: planParams,
        body: newDirectiveSchema,
        response: { 201: directiveDetailSchema },
      },
    },
    async (request, reply) => {
      const actor = requireActor(request)
      const time = momentOf(clock)
      const issued = await store.write(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const { no } = await issueDirective(connection, plan, request.body, { actor, ...time })
        await appendAudit(connection, {
          actor: auditActor(actor),
          action: 'directive.issued',
          subject: `directive:${plan.id}/${no}`,
          detail: { unit: request.body.unit, dueOn: request.body.dueOn },
          at: time.at,
          requestId: request.id,
        })
        const found = await requireDirective(connection, actor, { planId: plan.id, no })
        return describeDirective(connection, plan.id, { found, ...time })
      })
      return reply.code(201).send(issued)
    },
  )
}

/** 督办: what was asked, of whom, until when, and whether it happened. */
export const directiveRoutes = (api: FastifyInstance, services: Services): void => {
  reading(api, services)
  issuing(api, services)
}
